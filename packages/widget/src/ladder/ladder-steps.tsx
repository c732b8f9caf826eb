import {
  ladderFor,
  nextStep,
  textIn,
  type OrderedStep,
  type TicketEvent,
  type TicketView,
} from '@mis-support/protocol';
import type { ComponentChildren } from 'preact';
import type { PassedStep } from '../panel/passed-steps.ts';
import { CopyButton } from '../panel/copy-button.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { Step } from '../panel/step.tsx';
import { useConfig } from '../panel/use-config.ts';
import { StepWords } from './step-words.tsx';

export interface LadderStepsProps {
  /** Default: the whole ladder of the region. */
  steps?: readonly OrderedStep[] | undefined;
  /** Id of the step that has the ticket, or that would get it. */
  here: string | undefined;
  /** «Сейчас здесь», or «Начнём здесь» of a ticket that is not sent. */
  isSent: boolean;
  /** Public history of a ticket: who had it before. */
  history?: readonly TicketEvent[] | undefined;
  /** Text for a step that is reached by chat. */
  chat?: (() => string) | undefined;
  /** What a step of advice says before the ticket is sent. */
  advice?: ((step: OrderedStep) => ComponentChildren) | undefined;
  /**
   * What she has said of an advice before `here`, where it is known: nothing is claimed of one that she said nothing
   * of, for it was perhaps never seen. A step that holds tickets was skipped by nobody: the rules begin further on.
   */
  passing?: ((step: OrderedStep) => PassedStep | undefined) | undefined;
}

/** The steps of help from the nearest to the last resort, each with how to reach it. */
export function LadderSteps(props: LadderStepsProps) {
  const { t, locale } = usePanel();
  const dates = useDates();
  const { ladder } = useConfig();
  const steps = props.steps ?? ladderFor(ladder, {});
  const labelOf = (step: OrderedStep): string => textIn(step.label, locale.value);
  const at = steps.findIndex(({ id }) => id === props.here);
  const left = handedOn(steps, props.history ?? [], labelOf);
  return (
    <ol class="steps">
      {steps.map((step, index) => {
        const label = labelOf(step);
        const state = index === at ? 'here' : index < at ? 'skip' : 'todo';
        const leftAt = index < at ? left.get(step.id) : undefined;
        const passed = state === 'skip' && props.isSent && step.advice ? props.passing?.(step) : undefined;
        return (
          <Step
            key={step.id}
            state={leftAt === undefined && passed?.how !== 'asked' ? state : 'done'}
            icon={state === 'here' ? 'person' : undefined}
            title={label}
            pill={
              state === 'here' && <span class="pill accent">{t(props.isSent ? 'ladder.here' : 'ladder.start')}</span>
            }
            note={
              leftAt !== undefined ? (
                t('ladder.handedOn', { time: dates.due(leftAt) })
              ) : state === 'skip' && props.isSent && step.advice ? (
                passed?.words
              ) : (
                <StepWords step={step} />
              )
            }
          >
            {step.advice && props.advice?.(step)}
            {step.chat && props.chat && <CopyButton small label="chat.copy" done="chat.copied" text={props.chat} />}
          </Step>
        );
      })}
    </ol>
  );
}

/**
 * The step that has had a ticket first. The history names only those it was handed to; who had it before is the step
 * that hands on to the first of them. `undefined` where the ladder has changed since.
 */
export function firstStep(
  steps: readonly OrderedStep[],
  { history, holder }: Pick<TicketView, 'history' | 'holder'>,
  labelOf: (step: OrderedStep) => string,
): OrderedStep | undefined {
  const moved = history.find(({ kind }) => kind === 'holder');
  if (!moved) return steps.find(({ id }) => id === holder?.step);
  return steps
    .filter((step) => !step.advice)
    .filter((step) => {
      const next = nextStep(steps, step.id);
      return next !== undefined && labelOf(next) === moved.text;
    })
    .at(-1);
}

/** When the ticket was handed on from each step that has had it, by id. */
function handedOn(
  steps: readonly OrderedStep[],
  history: readonly TicketEvent[],
  labelOf: (step: OrderedStep) => string,
): Map<string, string> {
  const moves = history.filter(({ kind }) => kind === 'holder');
  const start = firstStep(steps, { history: [...history] }, labelOf);
  const had = [start, ...moves.map(({ text }) => steps.find((step) => labelOf(step) === text))];
  return new Map(
    moves.flatMap(({ at }, index): [string, string][] => {
      const step = had[index];
      return step ? [[step.id, at]] : [];
    }),
  );
}
