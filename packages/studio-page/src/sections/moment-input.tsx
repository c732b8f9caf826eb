import { momentText, parseMomentText } from '../model/moment-text.ts';
import { zoneName } from '../model/time-zones.ts';
import { wholeConfig } from '../state/values.ts';
import { ParsedInput } from './parsed-input.tsx';

/** A day and a time by the clock of the region, kept as a moment. */
export function MomentInput({
  label,
  hint,
  value,
  required = false,
  isFree = false,
  onMoment,
}: {
  label: string;
  hint?: string;
  value: unknown;
  required?: boolean;
  /** No part of the layer: may be written wherever one is. */
  isFree?: boolean;
  onMoment(instant: string | undefined): void;
}) {
  const zone = wholeConfig.value.policy.timeZone;
  return (
    <ParsedInput
      label={label}
      hint={[hint, isFree ? '' : `По часам: ${zoneName(zone)}.`].filter(Boolean).join(' ')}
      placeholder="24.11.2026 08:30"
      right="Напишите так: 24.11.2026 08:30."
      shown={momentText(value, zone)}
      required={required}
      isFree={isFree}
      parse={(text) => parseMomentText(text, zone)}
      onValue={onMoment}
    />
  );
}
