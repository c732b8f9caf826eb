import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PreviewOrder, PreviewWord } from '../preview-message.ts';
import { layersOpen, organizationDoc, regionDoc } from '../state/docs.ts';
import { draft, mistakes, shownOf, shownRevision } from '../state/judgement.ts';
import { workplaces, wholeConfig } from '../state/values.ts';
import { workplace } from '../state/view.ts';
import { previewScreens, requestFor, screenShown } from './preview-choices.ts';

/** How wide the imagined screen is: as there is room, a telephone's, or all of the window. */
export type PreviewWidth = 'room' | 'narrow' | 'wide';

export const previewWidth = signal<PreviewWidth>('room');
const isSignedIn = signal(true);
const role = signal('Врач');
const screen = signal('type incident');
const locale = signal('ru');
const theme = signal<'light' | 'dark'>('light');
const otherPlace = signal('');
const vetoed = signal(false);
const failed = signal(false);

const usualRoles = ['Врач', 'Медсестра', 'Регистратор', 'Заведующий отделением'];
const widths: Record<PreviewWidth, string> = { room: 'по месту', narrow: 'узко, 320', wide: 'во всё окно' };

/** The real panel with what is being edited, as anybody at any workplace would see it. */
export function PreviewPane() {
  const frame = useRef<HTMLIFrameElement>(null);
  const ready = useRef(false);
  const places = [...new Set(Object.values(workplaces.value).flat())];
  const place = otherPlace.value || (workplaces.value[workplace.value]?.[0] ?? '');
  const screens = previewScreens(wholeConfig.value, isSignedIn.value);
  const shown = screenShown(screen.value, screens);

  // What is wrong is not shown: the panel stays as it was before the mistake, and is none where it never was right.
  const isWrong = mistakes.value.some(({ isWarning }) => !isWarning);
  const isUnseen = isWrong && shownOf.value !== layersOpen.value;

  const order: PreviewOrder = {
    kind: 'mis-support-preview',
    draft: draft.value,
    region: regionDoc.value?.id ?? '',
    organization: organizationDoc.value?.id ?? '',
    workplace: place,
    role: role.value,
    userId: isSignedIn.value ? 'preview' : '',
    ...requestFor(shown),
    locale: locale.value,
    theme: theme.value,
  };
  const latest = useRef(order);
  latest.current = order;

  const send = () => {
    if (!ready.current || !latest.current.draft || shownRevision.peek() === 0) return;
    vetoed.value = false;
    failed.value = false;
    frame.current?.contentWindow?.postMessage(latest.current, location.origin);
  };

  useEffect(() => {
    const listen = ({ data, origin, source }: MessageEvent<PreviewWord>) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return;
      if (data.kind === 'mis-support-preview-ready') {
        ready.current = true;
        send();
      }
      if (data.kind === 'mis-support-preview-vetoed') vetoed.value = true;
      if (data.kind === 'mis-support-preview-failed') failed.value = true;
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  useEffect(() => {
    // A name is looked at when the hand rests, not letter by letter.
    const rest = setTimeout(send, 200);
    return () => clearTimeout(rest);
  }, [JSON.stringify(order), shownRevision.value]);

  return (
    <section class="preview" aria-label="Просмотр">
      <div class="preview-tools">
        <Pick
          label="В МИС"
          value={isSignedIn.value ? 'in' : ''}
          options={{ in: 'вошёл', '': 'не вошёл' }}
          onPick={(value) => (isSignedIn.value = value !== '')}
        />
        <Words
          label="Должность"
          list="preview-roles"
          value={role.value}
          known={usualRoles}
          disabled={!isSignedIn.value}
          onWords={(words) => (role.value = words)}
        />
        <Words
          label="АРМ"
          list="preview-places"
          value={place}
          known={places}
          onWords={(words) => (otherPlace.value = words)}
        />
        <Pick
          label="Экран панели"
          value={shown}
          options={Object.fromEntries(screens.map(({ id, words }) => [id, words]))}
          onPick={(id) => (screen.value = id)}
        />
        <Pick
          label="Язык"
          value={locale.value}
          options={Object.fromEntries(
            [...new Set(['ru', 'en', ...listOf(wholeConfig.value.languages)])].map((name) => [name, name]),
          )}
          onPick={(name) => (locale.value = name)}
        />
        <Pick
          label="Оформление"
          value={theme.value}
          options={{ light: 'светлое', dark: 'тёмное' }}
          onPick={(name) => (theme.value = name)}
        />
      </div>
      <div class="preview-line">
        <p class={vetoed.value ? 'preview-note warn' : 'preview-note'} role="status">
          Просмотр: не отправляется{vetoed.value && '. Обращение проверено и никуда не ушло.'}
          {!vetoed.value && isWrong && !isUnseen && '. Показано то, что было до ошибки.'}
        </p>
        <Pick
          label="Ширина"
          value={previewWidth.value}
          options={widths}
          onPick={(width) => (previewWidth.value = width)}
        />
      </div>
      {failed.value && (
        <p class="notice danger" role="alert">
          Панель не загрузилась: шлюз не отдаёт её файлы. Проверьте папку виджета, с которой он запущен.
        </p>
      )}
      {isUnseen && (
        <p class="notice warn" role="status">
          В настройке ошибка. Панель появится здесь, когда её исправят.
        </p>
      )}
      <iframe
        ref={frame}
        src="frame"
        title="Просмотр панели"
        class={[previewWidth.value === 'narrow' && 'narrow', isUnseen && 'unseen'].filter(Boolean).join(' ')}
      />
    </section>
  );
}

function Pick<Value extends string>({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: Value;
  options: Readonly<Record<Value, string>>;
  onPick(value: Value): void;
}) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value as Value)}>
        {Object.entries<string>(options).map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Words({
  label,
  list,
  value,
  known,
  disabled = false,
  onWords,
}: {
  label: string;
  list: string;
  value: string;
  known: readonly string[];
  disabled?: boolean;
  onWords(words: string): void;
}) {
  return (
    <label>
      {label}
      <input
        list={list}
        value={disabled ? '' : value}
        placeholder={disabled ? 'нет' : 'без указания'}
        disabled={disabled}
        onInput={(event) => onWords(event.currentTarget.value)}
      />
      <datalist id={list}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}

/** What is being typed may be of any shape for a moment. */
function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
