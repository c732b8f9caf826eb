import type { SupportErrorCode } from '@mis-support/protocol';
import { GapNote, type Gap } from '../form/gap-summary.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { CallLine, Note } from '../panel/parts.tsx';
import { useConfig } from '../panel/use-config.ts';
import { sharedFacts, type PartForm } from './part-form.ts';
import { asSeen, askedIn } from './send-group.ts';
import { splitOf } from './split-form.ts';

/** After a press with gaps, the way to each; after one that the disk refused, why. */
export function Trouble() {
  const { t } = usePanel();
  const form = splitOf(usePanel());
  const refused = useRefusal(form.rejected.value);
  const all = askedIn(form);
  if (refused) {
    return (
      <div class="top-note">
        <Note kind="danger" icon="disk" alert>
          <p>
            <b>{t('error.notSaved')}</b>
          </p>
          <p>{refused}</p>
        </Note>
        <CallLine />
      </div>
    );
  }
  if (!form.attempted.value) return null;
  const gap = (part: PartForm, id: string, prefix: string): Gap => ({
    field: `${prefix}-${id}`,
    label: part.form.words(id).label,
    lead: () => (part.panel.sending.focusField.value = id),
  });
  const own = all.flatMap(({ part, asked }) =>
    asSeen(asked)
      .filter((id) => !sharedFacts.includes(id))
      .map((id) => gap(part, id, part.id))
      .map((one) => ({ ...one, label: `${t('split.tab', { n: part.at.value + 1 })}: ${one.label}` })),
  );
  const shared = sharedFacts.flatMap((id) => {
    const first = all.find(({ asked }) => asked.includes(id));
    return first ? [gap(first.part, id, 's')] : [];
  });
  return <GapNote gaps={[...own, ...shared]} kept />;
}

function useRefusal(code: SupportErrorCode | undefined): string | undefined {
  const { t, attachments } = usePanel();
  const { help, limits } = useConfig();
  const dates = useDates();
  switch (code) {
    case undefined:
      return undefined;
    case 'store_full':
    case 'store_unavailable':
      if (attachments.value.length === 0) return t('error.store.noFile');
      return help.phone ? t('error.store', { phone: help.phone }) : t('error.store.noPhone');
    case 'queue_full':
      return t('error.queueFull');
    case 'attachment_too_large':
    case 'ticket_too_large':
      return t('error.tooLarge', { size: dates.size(limits.attachmentMaxBytes) });
    case 'chunk_unavailable':
      return t('error.chunk');
    case 'refused':
      return t('error.refused');
    default:
      return `${t('error.internal')} ${t('error.code', { code })}`;
  }
}
