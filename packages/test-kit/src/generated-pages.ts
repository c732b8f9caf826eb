/** A page of the kind that hospitals have: head, tree, tools, one long table that scrolls. */
export interface GeneratedPage {
  /** For a `<style>` or an adopted sheet; everything is below `.generated-page`. */
  css: string;
  html: string;
  /** Elements in `html`. */
  elements: number;
}

const SURNAMES = ['Берёзкина', 'Кленов', 'Осинкина', 'Рябинин', 'Дубова', 'Тополев', 'Ивушкина', 'Липин', 'Вязова'];
const KINDS = ['Первичный', 'Повторный', 'Диспансерный', 'Справка'];
const CELLS_PER_ROW = 8;
const ELEMENTS_PER_ROW = CELLS_PER_ROW + 1;

const css = `
.generated-page { position: absolute; inset: 0; display: flex; flex-direction: column; font: 13px/18px Tahoma, "DejaVu Sans", sans-serif; background: #e6e9ec; color: #1c2b36 }
.generated-page header { padding: 6px 10px; background: #3f5665; color: #fff }
.generated-page .tools { padding: 4px 8px; border-bottom: 1px solid #b5c0c8 }
.generated-page main { flex: 1; min-height: 0; overflow: auto; background: #fff }
.generated-page table { width: 100%; border-collapse: collapse }
.generated-page th { position: sticky; top: 0; background: #dfe5ea; text-align: left; padding: 4px 6px; border: 1px solid #c4ced6 }
.generated-page td { padding: 4px 6px; border: 1px solid #dde3e8; height: 22px; white-space: nowrap }
.generated-page tbody tr:nth-child(even) { background: #f3f6f8 }
`;

/**
 * Makes a page with about that many elements. The same number gives the same page, so that
 * measurements can be compared; names are invented.
 */
export function generatedPage(elements: number): GeneratedPage {
  const rows = Math.max(1, Math.round((elements - 24) / ELEMENTS_PER_ROW));
  const body = Array.from(
    { length: rows },
    (_, index) =>
      `<tr>${cells(index)
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`,
  );
  const head = ['Время', 'Пациент', 'Дата рожд.', '№ карты', 'Вид приёма', 'Диагноз', 'Талон', 'РЭМД'];
  const html = `<div class="generated-page">
<header><b>МИС «Поликлиника»</b> АРМ врача поликлиники</header>
<div class="tools"><button>Добавить</button> <button>Изменить</button> <button>Обновить</button> Дата: <input value="24.11.2026"></div>
<main><table><thead><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></main>
</div>`;
  return { css, html, elements: 18 + rows * ELEMENTS_PER_ROW };
}

function cells(index: number): string[] {
  const minutes = 8 * 60 + index * 12;
  const pick = (list: readonly string[], step: number) => list[(index * step) % list.length] ?? '';
  return [
    `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`,
    `${pick(SURNAMES, 7)} А. П.`,
    `${two((index % 28) + 1)}.${two((index % 12) + 1)}.${1940 + (index % 70)}`,
    `А-${100_000 + index}`,
    pick(KINDS, 3),
    `J${two(index % 40)}.${index % 10}`,
    index % 3 ? 'Закрыт' : 'Открыт',
    index % 5 ? 'Отправлен' : 'Ошибка',
  ];
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
