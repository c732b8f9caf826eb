import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { focusIfOurs } from './focus-if-ours.ts';
import { Icon } from './icons.tsx';
import { usePanel } from './panel-context.ts';

export interface FrameProps {
  title: ComponentChildren;
  /** A quiet line under the title. */
  sub?: ComponentChildren;
  /** Draws the back button. `Esc` does the same through the panel. */
  onBack?: (() => void) | undefined;
  /** A button of the header, before side and close. */
  act?: ComponentChildren;
  /** Tabs or tools that stay while the body scrolls. */
  top?: ComponentChildren;
  /** The line of buttons. The main one carries `data-main`: `Ctrl + Enter` presses it. */
  footer?: ComponentChildren;
  /** 760 px for all fields at once, 912 px for the picture; 400 px when absent. */
  wide?: 'form' | 'picture' | undefined;
  /** The body without its own padding: lists and sections reach the edges. */
  flush?: boolean | undefined;
  /** Puts the focus on the title when the screen appears: for screens that are read, not filled in. */
  focusTitle?: boolean | undefined;
  /** Stays alive, but out of sight and out of the Tab order. */
  hidden?: boolean | undefined;
  children: ComponentChildren;
}

/**
 * One screen of the panel: header with back, side and close; a body that scrolls; a footer that stays.
 * No `header` and `footer` elements: outside a section they would be landmarks of the page, which are the host's.
 */
export function Frame({ title, sub, onBack, act, top, footer, wide, flush, focusTitle, hidden, children }: FrameProps) {
  const panel = usePanel();
  const { t, close, toggleSide, side, sending } = panel;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTitle) focusIfOurs(panel, heading.current);
  }, [focusTitle]);
  // What is being sent is frozen: a letter typed now would be in no ticket and in no draft.
  const resting = sending.busy.value;
  const sideLabel = t(side.value === 'right' ? 'side.left' : 'side.right');
  return (
    <div class={`screen${wide ? ` wide-${wide}` : ''}`} hidden={hidden}>
      <div class={`head${onBack ? ' has-back' : ''}`}>
        {onBack && (
          <button type="button" class="icon" aria-label={t('button.back')} title={t('button.back')} onClick={onBack}>
            <Icon name="back" />
          </button>
        )}
        <div class="head-text">
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {sub && <div class="head-sub">{sub}</div>}
        </div>
        {act}
        {wide !== 'picture' && (
          <button type="button" class="icon" aria-label={sideLabel} title={sideLabel} onClick={toggleSide}>
            <Icon name="side" />
          </button>
        )}
        <button type="button" class="icon" aria-label={t('button.close')} title={t('close.title')} onClick={close}>
          <Icon name="cross" />
        </button>
      </div>
      {top}
      <div class={`body${flush ? ' flush' : ''}`} inert={resting} aria-busy={resting || undefined}>
        {children}
      </div>
      {footer && <div class="foot">{footer}</div>}
    </div>
  );
}
