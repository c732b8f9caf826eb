import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../messages/ru.ts';
import { Icon } from './icons.tsx';
import { usePanel } from './panel-context.ts';

/** For so long a button says what it has done, then again what it does: two lines are read in half of it. */
const saidMs = 10_000;

/**
 * A button that copies a text and says so in the place of its own words, which is as large before: nothing moves under
 * the pointer that has just pressed. Where nothing can be copied, the text itself stands there, selected.
 */
export function CopyButton(props: { label: MessageKey; done: MessageKey; text: () => string; small?: boolean }) {
  const { t, announce, deps } = usePanel();
  const [copies, setCopies] = useState(0);
  const [byHand, setByHand] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    const text = props.text();
    const copied = await writeClipboard(text, deps.root);
    setCopies(copied ? (before) => before + 1 : 0);
    setByHand(copied ? undefined : text);
    announce(t(copied ? props.done : 'copy.failed'));
  };
  useEffect(() => {
    const timer = copies > 0 && setTimeout(() => setCopies(0), saidMs);
    return () => clearTimeout(timer || undefined);
  }, [copies]);
  useEffect(() => {
    if (byHand !== undefined) area.current?.select();
  }, [byHand]);
  return (
    <div class="grow">
      <button type="button" class={`btn plain out copy${props.small ? ' small' : ''}`} onClick={() => void copy()}>
        <Icon name={copies > 0 ? 'check' : 'copy'} />
        <span data-label={t(props.label)} data-done={t(props.done)}>
          <span class={copies > 0 ? 'copied' : undefined}>{t(copies > 0 ? props.done : props.label)}</span>
        </span>
      </button>
      {byHand !== undefined && (
        <>
          <p class="meta">{t('copy.failed')}</p>
          <textarea ref={area} class="input" rows={4} readOnly aria-label={t(props.label)} value={byHand} />
        </>
      )}
    </div>
  );
}

async function writeClipboard(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, root);
  }
}

/** Plain HTTP has no clipboard API: the old command still works from a click. Within our root, which no dialog of the page makes inert. */
function copyBySelection(text: string, root: ShadowRoot): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  area.setAttribute('aria-hidden', 'true');
  const before = root.activeElement;
  (root.querySelector('dialog[open]') ?? root).append(area);
  area.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    // A refusal is told to the person by the caller.
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
