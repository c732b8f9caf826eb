import { isEmptyFact } from '@mis-support/protocol';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { ContextLine } from '../form/attachment-lines.tsx';
import { FactField } from '../form/fact-field.tsx';
import { AdviceLine } from '../ladder/ladder-line.tsx';
import { ConnectionNote } from '../panel/connection.tsx';
import { Frame } from '../panel/frame.tsx';
import { lazyPart } from '../panel/lazy-part.tsx';
import { glueShortWords } from '../messages/translate.ts';
import { PanelContext, usePanel } from '../panel/panel-context.ts';
import { Line, Note } from '../panel/parts.tsx';
import type { PanelState } from '../panel/panel-state.ts';
import { ladderAnswer } from '../panel/passed-steps.ts';
import { shotName } from '../panel/shots.ts';
import { useStyles } from '../styles/use-styles.ts';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { sharedFacts, type PartForm } from './part-form.ts';
import { PartRow } from './part-row.tsx';
import { SendParts } from './send-parts.tsx';
import { SourceText } from './source-text.tsx';
import { fetchAnalysis, splitOf } from './split-form.ts';
import css from './split.css?inline';
import { Trouble } from './trouble.tsx';

/** Asked for in the chunk of the form, which is there: shared by both it would weigh on the first paint. */
const Files = lazyPart<{ dense?: boolean }>(
  () => import('../form/form-later.ts').then(({ FileLines }) => FileLines),
  () => 'none',
);

/** «Разделим на вопросы»: the text with its parts, and a row for each of them. Back keeps everything. */
export function SplitScreen() {
  useLaterStyles();
  useStyles(css);
  const panel = usePanel();
  const { t, back, push } = panel;
  const form = splitOf(panel);
  // Before the first drawing: what is drawn are the parts.
  useMemo(() => form.begin(), []);
  useEffect(() => void fetchAnalysis(), []);
  useFocusBack();
  const parts = form.ids.value.map((id) => form.part(id));
  const several = parts.length > 1;
  const [edits, setEdits] = useState(false);
  const shared = sharedOf(panel, parts, edits);
  const settle = (): void => {
    form.settle();
    back();
    panel.sending.focusField.value = 'happened';
    panel.announce(t('split.oneNoted'));
  };
  return (
    <Frame
      title={t('split.title')}
      sub={t('split.sub')}
      onBack={back}
      wide="form"
      top={<Trouble />}
      footer={
        <>
          <ConnectionNote />
          <div class="row split-foot">
            <button type="button" class="btn" onClick={settle}>
              {t('split.one')}
            </button>
            <button type="button" class="btn plain" id="s-review" onClick={() => push({ name: 'review' })}>
              {t('review')}
            </button>
            <span class="meta split-note">{several && t('split.summary')}</span>
            <SendParts />
          </div>
        </>
      }
    >
      <div class="stack" data-form>
        <SourceText />
        {!several && <p class="mute">{t('split.byHand')}</p>}
        <div>
          <div class="parts-head meta" aria-hidden="true">
            <span />
            <span>{t('title')}</span>
            <span>{t('split.heads')}</span>
          </div>
          <ol class="parts">
            {parts.map((part) => (
              <PartRow key={part.id} part={part} />
            ))}
          </ol>
          <RowsNote parts={parts} />
        </div>
        <LooseFiles />
        <Shared shown={shared} />
        <div class="split-lines">
          <div class="lines">
            <ContextLine several={several} id="s-context" />
            <ContactLine
              parts={parts}
              elsewhere={shared.map(({ id }) => id)}
              onEdit={(first) => {
                setEdits(true);
                first.part.panel.sending.focusField.value = first.id;
              }}
            />
          </div>
          <div class="lines">
            <Files />
          </div>
        </div>
      </div>
    </Frame>
  );
}

/** The steps that lie beyond the editor and come back to it. */
const beyond: readonly string[] = ['shot', 'context', 'review'];

