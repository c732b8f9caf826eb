import { api } from '../api.ts';
import { attempt, toolbar, type Command } from '../button.ts';
import { h } from '../dom.ts';
import { noteRecord } from '../place.ts';
import { stateTone, type RegisterRecord } from '../records.ts';
import { noteCount } from '../status-bar.ts';
import { createTable, type Table } from '../table.ts';
import type { Screen } from '../tabs.ts';

/** What one register differs in from another. */
export interface RegisterOptions {
  title: string;
  /** Its path in the API. */
  name: 'prescriptions' | 'referrals' | 'sick-leaves' | 'documents';
  menuPath: readonly string[];
  subject: string;
  note: string;
  /** Commands besides «Обновить»; they are given the table and a way to load it anew. */
  commands: (table: Table<RegisterRecord>, load: () => Promise<void>) => readonly Command[];
  onOpen?: (row: RegisterRecord) => void;
}

/** A screen with one list: prescriptions, referrals, sick leaves, documents. */
export function createRegister({ title, name, menuPath, subject, note, commands, onOpen }: RegisterOptions): Screen {
  return { screen: title, tab: title, module: name, menuPath, create };

  function create(): HTMLElement {
    const query = h('input', {
      class: 'is-wide',
      'aria-label': 'Поиск',
      placeholder: 'номер или пациент',
      oninput: () => fill(),
    });
    const table = createTable<RegisterRecord>({
      label: title,
      columns: [
        { title: 'Номер', widthPx: 112, text: ({ number }) => number },
        { title: 'Дата', widthPx: 84, text: ({ date }) => date },
        { title: 'Пациент', widthPx: 170, text: ({ patient }) => patient },
        { title: '№ карты', widthPx: 92, text: ({ card }) => card },
        { title: subject, text: (row) => row.subject },
        { title: note, widthPx: 200, text: (row) => row.note },
        { title: 'Состояние', widthPx: 128, text: ({ state }) => state, tone: ({ state }) => stateTone(state) },
      ],
      onSelect: (row) => noteRecord(row?.number),
      ...(onOpen ? { onOpen } : {}),
    });
    let rows: RegisterRecord[] = [];

    async function load(): Promise<void> {
      rows = (await api<{ rows: RegisterRecord[] }>(`/api/${name}`)).rows;
      fill();
    }
    function fill(): void {
      const wanted = query.value.trim().toLocaleLowerCase('ru');
      const shown = rows.filter(({ number, patient }) =>
        `${number} ${patient}`.toLocaleLowerCase('ru').includes(wanted),
      );
      table.show(shown);
      noteCount(table.element, shown.length);
    }
    void attempt('Загрузка', load);
    return h(
      'div',
      { class: 'screen' },
      toolbar(
        title,
        ...commands(table, load),
        '|',
        { label: 'Обновить', icon: 'refresh', run: load },
        '|',
        h('label', {}, 'Найти: ', query),
      ),
      table.element,
    );
  }
}
