import { useId } from 'preact/hooks';
import { zoneName } from '../model/time-zones.ts';
import { instantOf, localMoment } from '../model/zoned-moment.ts';
import { canEdit, wholeConfig } from '../state.ts';

/** A day and a time by the clock of the region, kept as a moment. */
export function MomentInput({
  label,
  hint,
  value,
  onMoment,
}: {
  label: string;
  hint?: string;
  value: unknown;
  onMoment(instant: string | undefined): void;
}) {
  const id = useId();
  const zone = wholeConfig.value.policy.timeZone;
  return (
    <div class="control">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        value={localMoment(value, zone)}
        disabled={!canEdit.value}
        onChange={(event) => onMoment(instantOf(event.currentTarget.value, zone))}
      />
      <p class="small">{[hint, `Время: ${zoneName(zone)}.`].filter(Boolean).join(' ')}</p>
    </div>
  );
}
