import type { ComponentType } from 'preact';
import { textIn, type LocalText } from '@mis-support/protocol';
import type { JsonPath } from '../model/json-text.ts';
import { asObject, idsAt, standingAt } from '../model/layers.ts';
import { orderChanges } from '../model/order-changes.ts';
import { idFor } from '../model/slug.ts';
import { put, putMany } from '../state/edits.ts';
import { canEdit } from '../state/layer-text.ts';
import { layerValues, wholeConfig } from '../state/values.ts';
import { level, openRow } from '../state/view.ts';
import { AddByName } from './add-by-name.tsx';
import { SectionFrame } from './controls.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { ChangedParts, StandingMark } from './standing-mark.tsx';

/** What a form of one entry is given. */
export interface EntryFormProps {
  id: string;
  entry: Record<string, unknown>;
  /** Brings a value of the entry's own key into force here. */
  set(key: string, value: unknown): void;
}

/** How a list of a configuration, keyed by id, is shown and changed. */
export interface EntryList {
  path: JsonPath;
  title: string;
  note: string;
  /** Key of the entry's name. @default 'label' */
  nameKey?: string;
  /** The name where it is no text under one key. */
  nameOf?(entry: Record<string, unknown>): string;
  /** What our own entries are called where they have no name. */
  ourName?(id: string): string;
  /** Absent: the list cannot be added to. */
  add?: { button: string; label: string; fallbackId: string; begin(name: string): Record<string, unknown> };
  /** Few words beside the name. */
  facts(entry: Record<string, unknown>, id: string): string;
  /** False where the order says nothing. */
  isOrdered?: boolean;
  /** The place is part of the name: a ladder is spoken of by its steps. */
  isNumbered?: boolean;
  Form: ComponentType<EntryFormProps>;
}

/** A list of entries: each in a line, opened to be changed, moved, taken away and brought back. */
export function ListSection({ list }: { list: EntryList }) {
  const { path, title, note, add, nameKey = 'label', isOrdered = true, Form } = list;
  const values = layerValues.value;
  const at = level.value;
  const nameOf = (id: string, entry: Record<string, unknown>) =>
    (list.nameOf?.(entry) ?? textIn(entry[nameKey] as LocalText | undefined, wholeConfig.value.locale)) ||
    (list.ourName?.(id) ?? '');
  const rows = idsAt(values, at, path)
    .map((id) => ({ id, standing: standingAt(values, at, [...path, id]) }))
    .map((row) => ({ ...row, entry: asObject(row.standing.value ?? row.standing.inherited) }))
    .map((row) => ({ ...row, name: nameOf(row.id, row.entry) }))
    .sort((a, b) => Number(a.entry['order'] ?? 0) - Number(b.entry['order'] ?? 0));
  const inForce = rows.filter(({ standing }) => standing.value !== undefined);
  const move = (id: string, by: -1 | 1) =>
    putMany(
      orderChanges(
        path,
        inForce.map((row) => ({ id: row.id, order: row.entry['order'] })),
        id,
        by,
      ),
    );
  const addEntry = (name: string) => {
    if (!add) return;
    const id = idFor(
      name,
      rows.map((row) => row.id),
      add.fallbackId,
    );
    const last = Math.max(0, ...rows.map(({ entry }) => Number(entry['order'] ?? 0)));
    put([...path, id], { ...(isOrdered ? { order: last + 1 } : {}), ...add.begin(name) });
    openRow.value = [...path, id].join('.');
  };
  return (
    <SectionFrame
      title={title}
      note={note}
      action={
        add && (
          <AddByName button={add.button} label={add.label} taken={inForce.map(({ name }) => name)} onName={addEntry} />
        )
      }
    >
      {rows.length === 0 && (
        <p class="empty">Пока ничего нет.{add && canEdit.value && ` Начните с кнопки «${add.button}».`}</p>
      )}
      <ul class="rows">
        {rows.map(({ id, standing, entry, name }) => {
          const key = [...path, id].join('.');
          const isOpen = openRow.value === key;
          const isGone = standing.value === undefined;
          const index = inForce.findIndex((row) => row.id === id);
          const isTwin = !isGone && name !== '' && inForce.some((row) => row.id !== id && row.name === name);
          const shown = name || 'Без названия';
          return (
            <li key={id} class={isOpen ? 'row open' : 'row'}>
              <div class="row-head">
                <div class="row-what">
                  <button
                    type="button"
                    class={isGone || entry['enabled'] === false ? 'row-name off' : 'row-name'}
                    aria-expanded={isOpen}
                    onClick={() => (openRow.value = isOpen ? '' : key)}
                  >
                    {list.isNumbered && !isGone ? `${index + 1}. ${shown}` : shown}
                  </button>
                  <span class="row-facts">
                    {list.facts(entry, id)}
                    <ChangedParts standing={standing} />
                  </span>
                </div>
                <StandingMark standing={standing} path={[...path, id]} name={shown} />
                {isOrdered && canEdit.value && !isGone && (
                  <MoveButtons
                    name={shown}
                    isFirst={index === 0}
                    isLast={index === inForce.length - 1}
                    onMove={(by) => move(id, by)}
                  />
                )}
              </div>
              {isOpen && !isGone && (
                <div class="row-form" role="group" aria-label={shown}>
                  {isTwin && <TwinNote />}
                  <Form id={id} entry={entry} set={(what, value) => put([...path, id, what], value)} />
                  {standing.inherited !== undefined && canEdit.value && (
                    <button type="button" class="link wide" onClick={() => put([...path, id], undefined)}>
                      Убрать на этом слое
                    </button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </SectionFrame>
  );
}

/** Said where two entries are called alike. */
export function TwinNote() {
  return <p class="notice warn wide">Так же называется ещё одна строка. В панели их не отличить: измените название.</p>;
}
