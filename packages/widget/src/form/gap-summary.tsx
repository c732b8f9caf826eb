import { Note } from '../panel/parts.tsx';
import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';

/** After the first press with gaps: how many, what happened to the text, and the way to each. */
export function GapSummary({ prefix = 'f' }: { prefix?: string }) {
  const panel = usePanel();
  const { t, sending, fact } = panel;
  const form = formOf(panel);
  const gaps = form.asked.value;
  if (!sending.attempted.value || gaps.length === 0) return null;
  return (
    <div class="top-note">
      <Note kind="danger" icon="warn" alert>
        <p>
          <b>{t('missing.summary', { n: gaps.length })}</b>{' '}
          {String(fact('happened') ?? '').trim() !== '' && t('missing.kept')}
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
              {form.words(id).label}
            </a>
          ))}
        </div>
      </Note>
    </div>
  );
}
