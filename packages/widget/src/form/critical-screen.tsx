import { Frame } from '../panel/frame.tsx';
import { CallLine, Note } from '../panel/parts.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { Estimate } from './estimate.tsx';
import { ChoiceField } from './choice-fields.tsx';
import { GapSummary } from './gap-summary.tsx';
import { TextField } from './text-field.tsx';
import { scopesOf } from './ticket-form.ts';
import type { MessageKey } from '../messages/ru.ts';
import { useFormStyles } from '../styles/use-form-styles.ts';
import { SendButton } from './send-button.tsx';
import { useEffect } from 'preact/hooks';

/** The three-field form of a mass failure: who has it, how to call back, what the screen says. */
export function CriticalScreen() {
  useFormStyles();
  const { t, draft, config, back, sending } = usePanel();
  const kind = draft.value.criticalKind ?? 'unavailable';
  useEffect(() => {
    sending.attempted.value = false;
    sending.focusField.value = 'scope';
  }, []);
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
        <ChoiceField
          fact="scope"
          prefix="c"
          look="columns"
          label={t('scope')}
          options={scopesOf(config.value).map((value) => ({ value, label: t(`scope.${value}` as MessageKey) }))}
        />
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
