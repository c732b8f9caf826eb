import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { DepthButton } from './depth-button.tsx';
import { LateNotice, lateOf } from './notices.tsx';
import type { FactId } from './ticket-form.ts';

/** Under the title at expert depth: the type, which unfolds its tiles, and the way back to the few fields. */
export function ExpertHead({ opened }: { opened: Signal<readonly FactId[]> }) {
  const panel = usePanel();
  const { t, type, deps } = panel;
  const isOpen = opened.value.includes('type');
  useEffect(() => {
    if (isOpen) deps.root.querySelector<HTMLElement>('.screen:not([hidden]) .tiles input:checked')?.focus();
  }, [isOpen]);
  return (
    <div class="row">
      <button
        type="button"
        class={`btn plain small out unfold${isOpen ? ' open' : ''}`}
        aria-expanded={isOpen}
        onClick={() =>
          (opened.value = isOpen ? opened.peek().filter((id) => id !== 'type') : [...opened.peek(), 'type'])
        }
      >
        {t(`type.${type.value}`)}
        <Icon name="next" size="s" />
      </button>
      {lateOf(panel).value ? <LateNotice /> : <DepthButton where="wide-only" />}
    </div>
  );
}
