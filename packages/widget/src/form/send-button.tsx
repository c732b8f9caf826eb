import { usePanel } from '../panel/panel-context.ts';
import { pressSend } from '../panel/send-ticket.ts';
import { demandedFacts, factOf, missingFacts } from './ticket-form.ts';

/** The one filled button of a form. Never disabled: it says what is missing, and sends with gaps on the second press. */
export function SendButton() {
  const panel = usePanel();
  const { t, draft, sending, expert } = panel;
  const busy = sending.busy.value;
  const gaps = missingFacts(draft.value, demandedFacts(draft.value));
  const anyway = sending.attempted.value && gaps.length > 0 && !gaps.includes('happened');
  return (
    <button
      type="button"
      class="btn main"
      data-main
      aria-busy={busy || undefined}
      aria-keyshortcuts="Control+Enter"
      onClick={() => pressSend(panel)}
    >
      {t(busy ? 'button.sending' : anyway ? 'button.sendAnyway' : 'button.send')}
      {expert.value && !draft.value.criticalKind && factOf(draft.value, 'happened') !== undefined && !busy && (
        <kbd aria-hidden="true">Ctrl + Enter</kbd>
      )}
    </button>
  );
}
