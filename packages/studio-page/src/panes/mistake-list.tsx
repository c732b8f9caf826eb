import type { SupportConfig } from '@mis-support/protocol';
import type { BrokenOrganization, Mistake } from '../api.ts';
import { mistakeLine } from '../model/mistake-place.ts';

/** What is wrong in a text that is not in the editor, so that no place can be gone to. */
export function MistakeList({ mistakes, config }: { mistakes: readonly Mistake[]; config: SupportConfig }) {
  return (
    <ul class="bullets mistake-list">
      {mistakes.map((mistake) => (
        <li key={`${mistake.path} ${mistake.message}`} class={mistake.isWarning ? undefined : 'danger'}>
          {mistakeLine(config, mistake)}
        </li>
      ))}
    </ul>
  );
}

/** Organisations that a region's text puts out of force, each with what is wrong in it then. */
export function BrokenList({ broken, config }: { broken: readonly BrokenOrganization[]; config: SupportConfig }) {
  return (
    <ul class="broken-list">
      {broken.map(({ id, mistakes }) => (
        <li key={id}>
          <b>Организация {id}</b>
          <MistakeList mistakes={mistakes} config={config} />
        </li>
      ))}
    </ul>
  );
}
