import { useEffect, useMemo } from 'preact/hooks';
import { ContextLine } from '../form/attachment-lines.tsx';
import { FactField } from '../form/fact-field.tsx';
import { AdviceLine } from '../ladder/ladder-line.tsx';
import { Frame } from '../panel/frame.tsx';
import { lazyPart } from '../panel/lazy-part.tsx';
import { PanelContext, usePanel } from '../panel/panel-context.ts';
import { Note } from '../panel/parts.tsx';
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
  const parts = form.ids.value.map((id) => form.part(id));
  const several = parts.length > 1;
  const settle = (): void => {
    form.settle();
    back();
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
        <div class="row split-foot">
          <button type="button" class="btn" onClick={settle}>
            {t('split.one')}
          </button>
          <button type="button" class="btn plain" onClick={() => push({ name: 'review' })}>
            {t('review')}
          </button>
          <span class="meta split-note">{several && t('split.summary')}</span>
          <SendParts />
        </div>
      }
    >
      <div class="stack wide-gap" data-form>
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
          <ProposedNote parts={parts} />
        </div>
        <LooseFiles />
        <div class="lines">
          <Files />
        </div>
        <Shared parts={parts} />
        <ContextLine several={several} />
      </div>
    </Frame>
  );
}

/** What the dashed line means, once for all rows; read out with each field that has it. */
function ProposedNote({ parts }: { parts: readonly PartForm[] }) {
  const { t } = usePanel();
  const any = parts.some((part) => (['type', 'scope', 'urgency'] as const).some((id) => part.isProposed(id)));
  return (
    <p class="hint" id="split-proposed" hidden={!any}>
      {t('split.proposed')}
    </p>
  );
}

/** What is asked once for all parts: the phone, the colleague one writes for, whom one has asked, where somebody must know. */
function Shared({ parts }: { parts: readonly PartForm[] }) {
  const panel = usePanel();
  const shown = sharedFacts.flatMap((id) => {
    const part = parts.find(({ form }) => form.asked.value.includes(id)) ?? parts.find(({ form }) => form.field(id));
    const isAsked = part?.form.asked.value.includes(id);
    return part && (isAsked || (id === 'contact' && !panel.user.value?.phone)) ? [{ id, part }] : [];
  });
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
