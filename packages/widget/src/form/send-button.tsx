import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';
import { pressSend } from '../panel/send-ticket.ts';
import { MainSend } from './main-send.tsx';

/** The one filled button of a form. Never disabled: it says what is missing, and sends with gaps on the second press. */
export function SendButton() {
  const panel = usePanel();
  const { sending, expert, fact } = panel;
  const form = formOf(panel);
  const isAnyway = (): boolean =>
    sending.attempted.value && form.asked.value.length > 0 && form.walls.value.length === 0;
  return (
    <MainSend name="button.send" isAnyway={isAnyway} onPress={() => pressSend(panel)}>
      {expert.value && !form.criticalKind.value && String(fact('happened') ?? '') !== '' && !sending.busy.value && (
        <kbd aria-hidden="true">Ctrl + Enter</kbd>
      )}
    </MainSend>
  );
}
