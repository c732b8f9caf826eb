import { durationText, parseDurationText } from '../model/duration.ts';
import { ParsedInput } from './parsed-input.tsx';

/** A norm as people write it: «4 часа». */
export function DurationInput({
  label,
  hint,
  value,
  onDuration,
}: {
  label: string;
  hint?: string;
  value: unknown;
  onDuration(iso: string | undefined): void;
}) {
  return (
    <ParsedInput
      label={label}
      {...(hint === undefined ? {} : { hint })}
      placeholder="не задано"
      right="Напишите так: 20 минут, 4 часа, 3 дня."
      shown={typeof value === 'string' ? durationText(value) : ''}
      parse={parseDurationText}
      onValue={onDuration}
    />
  );
}
