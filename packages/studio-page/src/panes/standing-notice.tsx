import type { LayerKind, LayerStanding, Mistake } from '../api.ts';
import { rangeOf } from '../model/json-text.ts';
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
        <b>{whatIsWrong(kind, found)}</b> {holdsWords(kind, found)}{' '}
        {found.holds === 'unknown'
          ? 'Исправьте и сохраните.'
          : 'Исправьте и сохраните — и начнёт действовать этот слой.'}
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

/** Which file to look into: an organisation may fall by what its region says. */
function whatIsWrong(kind: LayerKind, { holds, mistakes }: LeftOut): string {
  const name = layerName(kind);
  if (kind === 'organizations' && mistakes.length > 0 && mistakes.every(standsInRegion))
    return `${name}: не проходит проверку из-за того, что записано в файле региона ${regionDoc.value?.id ?? ''}.`;
  return holds === 'unknown'
    ? `${name}: файл в папке записан с ошибкой.`
    : `${name}: файл на шлюзе записан с ошибкой и не действует.`;
}

/** Whether only the region says what is wrong there. */
function standsInRegion({ at }: Mistake): boolean {
  const [ofRegion, own] = [regionDoc, organizationDoc].map((doc) => rangeOf(doc.value?.saved ?? '', at)?.depth ?? 0);
  return at.length > 0 && (ofRegion ?? 0) > (own ?? 0);
}

function holdsWords(kind: LayerKind, { holds, since, version }: LeftOut): string {
  if (holds === 'unknown') return 'Шлюз его не примет и оставит то, что прочёл последним без ошибок.';
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
