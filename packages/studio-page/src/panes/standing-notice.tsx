import type { LayerKind, LayerStanding } from '../api.ts';
import { mistakeLine } from '../model/mistake-place.ts';
import { standings } from '../standings.ts';
import { organizationDoc, regionDoc } from '../state/docs.ts';
import { wholeConfig } from '../state/values.ts';
import { goTo } from './mistakes-pane.tsx';

type LeftOut = Extract<LayerStanding, { status: 'leftOut' }>;

/** More would push the form out of sight; all of them are named at the foot. */
const mostShown = 3;

/** Of a layer whose file is not in force: what holds instead, and what is wrong where. */
export function StandingNotices() {
  return (
    <div role="status">
      {(['regions', 'organizations'] as const).map((kind) => {
        const found = standings.value[kind];
        return found?.status === 'leftOut' && <StandingNotice key={kind} kind={kind} found={found} />;
      })}
    </div>
  );
}

function StandingNotice({ kind, found }: { kind: LayerKind; found: LeftOut }) {
  const { mistakes } = found;
  return (
    <div class="notice danger standing-notice">
      <p>
        {found.holds !== 'unknown' ? (
          <>
            <b>{layerName(kind)}: файл на шлюзе записан с ошибкой и не действует.</b> {holdsWords(kind, found)}{' '}
            Исправьте и сохраните — и начнёт действовать этот слой.
          </>
        ) : (
          <>
            <b>{layerName(kind)}: файл в папке записан с ошибкой.</b> Шлюз его не примет и оставит то, что прочёл
            последним без ошибок. Исправьте и сохраните.
          </>
        )}
      </p>
      <ul class="bullets">
        {mistakes.slice(0, mostShown).map((mistake) => (
          <li key={`${mistake.path} ${mistake.message}`}>
            {mistake.at.length > 0 ? (
              <button type="button" class="link danger" onClick={() => goTo(mistake)}>
                {mistakeLine(wholeConfig.value, mistake)}
              </button>
            ) : (
              mistakeLine(wholeConfig.value, mistake)
            )}
          </li>
        ))}
        {mistakes.length > mostShown && <li>и ещё {mistakes.length - mostShown}</li>}
      </ul>
    </div>
  );
}

function holdsWords(kind: LayerKind, { holds, since, version }: LeftOut): string {
  const rules = version === undefined ? '' : ` (редакция правил «${version}»)`;
  if (holds === 'lastGood') {
    const from = since === undefined ? '' : ` от ${new Date(since).toLocaleString('ru', dated)}`;
    return `Сейчас действует последняя исправная версия${from}${rules}.`;
  }
  return kind === 'regions'
    ? 'Исправной версии ещё не было: сейчас действуют встроенные настройки.'
    : `Исправной версии ещё не было: сейчас действует то же, что во всём регионе${rules}.`;
}

const dated = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;

function layerName(kind: LayerKind): string {
  return kind === 'regions' ? `Регион ${regionDoc.value?.id ?? ''}` : `Организация ${organizationDoc.value?.id ?? ''}`;
}
