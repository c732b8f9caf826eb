import { proposeTitle, type TicketDraft } from '@mis-support/core';
import { LevelCall } from '../panel/level-call.tsx';
import { Frame } from '../panel/frame.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { chatText } from './chat-text.ts';
import { AdviceActs } from './ladder-advice.tsx';
import { LadderSteps } from './ladder-steps.tsx';
import { useLadder } from './use-ladder.ts';

/** «Кто поможет» before sending: every step with its contact and hours, where the ticket would start, and the advice before it. */
export function LadderScreen() {
  useLaterStyles();
  const panel = usePanel();
  const { t, back, draft, context } = panel;
  const { steps, start } = useLadder();
  const critical = draft.peek().criticalKind !== undefined;
  return (
    <Frame title={t('ladder')} sub={t('ladder.sub')} onBack={back} focusTitle>
      <div class="stack wide-gap">
        <LadderSteps
          steps={steps}
          here={start?.id}
          isSent={false}
          chat={() => chatText(t, { ...draft.peek(), title: titleSoFar(draft.peek()), context: context.peek() })}
          advice={critical ? undefined : (step) => <AdviceActs step={step} />}
        />
        <p class="meta">{t('triage')}</p>
        <LevelCall />
      </div>
    </Frame>
  );
}

/** The title the ticket would have if it were sent now. */
function titleSoFar({ title, answers }: TicketDraft): string {
  return title?.trim() || proposeTitle(String(answers['happened'] ?? ''));
}