/** Back from a further step the focus goes to what led there: part 2's «Снимок», and not to the first border. */
function useFocusBack(): void {
  const panel = usePanel();
  const { focusAt } = splitOf(panel);
  useLayoutEffect(() => {
    const { root } = panel.deps;
    const keep = ({ target }: Event): void => {
      focusAt.current = (target as HTMLElement).id || undefined;
    };
    if (focusAt.current !== undefined) root.getElementById(focusAt.current)?.focus();
    root.addEventListener('focusin', keep);
    return () => {
      root.removeEventListener('focusin', keep);
      if (!beyond.includes(panel.view.peek().name)) focusAt.current = undefined;
    };
  }, []);
}

/** What the dashed line means, and what the dates are, once for all rows; the first is read out with each field that has it. */
function RowsNote({ parts }: { parts: readonly PartForm[] }) {
  const { t } = usePanel();
  const any = parts.some((part) => (['type', 'scope', 'urgency'] as const).some((id) => part.isProposed(id)));
  return (
    <p class="hint">
      <span id="split-proposed" hidden={!any}>
        {t('split.proposed')}
      </span>{' '}
      {t('split.dates')}
    </p>
  );
}

/** A fact of the person, and the part in whose form it stands. */
interface SharedFact {
  id: string;
  part: PartForm;
}

/**
 * What is asked once for all parts: the phone, the colleague one writes for, whom one has asked, where somebody must know.
 *
 * @param edits she has asked for those that are filled in
 */
function sharedOf(panel: PanelState, parts: readonly PartForm[], edits: boolean): SharedFact[] {
  return sharedFacts.flatMap((id) => {
    const part = parts.find(({ form }) => form.asked.value.includes(id)) ?? parts.find(({ form }) => form.field(id));
    const isAsked = part?.form.asked.value.includes(id);
    const isField = isAsked || edits || (id === 'contact' && !panel.user.value?.phone);
    return part && isField ? [{ id, part }] : [];
  });
}

function Shared({ shown }: { shown: readonly SharedFact[] }) {
  return (
    <>
      {shown.map(({ id, part }) => (
        <PanelContext.Provider key={id} value={part.panel}>
          {id === ladderAnswer ? (
            <div class="lines">
              <AdviceLine />
            </div>
          ) : (
            <FactField id={id} prefix="s" />
          )}
        </PanelContext.Provider>
      ))}
    </>
  );
}

/** Who is called back, and for whom she writes: filled in they go with every part, so they are seen here too. */
function ContactLine(props: {
  parts: readonly PartForm[];
  /** Those that stand here as fields. */
  elsewhere: readonly string[];
  onEdit: (first: SharedFact) => void;
}) {
  const { t } = usePanel();
  const told = ['contact', 'onBehalfOf'].flatMap((id) => {
    const part = props.parts.find(({ form }) => form.field(id));
    const value = part?.form.answer(id);
    return part && !isEmptyFact(value) && !props.elsewhere.includes(id) ? [{ id, part, value: String(value) }] : [];
  });
  const [first] = told;
  if (!first) return null;
  const name = t('split.contact');
  return (
    <Line
      icon="phone"
      note={told
        .map(({ id, value }) => (id === 'contact' ? glueShortWords(value) : t('split.behalf', { name: value })))
        .join(' · ')}
      act={
        <button
          type="button"
          class="btn plain small"
          aria-label={t('context.edit', { name })}
          onClick={() => props.onEdit(first)}
        >
          {t('button.edit')}
        </button>
      }
    >
      {name}
    </Line>
  );
}

/** Files that no part has any more: said, for they would stay behind without a word. */
function LooseFiles() {
  const panel = usePanel();
  const { t, attachments, announce } = panel;
  const form = splitOf(panel);
  const parts = form.ids.value.map((id) => form.part(id));
  const loose = attachments.value.filter((file) => !parts.some((part) => part.takes(file)));
  const names = loose
    .map((file) => (file.kind === 'screenshot' ? shotName(t, file, attachments.value) : file.name))
    .join(', ');
  useEffect(() => {
    if (names !== '') announce(t('split.loose', { names }));
  }, [names]);
  if (names === '') return null;
  return (
    <Note kind="warn" icon="clip">
      <p>{t('split.loose', { names })}</p>
    </Note>
  );
}
