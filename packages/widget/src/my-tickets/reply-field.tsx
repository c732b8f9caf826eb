import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { FieldError } from '../form/text-field.tsx';
import { inGroups } from '../panel/field-words.ts';
import { usePanel } from '../panel/panel-context.ts';

/** What one answer has room for, by the schema of messages, characters. */
const maxReplyLength = 10_000;

/** Judges the length of an answer as the form judges its fields: told when the field is left or the button pressed, never cut. */
export function useReplyLimit(text: string): {
  error: string | undefined;
  left: (text: string) => void;
  stops: (text: string) => boolean;
} {
  const { t, locale, announce } = usePanel();
  const [isTold, setTold] = useState(false);
  const words = t('answer.tooLong', { n: maxReplyLength, limit: inGroups(maxReplyLength, locale.value) });
  return {
    error: isTold && isTooLong(text) ? words : undefined,
    // Of the text as it is now: a press may come before the last letter has been drawn.
    left(now) {
      if (isTooLong(now)) setTold(true);
    },
    stops(now) {
      if (!isTooLong(now)) return false;
      setTold(true);
      announce(words);
      return true;
    },
  };
}

function isTooLong(text: string): boolean {
  return text.trim().length > maxReplyLength;
}

/** The field of an answer. What is longer than the server takes is said under it. */
export function ReplyField(props: {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  error: string | undefined;
  value: string;
  onInput: (text: string) => void;
  onLeave: (text: string) => void;
}) {
  return (
    <div class="grow">
      <textarea
        ref={props.field}
        class="input"
        rows={1}
        aria-label={props.label}
        aria-invalid={props.error !== undefined || undefined}
        aria-describedby={props.error === undefined ? undefined : 'reply-error'}
        placeholder={props.label}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onBlur={(event) => props.onLeave(event.currentTarget.value)}
      />
      <FieldError id="reply-error" text={props.error} />
    </div>
  );
}
