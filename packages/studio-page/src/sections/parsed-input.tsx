import { useId, useState } from 'preact/hooks';
import { canEdit } from '../state/layer-text.ts';
import { useUnread } from '../unread.ts';

interface Shared<Value> {
  label: string;
  hint?: string;
  /** Without a visible label: the table around it names it. */
  bare?: boolean;
  placeholder?: string;
  /** Said beside it where the text cannot be understood: what would be right. */
  right: string;
  onValue(value: Value | undefined): void;
}

/**
 * A value as a person writes it: «4 часа», «8–20». It is told as soon as it can be understood; what cannot
 * be stays as it was typed, with what would be right.
 */
export function ParsedInput<Value>({
  label,
  hint,
  bare = false,
  placeholder,
  right,
  shown,
  required = false,
  isFree = false,
  parse,
  onValue,
}: Shared<Value> & {
  /** The value in force, as it is written. */
  shown: string;
  /** Empty is not understood either. */
  required?: boolean;
  /** No part of the layer: may be written wherever one is. */
  isFree?: boolean;
  parse(text: string): Value | undefined;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>();
  const [wasLeft, setLeft] = useState(false);
  const isWrong = typed !== undefined && !isRight(typed);
  function isRight(text: string): boolean {
    return text.trim() === '' ? !required : parse(text) !== undefined;
  }
  useUnread(id, label, isWrong && !isFree ? typed : undefined);
  const tell = (text: string) => {
    setTyped(text);
    if (isRight(text)) onValue(text.trim() === '' ? undefined : parse(text));
  };
  const input = (
    <input
      id={id}
      value={typed ?? shown}
      placeholder={placeholder}
      disabled={!isFree && !canEdit.value}
      aria-label={bare ? label : undefined}
      aria-invalid={isWrong && wasLeft ? true : undefined}
      aria-describedby={isWrong && wasLeft ? `${id}-wrong` : undefined}
      onInput={(event) => tell(event.currentTarget.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        if (isWrong) setLeft(true);
        // Understood: from now on it is shown as everybody's is.
        else setTyped(undefined);
      }}
    />
  );
  const below =
    isWrong && wasLeft ? (
      <p class="small wrong" id={`${id}-wrong`} role="alert">
        {right}
      </p>
    ) : (
      hint && <p class="small">{hint}</p>
    );
  return (
    <div class="control">
      {!bare && <label for={id}>{label}</label>}
      {input}
      {below}
    </div>
  );
}

/** Several values, one in a line; told when the person leaves it, for half a line is no value. */
export function ParsedLines<Value>({
  label,
  hint,
  right,
  placeholder,
  lines,
  parse,
  whyNot,
  onValue,
}: Shared<Value[]> & {
  lines: readonly string[];
  /** What is wrong with a line that is understood and cannot be; else it is said what would be right. */
  whyNot?(line: string): string | undefined;
  /** What one line says. */
  parse(line: string): Value | undefined;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>();
  const [wrong, setWrong] = useState<string | undefined>();
  useUnread(id, label, wrong);
  const tell = (text: string) => {
    const said = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const bad = said.find((line) => parse(line) === undefined);
    setWrong(bad);
    if (bad !== undefined) return;
    onValue(said.length === 0 ? undefined : said.map((line) => parse(line)).filter((one) => one !== undefined));
    setTyped(undefined);
  };
  const text = typed ?? lines.join('\n');
  return (
    <div class="control wide">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={Math.min(12, Math.max(2, text.split('\n').length + 1))}
        value={text}
        placeholder={placeholder}
        disabled={!canEdit.value}
        data-own-undo
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => tell(event.currentTarget.value)}
      />
      {wrong !== undefined && (
        <p class="small wrong" id={`${id}-wrong`} role="alert">
          {whyNot?.(wrong) === undefined ? `Непонятна строка «${wrong}». ${right}` : `«${wrong}»: ${whyNot(wrong)}`}
        </p>
      )}
      {hint && <p class="small">{hint}</p>}
    </div>
  );
}
