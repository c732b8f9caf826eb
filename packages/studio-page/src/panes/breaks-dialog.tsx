import { breaks, keepUnbroken, saveBreaking } from '../saving.ts';
import { wholeConfig } from '../state/values.ts';
import { Dialog } from './dialog.tsx';
import { hasGateway } from '../state/docs.ts';
import { BrokenList } from './mistake-list.tsx';

/** Saving a region would put organisations out of force: they are named, and a person chooses. */
export function BreaksDialog() {
  const found = breaks.value;
  if (!found) return null;
  return (
    <Dialog title="Не у всех организаций настройка останется в силе" isNarrow onClose={keepUnbroken}>
      <p>
        Ещё ничего не сохранено. Настройка этих организаций опирается на регион и с вашими изменениями станет ошибочной:{' '}
        {hasGateway.value
          ? 'у них останется прежняя, пока её не исправят. Остальные получат новую сразу.'
          : 'шлюз не примет её, пока её не исправят.'}
      </p>
      <BrokenList broken={found} config={wholeConfig.value} />
      <p class="small">
        Чтобы исправить заранее, закройте это окно и выберите организацию вверху: изменения региона не пропадут, а
        сохранится всё вместе.
      </p>
      <div class="dialog-foot">
        <button type="button" class="button quiet" onClick={keepUnbroken}>
          Не сохранять
        </button>
        <button type="button" class="button" onClick={() => void saveBreaking()}>
          Всё равно сохранить
        </button>
      </div>
    </Dialog>
  );
}
