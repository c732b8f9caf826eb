import { textIn } from '@mis-support/protocol';
import { useMemo } from 'preact/hooks';
import { formOf } from '../panel/form-model.ts';
import { Frame } from '../panel/frame.tsx';
import { keptList } from '../panel/kept-list.ts';
import { LadderLine } from '../ladder/ladder-line.tsx';
import { Note } from '../panel/parts.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { Estimate } from './estimate.tsx';
import { FactField } from './fact-field.tsx';
import { GapSummary } from './gap-summary.tsx';
import { LevelCall } from '../panel/level-call.tsx';
import { useFormStyles } from '../styles/use-form-styles.ts';
import { SendButton } from './send-button.tsx';

/** The three-field form of a mass failure: who has it, how to call back, what the screen says. */
export function CriticalScreen() {
  useFormStyles();
  const panel = usePanel();
  const { t, back, config, locale } = panel;
  const form = formOf(panel);
  const kind = form.criticalKind.value ?? 'unavailable';
  // What is wanted comes first; what may stay empty, such as the text, last.
  const ids = useMemo(
    () =>
      keptList(() => {
        const wanted = form.fields.value.filter(({ need }) => need !== 'optional');
        const rest = form.fields.value.filter(({ need }) => need === 'optional');
        return [...wanted, ...rest].map(({ id }) => id);
      }),
    [form],
  );
  return (
    <Frame
      title={textIn(config.value.critical[kind]?.label, locale.value) || t(`critical.${kind}`)}
      sub={t('critical.sub')}
      onBack={back}
      top={<GapSummary prefix="c" />}
      footer={
        <>
          {/* Here rather than in the body: whoever cannot wait needs it when something else has pushed the form down, too. */}
          <LevelCall big />
          <div class="row fixed">
            <Estimate withPriority />
            <SendButton />
          </div>
        </>
      }
    >
      <div class="stack wide-gap">
        {ids.value.map((id) => (
          <FactField key={id} id={id} prefix="c" />
        ))}
        {kind === 'login' && (
          <Note icon="info">
            <p>{t('password')}</p>
          </Note>
        )}
        <div class="lines">
          <LadderLine />
        </div>
      </div>
    </Frame>
  );
}
