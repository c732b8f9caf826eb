import type { Mistake } from '../api.ts';

/** What is wrong in a text that is not in the editor, so that no place can be gone to. */
export function MistakeList({ mistakes }: { mistakes: readonly Mistake[] }) {
  return (
    <ul class="bullets mistake-list">
      {mistakes.map(({ path, message, isWarning }) => (
        <li key={`${path} ${message}`} class={isWarning ? undefined : 'danger'}>
          {path}: {message}
        </li>
      ))}
    </ul>
  );
}
