import { holds, isAnnouncedAt, textIn, type Notice, type PlannedWork } from '@mis-support/protocol';
import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDates } from '../panel/dates.ts';
import { formOf } from '../panel/form-model.ts';
import { keptList } from '../panel/kept-list.ts';
import { Icon, type IconName } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { Note } from '../panel/parts.tsx';
import { inOrder } from './ticket-form.ts';

/** What is known already and what is planned, before the form: it may save a ticket. The form is there all the same. */
export function Notices() {
  const panel = usePanel();
  const { t, locale } = panel;
  const form = formOf(panel);
  const dates = useDates();
  const lists = useMemo(() => {
    const told = (list: () => Record<string, Notice | PlannedWork>) =>
      keptList(() =>
        inOrder<string>(list()).filter((id) => {
          const one = list()[id];
          return one && isAnnouncedAt(one, Date.now()) && holds(one.shownWhen, form.facts());
        }),
      );
    return { known: told(() => form.config.value.notices), works: told(() => form.config.value.plannedWorks) };
  }, [form]);
  const { plannedWorks, notices } = form.config.value;
  const { isIn, open } = useTaken([...lists.known.value, ...lists.works.value], panel.isOpen);
  const known = lists.known.value.filter(isIn);
  const works = lists.works.value.filter(isIn);
  const late = lists.known.value.filter((id) => !isIn(id));
  const lateWorks = lists.works.value.filter((id) => !isIn(id));
  const [first] = late;
  const line =
    first !== undefined ? t('known', { title: textIn(notices[first]?.title, locale.value) }) : t('works.line');
  const more = late.length + lateWorks.length;
  const told = lateOf(panel);
  useLayoutEffect(() => {
    told.value = more > 0 ? { line, icon: first !== undefined ? 'warn' : 'clock', open } : undefined;
    if (more > 0) panel.announce(line);
  }, [more, line]);
  return (
    <>
      {known.length + works.length > 0 && (
        <div class="stack notices">
          {known.map((id) => (
            <Known key={id} id={id} />
          ))}
          {works.map((id) => {
            const work = plannedWorks[id];
            return (
              work && (
                <Note key={id} icon="clock">
                  <p>
                    {t('works', {
                      from: dates.due(work.from),
                      to: dates.due(work.to),
                      what: textIn(work.what, locale.value),
                    })}
                  </p>
                </Note>
              )
            );
          })}
        </div>
      )}
      {!panel.expert.value && <LateNotice />}
    </>
  );
}

/** What has come while the panel is open, in one line. */
interface Late {
  line: string;
  icon: IconName;
  open: () => void;
}

const lates = new WeakMap<PanelState, Signal<Late | undefined>>();

/** The notice that waits to be asked for, if there is one. */
export function lateOf(panel: PanelState): Signal<Late | undefined> {
  const known = lates.get(panel) ?? signal<Late | undefined>(undefined);
  lates.set(panel, known);
  return known;
}

/** The one line of a notice that came late, in a place that is there already: over the line above the form, or in its head. */
export function LateNotice() {
  const panel = usePanel();
  const late = lateOf(panel).value;
  if (!late) return null;
  return (
    <button type="button" class="notice-line" onClick={late.open}>
      <Icon name={late.icon} />
      <span>{late.line}</span>
      <b>{panel.t('pd.more')}</b>
    </button>
  );
}

/**
 * Which notices may stand at full height. One that comes while the panel is open would push the form down under the
 * person's hand, so until she asks, or opens the panel anew, it has one line, in the place of the line above the form.
 */
function useTaken(
  ids: readonly string[],
  isOpen: ReadonlySignal<boolean>,
): { isIn: (id: string) => boolean; open: () => void } {
  const taken = useRef<ReadonlySet<string>>(new Set(ids));
  const now = useRef(ids);
  const [, redraw] = useState(0);
  now.current = ids;
  const open = (): void => {
    taken.current = new Set(now.current);
    redraw((count) => count + 1);
  };
  if (!isOpen.value) taken.current = new Set(ids);
  // At once: a panel closed and opened again in one breath is drawn only once.
  useEffect(() => effect(() => void (isOpen.value || open())), [isOpen]);
  return { isIn: (id) => taken.current.has(id), open };
}

function Known({ id }: { id: string }) {
  const panel = usePanel();
  const { t, locale } = panel;
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const notice = formOf(panel).config.value.notices[id];
  if (!notice) return null;
  // «Началось в 9:40», but «Началось 23 ноября, 9:40».
  const since = dates.soon(notice.from);
  const workaround = textIn(notice.workaround, locale.value);
  return (
    <Note kind="warn" icon="warn">
      <h3>{t('known', { title: textIn(notice.title, locale.value) })}</h3>
      <p>
        {t(/^\d+:/.test(since) ? 'known.from' : 'known.since', { time: since })}{' '}
        {notice.next && t('delay.next', { next: dates.soon(notice.next) })}
      </p>
      {workaround && isOpen && <p>{workaround}</p>}
      {workaround && (
        <div class="row">
          <button type="button" class="btn small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('known.workaround')}
          </button>
        </div>
      )}
    </Note>
  );
}
