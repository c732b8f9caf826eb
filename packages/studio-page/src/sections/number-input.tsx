import { ParsedInput } from './parsed-input.tsx';

/** A whole number within limits, or a share where `step` is finer. */
export function NumberInput({
  label,
  hint,
  value,
  atLeast = 0,
  atMost = 1_000_000,
  whole = true,
  required = false,
  onNumber,
}: {
  label: string;
  hint?: string;
  value: unknown;
  atLeast?: number;
  atMost?: number;
  whole?: boolean;
  required?: boolean;
  onNumber(number: number | undefined): void;
}) {
  const parse = (text: string) => {
    const number = Number(text.trim().replace(',', '.'));
    const fits =
      Number.isFinite(number) && number >= atLeast && number <= atMost && (!whole || Number.isInteger(number));
    return fits ? number : undefined;
  };
  return (
    <ParsedInput
      label={label}
      {...(hint === undefined ? {} : { hint })}
      right={`Напишите ${whole ? 'целое число' : 'число'} от ${said(atLeast)} до ${said(atMost)}.`}
      shown={typeof value === 'number' ? String(value).replace('.', ',') : ''}
      required={required}
      parse={parse}
      onValue={onNumber}
    />
  );
}

function said(number: number): string {
  return number.toLocaleString('ru');
}
