import { Note } from '../panel/parts.tsx';
import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';

/** After the first press with gaps: how many, what happened to the text, and the way to each. */
export function GapSummary({ prefix = 'f' }: { prefix?: string }) {
  const panel = usePanel();
  const { sending, fact } = panel;
  const form = formOf(panel);
  if (!sending.attempted.value) return null;
  return (
    <GapNote
      kept={String(fact('happened') ?? '').trim() !== ''}
      gaps={form.asked.value.map((id) => ({
        field: `${prefix}-${id}`,
        label: form.words(id).label,
        lead: () => (sending.focusField.value = id),
      }))}
    />
  );
}

/** One thing that is asked for: the id of its field, its name, and the act that puts the focus there. */
export interface Gap {
  field: string;
  label: string;
  lead(): void;
}

/** So many links leave room for the form on a small screen; when one is answered, the next takes its place. */
const mostLinks = 5;

/** The gaps of one form or of several. Nothing where there are none. */
export function GapNote({ gaps, kept }: { gaps: readonly Gap[]; kept: boolean }) {
  const { t } = usePanel();
  if (gaps.length === 0) return null;
  const linked = gaps.length > mostLinks ? gaps.slice(0, mostLinks - 1) : gaps;
  return (
    <div class="top-note">
      <Note kind="danger" icon="warn" alert>
        <p>
          <b>{t('missing.summary', { n: gaps.length })}</b> {kept && t('missing.kept')}
        </p>
        <div class="row links">
          {linked.map(({ field, label, lead }) => (
            <a
              key={field}
              class="link"
              href={`#${field}`}
              onClick={(event) => {
                // The page's address is the host's; only the focus moves.
                event.preventDefault();
                lead();
              }}
            >
              {label}
            </a>
          ))}
          {gaps.length > linked.length && <span>{t('missing.others', { n: gaps.length - linked.length })}</span>}
        </div>
      </Note>
    </div>
  );
}
