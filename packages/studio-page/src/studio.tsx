import './studio.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { loadSchema } from './editor/config-schema.ts';
import { JsonEditor } from './editor/json-editor.tsx';
import { ConflictDialog } from './panes/conflict-dialog.tsx';
import { LayerTabs } from './panes/layer-tabs.tsx';
import { MistakesPane } from './panes/mistakes-pane.tsx';
import { NoticeLine } from './panes/notice-line.tsx';
import { PreviewPane, previewWidth } from './panes/preview-pane.tsx';
import { SimulatorPane } from './panes/simulator-pane.tsx';
import { TopBar } from './panes/top-bar.tsx';
import { save, watchOthers } from './saving.ts';
import { CatalogueSection } from './sections/catalogue-section.tsx';
import { FieldsSection } from './sections/fields-section.tsx';
import { LadderSection } from './sections/ladder-section.tsx';
import { MatrixSection } from './sections/matrix-section.tsx';
import { defaultConfig } from '@mis-support/protocol';
import { activeDoc, isDirty, jumpTo, level, mistakes, section, setText, start, type Section } from './state.ts';

const side = signal<'preview' | 'simulator'>('preview');
const builtinText = `${JSON.stringify(defaultConfig, null, 2)}\n`;

const sections: Record<Section, string> = {
  fields: 'Поля формы',
  matrix: 'Приоритеты',
  ladder: 'Лестница',
  categories: 'Темы',
  modules: 'Разделы МИС',
  json: 'Текст (JSON)',
};

function Studio() {
  return (
    <>
      <TopBar />
      <main class={side.value === 'preview' && previewWidth.value === 'wide' ? 'work wide' : 'work'}>
        <nav aria-label="Что настраиваем">
          {Object.entries(sections).map(([id, name]) => (
            <button
              key={id}
              type="button"
              aria-current={section.value === id ? 'page' : undefined}
              onClick={() => (section.value = id as Section)}
            >
              {name}
            </button>
          ))}
        </nav>
        <div class="middle">
          <LayerTabs />
          <NoticeLine />
          <div class="content">{sectionShown()}</div>
          <MistakesPane />
        </div>
        <aside>
          <div class="switch" role="group" aria-label="Справа показать">
            <button type="button" aria-pressed={side.value === 'preview'} onClick={() => (side.value = 'preview')}>
              Просмотр
            </button>
            <button type="button" aria-pressed={side.value === 'simulator'} onClick={() => (side.value = 'simulator')}>
              Проверка правил
            </button>
          </div>
          {/* The frame stays: a panel that is fetched anew at every look would be no live preview. */}
          <div class="side" hidden={side.value !== 'preview'}>
            <PreviewPane />
          </div>
          {side.value === 'simulator' && <SimulatorPane />}
        </aside>
      </main>
      <ConflictDialog />
    </>
  );
}

function sectionShown() {
  switch (section.value) {
    case 'fields':
      return <FieldsSection />;
    case 'matrix':
      return <MatrixSection />;
    case 'ladder':
      return <LadderSection />;
    case 'categories':
    case 'modules':
      return <CatalogueSection list={section.value} />;
    case 'json': {
      const doc = activeDoc.value;
      return (
        <JsonEditor
          key={`${level.value} ${doc?.id ?? ''}`}
          label={doc ? `Настройки: ${doc.id}` : 'Встроенные настройки'}
          text={doc?.text ?? builtinText}
          readOnly={!doc?.writable}
          mistakes={doc ? mistakes.value : []}
          at={jumpTo.value}
          current={() => activeDoc.peek()?.text ?? builtinText}
          onText={(text) => doc && setText(doc, text)}
        />
      );
    }
  }
}

window.addEventListener('beforeunload', (event) => {
  if (isDirty.value) event.preventDefault();
});
window.addEventListener('keydown', (event) => {
  if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void save();
});

const root = document.getElementById('studio');
if (root) void open(root);

async function open(host: HTMLElement): Promise<void> {
  void loadSchema();
  try {
    await start();
    host.replaceChildren();
    render(<Studio />, host);
    watchOthers();
  } catch {
    host.replaceChildren();
    render(<Unreachable onAgain={() => location.reload()} />, host);
  }
}

/** Without the first answer there is nothing to show; whoever is signed out meets the door at the next try. */
function Unreachable({ onAgain }: { onAgain(): void }) {
  return (
    <main class="door">
      <h1>Студия настроек</h1>
      <p role="alert">Шлюз не отвечает. Ничего не потеряно: настройки лежат на шлюзе.</p>
      <p>
        <button type="button" class="button" onClick={onAgain}>
          Повторить
        </button>
      </p>
    </main>
  );
}
