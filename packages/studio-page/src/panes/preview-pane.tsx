import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PreviewOrder, PreviewWord } from '../preview-message.ts';
import { draft, organizationDoc, regionDoc, shownRevision, workplace, workplaces, wholeConfig } from '../state.ts';
import { typeWords, wordFor } from '../words.ts';

const role = signal('Врач');
const type = signal('incident');
const locale = signal('ru');
const theme = signal<'light' | 'dark'>('light');
const otherPlace = signal('');
const vetoed = signal(false);

/** The real panel with what is being edited, as anybody at any workplace would see it. */
export function PreviewPane() {
  const frame = useRef<HTMLIFrameElement>(null);
  const ready = useRef(false);
  const places = [...new Set(Object.values(workplaces.value).flat())];
  const place = otherPlace.value || (workplaces.value[workplace.value]?.[0] ?? '');
  const region = regionDoc.value?.id ?? '';
  const organization = organizationDoc.value?.id ?? '';

  const order: PreviewOrder = {
    kind: 'mis-support-preview',
    draft: draft.value,
    region,
    organization,
    workplace: place,
    role: role.value,
    userId: role.value === '' ? '' : 'preview',
    type: type.value,
    locale: locale.value,
    theme: theme.value,
  };
  const latest = useRef(order);
  latest.current = order;

  const send = () => {
    if (!ready.current || !latest.current.draft || shownRevision.peek() === 0) return;
    vetoed.value = false;
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
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  useEffect(send, [JSON.stringify(order), shownRevision.value]);

  return (
    <section class="preview" aria-label="Просмотр">
      <div class="preview-tools">
        <label>
          Кто
          <select value={role.value} onChange={(event) => (role.value = event.currentTarget.value)}>
            {['Врач', 'Медсестра', 'Регистратор', 'Заведующий отделением'].map((name) => (
              <option key={name}>{name}</option>
            ))}
            <option value="">Не вошёл в МИС</option>
          </select>
        </label>
        <label>
          АРМ
          <input
            list="preview-places"
            value={place}
            placeholder="любое"
            onChange={(event) => (otherPlace.value = event.currentTarget.value)}
          />
          <datalist id="preview-places">
            {places.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
        <label>
          Обращение
          <select value={type.value} onChange={(event) => (type.value = event.currentTarget.value)}>
            <option value="">Первый экран</option>
            {Object.keys(wholeConfig.value.types).map((id) => (
              <option key={id} value={id}>
                {wordFor(typeWords, id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Язык
          <select value={locale.value} onChange={(event) => (locale.value = event.currentTarget.value)}>
            {[...new Set(['ru', 'en', ...wholeConfig.value.languages])].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          Тема
          <select
            value={theme.value}
            onChange={(event) => (theme.value = event.currentTarget.value as 'light' | 'dark')}
          >
            <option value="light">светлая</option>
            <option value="dark">тёмная</option>
          </select>
        </label>
      </div>
      <p class={vetoed.value ? 'preview-note warn' : 'preview-note'} role="status">
        Просмотр: не отправляется{vetoed.value ? '. Обращение проверено и никуда не ушло.' : ''}
      </p>
      <iframe ref={frame} src="frame" title="Просмотр панели" />
    </section>
  );
}
