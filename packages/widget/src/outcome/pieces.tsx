import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../messages/ru.ts';
import { focusIfOurs } from '../panel/focus-if-ours.ts';
import { Icon, type IconName } from '../panel/icons.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { SentTicket } from '../panel/send-ticket.ts';
import { Step } from '../panel/step.tsx';
import { factOf } from '../form/ticket-form.ts';

/** The mark, the heading that takes the focus, and a quiet line. */
export function OutcomeHead(props: {
  icon: IconName;
  mood?: 'go' | 'wait' | undefined;
  lead?: ComponentChildren;
  big?: boolean;
  text?: ComponentChildren;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = usePanel();
  useEffect(() => focusIfOurs(panel, heading.current), []);
  return (
    <div class="outcome">
      <span class={`mark ${props.mood ?? ''}`}>
        <Icon name={props.icon} size="l" />
      </span>
      <div>
        {props.lead && <p class="mute">{props.lead}</p>}
        <h3 ref={heading} tabIndex={-1} class={props.big ? 'big' : undefined}>
          {props.children}
        </h3>
        {props.text && <p class="mute">{props.text}</p>}
      </div>
    </div>
  );
}

/** The first step of every way: what this computer holds. */
export function SavedStep({ ticket }: { ticket: SentTicket }) {
  const { t } = usePanel();
  const dates = useDates();
  const entry = ticket.entry;
  if (entry && !entry.durable)
    return <Step state="wait" icon="warn" title={t('step.memory')} note={t('step.memory.note')} />;
  return <Step state="done" title={t('step.saved')} note={entry && dates.seconds(entry.savedAt)} />;
}

/** What the person wrote, so that she sees it is not lost. */
export function YourText({ ticket }: { ticket: SentTicket }) {
  const { t } = usePanel();
  const { draft } = ticket.submission;
  const text = factOf(draft, 'happened');
  const { title } = draft;
  return (
    <div>
      <h3>{t('yourText')}</h3>
      <div class="say">
        {title && <b>{title}</b>}
        {title && text !== undefined && '\n'}
        {text}
      </div>
    </div>
  );
}

/** «Скажите: …» for the phone: the title and how wide it is. */
export function sayByPhone(t: (key: MessageKey) => string, ticket: SentTicket): string | undefined {
  const { title, scope } = ticket.submission.draft;
  const said = (title ?? ticket.entry?.title)?.replace(/[.!…\s]+$/, '');
  if (!said) return undefined;
  const where = scope && scope !== 'unknown' ? t(`scope.${scope}` as MessageKey) : undefined;
  return where && !where.startsWith('scope.') ? `${said}, ${where.charAt(0).toLowerCase()}${where.slice(1)}` : said;
}
