import { Frame } from '../panel/frame.tsx';
import { CallLine, Note } from '../panel/parts.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { Estimate } from './estimate.tsx';
import { ScopeField } from './fact-field.tsx';
import { GapSummary } from './gap-summary.tsx';
import { TextField } from './text-field.tsx';
import { useFormStyles } from '../styles/use-form-styles.ts';
import { SendButton } from './send-button.tsx';

/** The three-field form of a mass failure: who has it, how to call back, what the screen says. */
export function CriticalScreen() {
  useFormStyles();
  const { t, draft, back } = usePanel();
  const kind = draft.value.criticalKind ?? 'unavailable';
  return (
    <Frame
      title={t(`critical.${kind}`)}
      sub={t('critical.sub')}
      onBack={back}
      top={<GapSummary prefix="c" />}
      footer={
        <div class="row fixed">
          <Estimate withPriority />
          <SendButton />
        </div>
      }
    >
      <div class="stack wide-gap">
        <ScopeField prefix="c" />
        <TextField
          fact="contact"
          prefix="c"
          type="tel"
          label={t('contact')}
          placeholder={t('contact.hint')}
          hint={t('critical.callback')}
        />
        <TextField
          fact="happened"
          prefix="c"
          lines={2}
          label={
            <>
              {t('critical.seen')} <i>· {t('optional')}</i>
            </>
          }
        />
        {kind === 'login' && (
          <Note icon="info">
            <p>{t('password')}</p>
          </Note>
        )}
        <CallLine big />
      </div>
    </Frame>
  );
}
