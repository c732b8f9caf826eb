import './studio.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { loadSchema } from './editor/config-schema.ts';
import { BreaksDialog } from './panes/breaks-dialog.tsx';
import { ConflictDialog } from './panes/conflict-dialog.tsx';
import { LayerTabs } from './panes/layer-tabs.tsx';
import { MistakesPane } from './panes/mistakes-pane.tsx';
import { NoticeLine } from './panes/notice-line.tsx';
import { PreviewPane, previewWidth } from './panes/preview-pane.tsx';
import { StandingNotices } from './panes/standing-notice.tsx';
import { SimulatorPane } from './panes/simulator-pane.tsx';
import { TopBar } from './panes/top-bar.tsx';
import { start } from './opening.ts';
import { save, watchOthers } from './saving.ts';
import { sectionGroups, type Section } from './sections/section-list.ts';
import { SectionShown } from './sections/section-shown.tsx';
import { watchStandings } from './standings.ts';
import { isDirty } from './state/layer-text.ts';
import { openRow, section } from './state/view.ts';
import { watchUndoKeys } from './undo-keys.ts';
import './narrow.css';

const side = signal<'preview' | 'simulator'>('preview');

function Studio() {
  return (
    <>
      <TopBar />
      <main class={side.value === 'preview' && previewWidth.value === 'wide' ? 'work wide' : 'work'}>
        <nav aria-label="Что настраиваем">
          {Object.entries(sectionGroups).map(([group, sections]) => (
            <div key={group} class="nav-group" role="group" aria-label={group}>
              <span class="nav-title" aria-hidden="true">
                {group}
              </span>
              {Object.entries(sections).map(([id, name]) => (
                <button
                  key={id}
                  type="button"
                  aria-current={section.value === id ? 'page' : undefined}
                  onClick={() => goTo(id as Section)}
                >
                  {name}
                </button>
              ))}
            </div>
          ))}
        </nav>
        <div class="middle">
          <LayerTabs />
          <NoticeLine />
          <StandingNotices />
          <div class="content">
            <SectionShown />
          </div>
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
      <BreaksDialog />
    </>
  );
}

function goTo(id: Section): void {
  section.value = id;
  openRow.value = '';
  // Where the page scrolls as a whole, what was chosen may stand below the edge, or hardly over it.
  requestAnimationFrame(() => {
    const content = document.querySelector('.content');
    content?.scrollTo({ top: 0 });
    if (content && content.getBoundingClientRect().top > window.innerHeight / 2) content.scrollIntoView();
  });
}

window.addEventListener('beforeunload', (event) => {
  if (isDirty.value) event.preventDefault();
});
window.addEventListener('keydown', (event) => {
  if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  // What is told when its field is left has to be told before it is saved.
  const [field] = event.composedPath();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.blur();
    field.focus();
  }
  setTimeout(() => void save());
});
watchUndoKeys();

const root = document.getElementById('studio');
if (root) void open(root);

async function open(host: HTMLElement): Promise<void> {
  void loadSchema();
  try {
    await start();
    host.replaceChildren();
    render(<Studio />, host);
    watchOthers();
    watchStandings();
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
      <p role="alert">Студия не отвечает. Ничего не потеряно: сохранённое лежит на своём месте.</p>
      <p>
        <button type="button" class="button" onClick={onAgain}>
          Повторить
        </button>
      </p>
    </main>
  );
}
