import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../messages/ru.ts';
import { Icon } from './icons.tsx';
import { usePanel } from './panel-context.ts';

/** A button that copies a text and says how it went. Where nothing can be copied, the text itself stands there, selected. */
export function CopyButton(props: { label: MessageKey; done: MessageKey; text: () => string; small?: boolean }) {
  const { t, announce, deps } = usePanel();
  const [said, setSaid] = useState<MessageKey>();
  const [byHand, setByHand] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    const text = props.text();
    const copied = await writeClipboard(text, deps.root);
    const key = copied ? props.done : 'copy.failed';
    setSaid(key);
    setByHand(copied ? undefined : text);
    announce(t(key));
  };
  useEffect(() => {
    if (byHand !== undefined) area.current?.select();
  }, [byHand]);
  return (
    <div class="grow">
      <button type="button" class={`btn plain out${props.small ? ' small' : ''}`} onClick={() => void copy()}>
        <Icon name="copy" />
        {t(props.label)}
      </button>
      {/* Its place is kept before it comes, or the line of buttons would jump under the pointer that has just pressed. */}
      <span class="meta copied" data-room={t(props.done)}>
        {said && t(said)}
      </span>
      {byHand !== undefined && (
        <textarea ref={area} class="input" rows={4} readOnly aria-label={t(props.label)} value={byHand} />
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
