import { useState } from 'preact/hooks';
import { languageName } from '../model/language-name.ts';
import { asObject, mergedAt } from '../model/layers.ts';
import { counted } from '../model/plural.ts';
import { SectionFrame, TextInput } from '../sections/controls.tsx';
import { standingOf } from '../sections/setting.tsx';
import { StandingMark } from '../sections/standing-mark.tsx';
import { put } from '../state/edits.ts';
import { layerValues, wholeConfig } from '../state/values.ts';
import { level } from '../state/view.ts';
import { usePanelWords } from './use-panel-words.ts';
import { lostPlaces, textRows, type TextFilter, type TextRow } from './text-rows.ts';

const shownAtOnce = 40;
const filters = { all: 'Все', changed: 'Только изменённые', missing: 'Без перевода' };

/** What the panel says, to be searched and said otherwise. */
export function TextsSection() {
  const words = usePanelWords();
  const [language, setLanguage] = useState(wholeConfig.value.locale);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<TextFilter>('all');
  const [limit, setLimit] = useState(shownAtOnce);
  const { languages } = wholeConfig.value;
  const messages = asObject(mergedAt(layerValues.value, level.value))['messages'];
  const rows = words ? textRows(words, messages, { language, search, filter }) : [];
  return (
    <SectionFrame title="Тексты" note="Что говорит панель. Пустое поле — наш текст.">
      <div class="text-tools">
        <label>
          Найти
          <input
            type="search"
            value={search}
            placeholder="слово или ключ"
            data-own-undo
            onInput={(event) => {
              setSearch(event.currentTarget.value);
              setLimit(shownAtOnce);
            }}
          />
        </label>
        <label>
          Язык
          <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
            {[...new Set([...languages, 'ru', 'en'])].map((id) => (
              <option key={id} value={id}>
                {languageName(id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Показать
          <select value={filter} onChange={(event) => setFilter(event.currentTarget.value as TextFilter)}>
            {Object.entries(filters).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="small" role="status">
        {words ? counted(rows.length, ['текст', 'текста', 'текстов']) : 'Загружаем тексты…'}
      </p>
      <ul class="rows">
        {rows.slice(0, limit).map((row) => (
          <Text key={`${language} ${row.key}`} row={row} language={language} />
        ))}
      </ul>
      {rows.length > limit && (
        <button type="button" class="button quiet" onClick={() => setLimit(limit + 200)}>
          Показать ещё
        </button>
      )}
    </SectionFrame>
  );
}

function Text({ row, language }: { row: TextRow; language: string }) {
  const path = ['messages', language, row.key];
  const lost = lostPlaces(row);
  return (
    <li class="row text-row">
      <div class="text-ours">
        <span>{row.ours || 'своего текста у панели нет'}</span>
        <span class="small">{row.key}</span>
      </div>
      <div>
        <TextInput
          bare
          label={`${row.ours || row.key}: свой текст`}
          value={row.own ?? ''}
          placeholder="как слева"
          onText={(text) => put(path, text || undefined)}
        />
        {lost.length > 0 && (
          <p class="small wrong" role="alert">
            Потеряно место для значения: {lost.join(', ')}
          </p>
        )}
      </div>
      <StandingMark standing={standingOf(path)} path={path} name={row.ours || row.key} />
    </li>
  );
}
