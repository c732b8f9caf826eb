import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { formOf } from '../panel/form-model.ts';
import { Icon } from '../panel/icons.tsx';
import { keptList } from '../panel/kept-list.ts';
import { usePanel } from '../panel/panel-context.ts';
import { oneTapFor, takeTap } from './one-tap.ts';
import type { FactId } from './ticket-form.ts';

/** More than that is a wall of chips; the next come as these are answered. */
const mostChips = 8;

/**
 * What is wanted and not there, then what would help, as chips: one tap brings the field, or fills it in where the
 * value is known. Then what is there already. Never in the way of sending.
 */
export function GapChips({ opened }: { opened: Signal<readonly FactId[]> }) {
  const panel = usePanel();
  const form = formOf(panel);
  const lists = useMemo(() => {
    const open = (wanted: 'advised' | 'optional') =>
      keptList(() =>
        form.fields.value
          .filter(({ need }) => need === wanted)
          .filter(({ id }) => !form.has(id) && !opened.value.includes(id))
          .map(({ id }) => id)
          .slice(0, mostChips),
      );
    const advised = open('advised');
    return {
      wanted: keptList(() => [...form.asked.value, ...advised.value].slice(0, mostChips)),
      optional: open('optional'),
      have: keptList(() => form.fields.value.map(({ id }) => id).filter((id) => form.has(id))),
    };
  }, [form, opened]);
  const wanted = lists.wanted.value;
  const optional = lists.optional.value;
  return (
    <div class="stack small-gap">
      {wanted.length > 0 ? (
        <>
          <p class="mute">{panel.t('missing.lead')}</p>
          <Chips ids={wanted} opened={opened} />
        </>
      ) : (
        <p class="enough">
          <Icon name="check" size="s" />
          {panel.t('complete')}
        </p>
      )}
      {optional.length > 0 && (
        <>
          <p class="mute">{panel.t('missing.more')}</p>
          <Chips ids={optional} opened={opened} />
        </>
      )}
      <Present ids={lists.have.value} />
    </div>
  );
}

/** A chip for each field that may be given too. */
export function Chips({ ids, opened }: { ids: readonly FactId[]; opened: Signal<readonly FactId[]> }) {
  return (
    <div class="row chips">
      {ids.map((id) => (
        <Chip key={id} id={id} opened={opened} />
      ))}
    </div>
  );
}

function Chip({ id, opened }: { id: FactId; opened: Signal<readonly FactId[]> }) {
  const panel = usePanel();
  const form = formOf(panel);
  const shown = form.field(id);
  const tap = shown && oneTapFor(panel, shown);
  const take = (): void => {
    if (tap) takeTap(panel, id, tap);
    // A field that is there and empty must not be asked for again while she fills it in.
    opened.value = [...opened.peek(), id];
    panel.sending.focusField.value = id;
  };
  const { name } = form.words(id);
  return (
    <button type="button" class="chip" onClick={take}>
      <Icon name="plus" size="s" />
      {tap ? `${name}: ${tap.shown ?? panel.t('steps.fromTrail')}` : name}
    </button>
  );
}

/** «Уже есть»: folded, for whoever wants to be sure. */
function Present({ ids }: { ids: readonly FactId[] }) {
  const panel = usePanel();
  const { t, attachments, context } = panel;
  const form = formOf(panel);
  const isPlaced = Object.keys(context.value?.values ?? {}).length > 0;
  const isSeen = attachments.value.some(({ kind }) => kind === 'screenshot');
  const names = [
    ...ids.map((id) => form.words(id).label),
    ...(isPlaced ? [t('context')] : []),
    ...(isSeen ? [t('shot.title')] : []),
  ];
  return (
    <details class="have">
      <summary>{t('present', { n: names.length })}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Icon name="check" size="s" />
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
