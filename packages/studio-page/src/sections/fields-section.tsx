import { textIn } from '@mis-support/protocol';
import { asObject, idsAt, standingAt, plainText } from '../model/layers.ts';
import { orderChanges } from '../model/order-changes.ts';
import { shownWhere } from '../model/shown-where.ts';
import { putMany } from '../state/edits.ts';
import { canEdit } from '../state/layer-text.ts';
import { layerValues, wholeConfig } from '../state/values.ts';
import { level, openRow } from '../state/view.ts';
import { fieldWords, kindWords, shortTypeWords, wordFor } from '../words.ts';
import { AddByName } from './add-by-name.tsx';
import { SectionFrame } from './controls.tsx';
import { FieldForm } from './field-form.tsx';
import { addField } from './field-changes.ts';
import { TwinNote } from './list-section.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { needShort } from './need-said.ts';
import { ChangedParts, StandingMark } from './standing-mark.tsx';

/** What the form asks: every field in order, each to be opened and changed. */
export function FieldsSection() {
  const values = layerValues.value;
  const at = level.value;
  const rows = idsAt(values, at, ['fields'])
    .map((id) => ({ id, standing: standingAt(values, at, ['fields', id]) }))
    .map((row) => ({ ...row, field: asObject(row.standing.value ?? row.standing.inherited) }))
    .sort((a, b) => Number(a.field['order'] ?? 0) - Number(b.field['order'] ?? 0));
  const orders = rows.map(({ id, field }) => ({ id, order: field['order'] }));
  return (
    <SectionFrame
      title="Поля формы"
      note="Что спрашивает панель. Нажмите на поле, чтобы изменить его на этом слое."
      action={
        <AddByName
          button="Добавить поле"
          label="Как назвать поле"
          taken={rows
            .filter(({ standing }) => standing.value !== undefined)
            .map(({ id, field }) => fieldName(id, field))}
          onName={(name) => (openRow.value = `fields.${addField(name)}`)}
        />
      }
    >
      <ul class="rows">
        {rows.map(({ id, standing, field }, index) => {
          const isOpen = openRow.value === `fields.${id}`;
          const name = fieldName(id, field);
          const isTwin = rows.some((row) => row.id !== id && fieldName(row.id, row.field) === name);
          const isOff = standing.value === undefined || field['enabled'] === false;
          return (
            <li key={id} class={isOpen ? 'row open' : 'row'}>
              <div class="row-head">
                <div class="row-what">
                  <button
                    type="button"
                    class={isOff ? 'row-name off' : 'row-name'}
                    aria-expanded={isOpen}
                    onClick={() => (openRow.value = isOpen ? '' : `fields.${id}`)}
                  >
                    {name}
                  </button>
                  <span class="row-facts">
                    {wordFor(kindWords, plainText(field['kind'], ''))}
                    {isOff ? ' · выключено' : ` · ${needShort(field)}`}
                    {whereShort(field)}
                    <ChangedParts standing={standing} />
                  </span>
                </div>
                <StandingMark standing={standing} path={['fields', id]} name={name} />
                {canEdit.value && (
                  <MoveButtons
                    name={name}
                    isFirst={index === 0}
                    isLast={index === rows.length - 1}
                    onMove={(by) => putMany(orderChanges(['fields'], orders, id, by))}
                  />
                )}
              </div>
              {isOpen && isTwin && <TwinNote />}
              {isOpen && <FieldForm id={id} field={field} name={name} />}
            </li>
          );
        })}
      </ul>
    </SectionFrame>
  );
}

function fieldName(id: string, field: Record<string, unknown>): string {
  const label = field['label'] as Parameters<typeof textIn>[0];
  const ours = Object.hasOwn(fieldWords, id) ? wordFor(fieldWords, id) : 'Без названия';
  return textIn(label, wholeConfig.value.locale) || ours;
}

function whereShort(field: Record<string, unknown>): string {
  const { types, workplaces } = shownWhere(field['shownWhen']);
  const parts = [...types.map((id) => wordFor(shortTypeWords, id)), ...workplaces];
  return parts.length > 0 ? ` · ${parts.join(', ')}` : '';
}
