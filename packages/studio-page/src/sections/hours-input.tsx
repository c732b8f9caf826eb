import { hoursText, parseHoursText } from '../model/clock-text.ts';
import { ParsedInput } from './parsed-input.tsx';

/** Hours of a day as people write them: «8–20». */
export function HoursInput({
  label,
  hint,
  bare,
  required = false,
  placeholder,
  value,
  onHours,
}: {
  label: string;
  hint?: string;
  bare?: boolean;
  required?: boolean;
  placeholder?: string;
  value: unknown;
  onHours(hours: string | undefined): void;
}) {
  return (
    <ParsedInput
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(bare === undefined ? {} : { bare })}
      {...(placeholder === undefined ? {} : { placeholder })}
      right="Напишите так: 08:00–20:00."
      shown={typeof value === 'string' ? hoursText(value) : ''}
      required={required}
      parse={parseHoursText}
      onValue={onHours}
    />
  );
}
