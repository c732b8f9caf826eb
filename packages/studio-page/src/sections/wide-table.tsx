import type { ComponentChildren } from 'preact';

/** Brings what got the focus into sight whole: browsers leave a control alone that is seen in part, be it a sliver. */
function showWhole({ target }: FocusEvent): void {
  const control = target as Element;
  // Under a pointer nothing may move: the press would end beside it.
  if (control.matches(':focus-visible')) control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A table that scrolls sideways where it is wider than its place. */
export function WideTable({ children }: { children: ComponentChildren }) {
  return (
    <div class="wide-table" onFocusIn={showWhole}>
      {children}
    </div>
  );
}
