import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { notice } from './state/judgement.ts';

/** A text in a form that could not be understood: it is no part of the layer, and nothing would save it. */
export interface Unread {
  label: string;
  text: string;
}

/** What stands in the open forms and was not understood, by the id of its input. */
export const unread = signal<ReadonlyMap<string, Unread>>(new Map());

/**
 * Keeps a text that was not understood from passing for saved: saving stops at it, and whoever leaves its
 * form is told that the former value stays.
 *
 * @param text `undefined` where all is understood
 */
export function useUnread(id: string, label: string, text: string | undefined): void {
  const latest = useRef<Unread | undefined>(undefined);
  latest.current = text === undefined ? undefined : { label, text };
  // At once: the key that saves may be the next thing pressed.
  useLayoutEffect(() => {
    const others = [...unread.peek()].filter(([each]) => each !== id);
    if (text !== undefined) unread.value = new Map([...others, [id, { label, text }]]);
    else if (others.length !== unread.peek().size) unread.value = new Map(others);
  }, [id, label, text]);
  useEffect(
    () => () => {
      if (!latest.current) return;
      unread.value = new Map([...unread.peek()].filter(([each]) => each !== id));
      notice.value = {
        tone: 'warn',
        text: `${inQuotes(latest.current)} — это не удалось понять, осталось прежнее значение.`,
      };
    },
    [id],
  );
}

/** What saving says where something was not understood. */
export function unreadWords(): string | undefined {
  const [first] = unread.value.values();
  return first && `Пока не сохранено: ${inQuotes(first)} — это не удалось понять. Исправьте или верните прежнее.`;
}

function inQuotes({ label, text }: Unread): string {
  return `${label}: «${text.length > 40 ? `${text.slice(0, 39)}…` : text}»`;
}
