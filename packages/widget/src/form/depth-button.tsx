import { usePanel } from '../panel/panel-context.ts';

/**
 * «Показать все поля сразу», and the way back.
 *
 * @param where there is room for it; everywhere when absent
 */
export function DepthButton({ where }: { where?: 'wide-only' | 'narrow-only' }) {
  const { t, expert, toggleExpert, sending, deps, announce } = usePanel();
  return (
    <button
      type="button"
      class={`btn plain small out${where ? ` ${where}` : ''}`}
      onClick={() => {
        toggleExpert();
        // The form begins anew: the place where this button stood is in the middle of it now.
        deps.root.querySelector('.screen:not([hidden]) .body')?.scrollTo(0, 0);
        sending.focusField.value = 'happened';
        // The focus is in the text as before: what has changed around it is seen, and must be heard.
        announce(t(expert.peek() ? 'allFields.now' : 'fewFields.now'));
      }}
    >
      {t(expert.value ? 'fewFields' : 'allFields')}
    </button>
  );
}
