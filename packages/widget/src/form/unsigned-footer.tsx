import { CopyButton } from '../panel/copy-button.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { makeSubmission } from '../panel/send-ticket.ts';
import { textOf } from '../panel/ticket-text.ts';

/** Nobody is signed in, so nothing can be sent from this form, and no button promises it. */
export function UnsignedFooter() {
  const panel = usePanel();
  const { t, close } = panel;
  return (
    <>
      <p class="foot-note">{t('signIn.kept')}</p>
      <div class="row">
        <CopyButton label="text.copy" done="text.copied" text={() => textOf(t, makeSubmission(panel))} />
        <button type="button" class="btn last" onClick={close}>
          {t('button.close')}
        </button>
      </div>
    </>
  );
}
