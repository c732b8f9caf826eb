import { Note } from '../panel/parts.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { missingKey } from './text-field.tsx';
import { demandedFacts, factOf, missingFacts } from './ticket-form.ts';
import type { MessageKey } from '../messages/ru.ts';

/** After the first press with gaps: how many, what happened to the text, and the way to each. */
export function GapSummary({ prefix = 'f' }: { prefix?: string }) {
  const { t, draft, sending } = usePanel();
  if (!sending.attempted.value) return null;
  const gaps = missingFacts(draft.value, demandedFacts(draft.value));
  if (gaps.length === 0) return null;
  const { type } = draft.value;
  const name = (id: string): string =>
    t((id === 'happened' && type !== 'incident' ? `happened.${type}` : id) as MessageKey) || t(missingKey(id, type));
  return (
    <div class="top-note">
      <Note kind="danger" icon="warn" alert>
        <p>
          <b>{t('missing.summary', { n: gaps.length })}</b>{' '}
          {factOf(draft.value, 'happened') !== undefined && t('missing.kept')}
        </p>
        <div class="row links">
          {gaps.map((id) => (
            <a
              class="link"
              href={`#${prefix}-${id}`}
              onClick={(event) => {
                // The page's address is the host's; only the focus moves.
                event.preventDefault();
                sending.focusField.value = id;
              }}
            >
              {name(id)}
            </a>
          ))}
        </div>
      </Note>
    </div>
  );
}
