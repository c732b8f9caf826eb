import type { DraftAttachment } from '@mis-support/core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FactField } from '../form/fact-field.tsx';
import { FieldError, describedBy, grow, useFieldFocus } from '../form/text-field.tsx';
import { Icon } from '../panel/icons.tsx';
import { PanelContext, usePanel } from '../panel/panel-context.ts';
import { editPiece } from './message-split.ts';
import type { PartForm } from './part-form.ts';
import { sharedFacts } from './part-form.ts';
import { FactChoice, TypeChoice } from './part-choices.tsx';
import { PartAdded } from './part-added.tsx';
import { PartCritical } from './part-critical.tsx';
import { PartDetails } from './part-details.tsx';
import { PartFiles, TakeShot } from './part-files.tsx';
import { PartNumber } from './part-number.tsx';
import { PartType } from './part-type.tsx';
import { mergeInto, splitOf, type SplitForm } from './split-form.ts';
import { isDoAgain, isTakeBack } from './take-back-key.ts';

/** Fields that every row has a place for, or that are asked once for all. */
const placed: readonly string[] = ['happened', 'title', 'scope', 'urgency', ...sharedFacts];

/** One part: its title and text, what it is, whom it concerns, and its files. */
export function PartRow({ part }: { part: PartForm }) {
  const panel = usePanel();
  const { t } = panel;
  const form = splitOf(panel);
  const total = form.ids.value.length;
  const n = part.at.value;
  const [isEditing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLLIElement>(null);
  const asked = part.form.asked.value;
  const isOpen = isEditing || part.said.value === '' || asked.includes('happened');
  const needed = part.form.fields.value.filter(
    ({ id, need }) =>
      (need === 'required' || need === 'demanded') &&
      !placed.includes(id) &&
      (asked.includes(id) || part.piece.value?.part.answers?.[id] !== undefined),
  );
  const onKey = (event: KeyboardEvent): void => {
    // One step out: the row that is edited, then the editor.
    if (event.key !== 'Escape' || !isEditing || event.defaultPrevented) return;
    event.preventDefault();
    pencil.current?.focus();
    setEditing(false);
  };
  const merge = (): void => {
    mergeInto(panel, n - 1);
    form.part(form.ids.peek()[n - 1] ?? '').panel.sending.focusField.value = 'title';
  };
  const lookAt = (of?: DraftAttachment): void => {
    form.shotOf.value = part.id;
    panel.push({ name: 'shot', of, part: part.id });
  };
  useLayoutEffect(() => {
    if (form.shotOf.peek() !== part.id) return;
    form.shotOf.value = undefined;
    row.current?.querySelector<HTMLElement>('[data-shot]')?.focus();
  }, []);
  return (
    <li ref={row}>
      <PanelContext.Provider value={part.panel}>
        <div
          class={`part p${(n % 4) + 1}`}
          role="group"
          aria-label={t('split.part', { n: n + 1, total })}
          onKeyDown={onKey}
        >
          <div class="part-side">
            <PartNumber n={n} />
            <button
              type="button"
              ref={pencil}
              class="icon small"
              aria-label={t('split.editText', { n: n + 1 })}
              title={t('split.editText', { n: n + 1 })}
              aria-expanded={isOpen}
              onClick={() => setEditing(!isEditing)}
            >
              <Icon name="pencil" />
            </button>
            {n > 0 && (
              <button
                type="button"
                class="icon small"
                aria-label={t('split.merge', { n })}
                title={t('split.merge', { n })}
                onClick={merge}
              >
                <Icon name="join" />
              </button>
            )}
          </div>
          <PartTitle part={part} whole={form} />
          <div class="part-facts">
            <div>
              <TypeChoice part={part} />
              <TakeShot part={part} onTake={() => lookAt()} />
            </div>
            {(['scope', 'urgency'] as const).map(
              (id) => part.form.field(id) && <FactChoice key={id} part={part} id={id} />,
            )}
          </div>
          {isOpen && <PartText part={part} onText={(text) => form.change(editPiece(form.split.peek(), n, text))} />}
          <PartCritical part={part} whole={form} />
          <PartAdded part={part} whole={panel} />
          <PartType part={part} whole={form} />
          {needed.length > 0 && (
            <div class="part-more stack">
              {needed.map(({ id }) => (
                <FactField key={id} id={id} prefix={part.id} />
              ))}
            </div>
          )}
          <PartDetails part={part} elsewhere={[...placed, ...needed.map(({ id }) => id)]} />
          <PartFiles part={part} onOpen={lookAt} />
        </div>
      </PanelContext.Provider>
    </li>
  );
}

/**
 * The title: proposed from the text of the part until she writes her own. The focus comes here from a merge, so Ctrl + Z
 * takes the merge back and Ctrl + Y does it again; letters only where some were typed here since.
 */
function PartTitle({ part, whole }: { part: PartForm; whole: SplitForm }) {
  const { t, setFact } = usePanel();
  const ref = useFieldFocus('title', part.id);
  const own = part.piece.value?.part.title;
  const title = own ?? part.panel.draft.value.title ?? '';
  const ids = whole.ids.value;
  const typedAt = useRef<readonly string[] | undefined>(undefined);
  // The column is narrow: a title of full length is read whole all the same.
  useLayoutEffect(() => {
    if (ref.current) grow(ref.current as HTMLTextAreaElement, 3, 8);
  }, [title]);
  return (
    <textarea
      ref={ref as never}
      class="input"
      rows={3}
      maxLength={250}
      spellcheck
      aria-label={t('title')}
      value={title}
      onKeyDown={(event) => {
        const way = isTakeBack(event) ? 'undo' : isDoAgain(event) ? 'redo' : undefined;
        if (!way || typedAt.current === ids || !(way === 'undo' ? whole.canUndo : whole.canRedo).peek()) return;
        event.preventDefault();
        whole[way]();
      }}
      onInput={(event) => {
        typedAt.current = ids;
        setFact('title', event.currentTarget.value);
      }}
      onBlur={() => {
        // Emptied: the text proposes again.
        if (own !== undefined && own.trim() === '') setFact('title', undefined);
      }}
    />
  );
}

/** The text of the part. Its own until left: what is trimmed at its ends must not vanish under the fingers. */
function PartText({ part, onText }: { part: PartForm; onText: (text: string) => void }) {
  const id = `${part.id}-happened`;
  const ref = useFieldFocus('happened', part.id);
  const [typed, setTyped] = useState<string>();
  const error = part.form.errorOf('happened');
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  return (
    <div class="part-more field">
      <label class="label" for={id}>
        {part.form.words('happened').label}
      </label>
      <textarea
        id={id}
        ref={(element) => {
          area.current = element;
          ref.current = element;
        }}
        class="input"
        rows={3}
        spellcheck
        value={typed ?? part.said.value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(error && `${id}-error`)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onText(event.currentTarget.value);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}
