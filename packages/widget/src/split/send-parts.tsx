import { MainSend } from '../form/main-send.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { askedIn, isSentElsewhere, pressSendParts } from './send-group.ts';
import { splitOf } from './split-form.ts';

/** The main button of the parts. Never disabled: the first press names what is missing, the second sends without it. */
export function SendParts() {
  const panel = usePanel();
  const form = splitOf(panel);
  const n = form.ids.value.length;
  const isAnyway = (): boolean => {
    const all = askedIn(form);
    const hasGaps = form.attempted.value && all.some(({ asked }) => asked.length > 0);
    const isHeld = form.held.value && isSentElsewhere(panel);
    return (hasGaps || isHeld) && all.every(({ walls }) => walls.length === 0);
  };
  return (
    <MainSend
      name={n > 1 ? 'split.send' : 'button.send'}
      n={n}
      isAnyway={isAnyway}
      onPress={() => pressSendParts(panel)}
    />
  );
}
