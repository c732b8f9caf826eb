import './sections.css';
import { defaultConfig } from '@mis-support/protocol';
import { JsonEditor } from '../editor/json-editor.tsx';
import { categories, integrations, modules } from '../lists/catalogue-lists.tsx';
import { ladder } from '../lists/ladder-list.tsx';
import { helpLinks, notices, works } from '../lists/message-lists.tsx';
import { templates } from '../lists/template-list.tsx';
import { presets, types } from '../lists/type-lists.tsx';
import { workplaceList } from '../lists/workplace-list.tsx';
import { typeText } from '../state/edits.ts';
import { mistakes } from '../state/judgement.ts';
import { shownText } from '../state/layer-text.ts';
import { activeDoc, workplaceHome } from '../state/values.ts';
import { jumpTo, level, section, workplace } from '../state/view.ts';
import { TextsSection } from '../texts/texts-section.tsx';
import { CalendarsSection } from './calendars-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { ListSection } from './list-section.tsx';
import { MainSection } from './main-section.tsx';
import { MatrixSection } from './matrix-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ThemeSection } from './theme-section.tsx';

const builtinText = `${JSON.stringify(defaultConfig, null, 2)}\n`;

/** The form of what is chosen in the menu. */
export function SectionShown() {
  switch (section.value) {
    case 'fields':
      return <FieldsSection />;
    case 'matrix':
      return <MatrixSection />;
    case 'calendars':
      return <CalendarsSection />;
    case 'ladder':
      return <ListSection list={ladder} />;
    case 'types':
      return (
        <>
          <ListSection list={types} />
          <ListSection list={presets} />
        </>
      );
    case 'categories':
      return <ListSection list={categories} />;
    case 'modules':
      return <ListSection list={modules} />;
    case 'integrations':
      return <ListSection list={integrations} />;
    case 'templates':
      return <ListSection list={templates} />;
    case 'works':
      return <ListSection list={works} />;
    case 'notices':
      return <ListSection list={notices} />;
    case 'helpLinks':
      return <ListSection list={helpLinks} />;
    case 'texts':
      return <TextsSection />;
    case 'main':
      return <MainSection />;
    case 'theme':
      return <ThemeSection />;
    case 'privacy':
      return <PrivacySection />;
    case 'workplaces':
      return level.value === 'workplace' ? (
        <div class="section">
          <p class="notice">
            Список АРМ ведут на слое «Регион» или «Организация».
            <button type="button" class="link" onClick={() => (level.value = workplaceHome.value)}>
              Перейти туда
            </button>
          </p>
        </div>
      ) : (
        <ListSection list={workplaceList} />
      );
    case 'json':
      return <LayerText />;
  }
}

/** The layer as text: of a workplace only what differs there. */
function LayerText() {
  const doc = activeDoc.value;
  const place = level.value === 'workplace' ? workplace.value : '';
  if (level.value === 'workplace' && place === '') {
    return <p class="section notice">Выше назовите АРМ или выберите его: здесь будет то, чем оно отличается.</p>;
  }
  if (doc?.unreadable !== undefined) {
    return <p class="section notice danger">Файл этого слоя нельзя прочесть, поэтому текста нет: {doc.unreadable}</p>;
  }
  const label = place ? `Отличия АРМ: ${place}` : doc ? `Настройки: ${doc.id}` : 'Встроенные настройки';
  const inPlace = ['workplaces', place, 'patch'];
  const ours = place
    ? mistakes.value
        .filter(({ at }) => inPlace.every((key, index) => at[index] === key))
        .map((mistake) => ({ ...mistake, at: mistake.at.slice(inPlace.length) }))
    : mistakes.value;
  return (
    <JsonEditor
      key={`${level.value} ${doc?.id ?? ''} ${place}`}
      label={label}
      text={shownText.value ?? builtinText}
      readOnly={!doc?.writable}
      mistakes={doc ? ours : []}
      at={jumpTo.value}
      current={() => shownText.peek() ?? builtinText}
      onText={typeText}
    />
  );
}
