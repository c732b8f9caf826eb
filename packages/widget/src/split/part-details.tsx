import { isEmptyFact } from '@mis-support/protocol';
import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FactField } from '../form/fact-field.tsx';
import { Chips } from '../form/gap-chips.tsx';
import type { FactId } from '../form/ticket-form.ts';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import type { PartForm } from './part-form.ts';
import { usePartDue } from './use-part-due.ts';

export interface PartDetailsProps {
  part: PartForm;
  /** Fields that stand in the row already, or once for all parts. */
  elsewhere: readonly FactId[];
}

/** So many names of what is missing fit into the line, beside a date and without one; the rest is a number. */
const namesBesideDate = 1;
const namesAlone = 2;

/**
 * «Ещё сведения»: what this part needs to be a whole ticket, folded, with what is missing in words. The same fields
 * as in the form; each part has its own, filled in with what was given for the whole message. Never in the way of
 * sending.
 */
export function PartDetails({ part, elsewhere }: PartDetailsProps) {
  const { t, sending } = usePanel();
  const opened = useMemo(() => signal<readonly FactId[]>([]), []);
  const [isOpen, setOpen] = useState(false);
  const head = useRef<HTMLElement>(null);
  const due = usePartDue();
  const mostNames = due === undefined ? namesAlone : namesBesideDate;
  const { form } = part;
  const all = form.fields.value;
  const inside = all.filter(({ id }) => !elsewhere.includes(id));
  const asked = form.asked.value;
  // What cannot stand is told at its field, and where the focus is to go there must be a field.
  const wanted = sending.focusField.value;
  const isAsked = inside.some(({ id }) => id === wanted || (sending.attempted.value && asked.includes(id)));
  useEffect(() => {
    if (isAsked) setOpen(true);
  }, [isAsked]);
  if (inside.length === 0) return null;
  const lacks = ({ id, need }: (typeof all)[number]): boolean => need !== 'optional' && !form.has(id);
  const missing = inside.filter(lacks).map(({ id }) => form.words(id).name);
  const shown = inside.filter(
    ({ id, need }) => need !== 'optional' || opened.value.includes(id) || !isEmptyFact(form.answer(id)),
  );
  const more = inside.filter((field) => !shown.includes(field)).map(({ id }) => id);
  return (
    <details
      class="part-more part-fold"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        setOpen(false);
        head.current?.focus();
      }}
    >
      <summary ref={head}>
        <span class="part-lacks">
          {t('split.more')}
          {missing.length > 0 && (
            <>
              {'. '}
              {t('missing.field', { field: missing.slice(0, mostNames).join(', ') })}
              {missing.length > mostNames && ` ${t('split.more.rest', { n: missing.length - mostNames })}`}
            </>
          )}
          {!all.some(lacks) && (
            <span class="enough">
              <Icon name="check" size="s" />
              {t('complete')}
            </span>
          )}
        </span>
        {due !== undefined && <span class="part-due num">{due}</span>}
      </summary>
      {isOpen && (
        <div class="part-fields">
          {shown.map(({ id }) => (
            <FactField key={id} id={id} prefix={part.id} />
          ))}
          {more.length > 0 && (
            <div class="stack small-gap part-optional">
              <p class="mute">{t('missing.more')}</p>
              <Chips ids={more} opened={opened} />
            </div>
          )}
        </div>
      )}
    </details>
  );
}
