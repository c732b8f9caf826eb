import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Frame } from '../panel/frame.tsx';
import type { MessageKey } from '../messages/ru.ts';
import { adoptCss } from '../panel/adopt-css.ts';
import { areasOf, emptyAnnotation, type Annotation } from './annotation.ts';
import { captureScreen, type CaptureOptions, type CaptureOutcome } from './capture-screen.ts';
import { exportPicture, type PictureSource } from './export-picture.ts';
import { addArea, PictureEditor } from './picture-editor.tsx';
import { PictureTools } from './picture-tools.tsx';
import css from './screenshot.css?inline';
import type { ScreenshotScreenProps } from './screenshot-screen-props.ts';

export type { ScreenshotScreenProps } from './screenshot-screen-props.ts';

type State = { name: 'taking' } | { name: 'failed' } | { name: 'ready'; source: PictureSource };

/** The parts that tests replace. */
export interface ScreenshotScreenDeps {
  capture?: (options: CaptureOptions) => Promise<CaptureOutcome>;
}

/**
 * The picture step: takes the picture, lets the person look at it and cover more, and hands it over
 * only after she has said that no patient data can be seen.
 */
export function ScreenshotScreen(props: ScreenshotScreenProps & ScreenshotScreenDeps) {
  const { t, hostElement, mask, unmask, maxBytes, existing, onDone, onRemove, onBack, capture = captureScreen } = props;
  const [state, setState] = useState<State>({ name: 'taking' });
  const [annotation, setAnnotation] = useState<Annotation>(emptyAnnotation);
  const [confirmed, setConfirmed] = useState(false);
  const [notice, setNotice] = useState<'unconfirmed' | 'tooBig' | undefined>(undefined);
  const [zoom, setZoom] = useState<number | undefined>(undefined);
  const [fit, setFit] = useState(1);
  const [room, setRoom] = useState({ widthPx: 0, heightPx: 0 });
  const running = useRef<AbortController | undefined>(undefined);
  const before = useRef<State | undefined>(undefined);
  const checkbox = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(false);

  useLayoutEffect(() => (hostElement.shadowRoot ? adoptCss(hostElement.shadowRoot, css) : undefined), [hostElement]);
  useEffect(() => {
    void (existing ? reopen(existing.blob) : take());
  }, []);
  // A layout effect, because its undo runs at once: a picture nobody waits for must not go on.
  useLayoutEffect(() => () => running.current?.abort(), []);
  useLayoutEffect(() => {
    if (state.name !== 'ready' || !room.widthPx) return;
    // Less the frame of one pixel on each side: a picture that just fits must not scroll.
    const { width, height } = state.source;
    setFit(Math.min(1, (room.widthPx - 2) / width, (Math.max(room.heightPx, 200) - 2) / height));
  }, [state, room]);

  if (state.name !== 'ready') {
    return (
      <Frame
        title={t('shot.title')}
        sub={state.name === 'taking' && t('shot.notice')}
        onBack={cancel}
        wide="picture"
        flush
        focusTitle
        footer={waitingFooter()}
      >
        <div class="shot-wait" role={state.name === 'failed' ? 'alert' : 'status'}>
          {state.name === 'taking' && <i class="shot-ring" aria-hidden="true" />}
          <p>{t(state.name === 'taking' ? 'shot.taking' : 'shot.fail')}</p>
        </div>
      </Frame>
    );
  }

  const { source } = state;
  const scale = zoom ?? fit;
  return (
    <Frame
      title={t('shot.title')}
      sub={t('shot.notice')}
      onBack={onBack}
      wide="picture"
      flush
      top={
        <PictureTools
          t={t}
          annotation={annotation}
          scale={scale}
          onCover={() =>
            change(addArea(annotation, source, hostElement.shadowRoot?.querySelector('[data-shot-stage]'), scale))
          }
          onChange={change}
          onZoom={zoomBy}
        />
      }
      footer={editingFooter()}
    >
      <div class="shot-body">
        <PictureEditor
          t={t}
          source={source}
          annotation={annotation}
          zoom={scale}
          onChange={change}
          onZoom={zoomBy}
          onRoom={(widthPx, heightPx) => setRoom({ widthPx, heightPx })}
        />
        <Keys t={t} />
      </div>
    </Frame>
  );

  function waitingFooter() {
    return (
      <div class="row">
        {state.name === 'failed' && (
          <button type="button" class="btn" onClick={() => void take()}>
            {t('button.retry')}
          </button>
        )}
        <button type="button" class={`btn${state.name === 'failed' ? ' main' : ' last'}`} onClick={cancel}>
          {t(state.name === 'failed' ? 'shot.without' : 'button.cancel')}
        </button>
      </div>
    );
  }

  function editingFooter() {
    return (
      <>
        {notice && (
          <p class="error shot-notice" role="alert" id="shot-notice">
            {notice === 'unconfirmed' ? t('shot.unconfirmed') : t('shot.tooBig')}
          </p>
        )}
        <div class={`row shot-foot${notice === 'unconfirmed' ? ' invalid' : ''}`}>
          <label class="opt grow">
            <input
              ref={checkbox}
              type="checkbox"
              checked={confirmed}
              aria-describedby={notice ? 'shot-notice' : undefined}
              onChange={(event) => {
                setConfirmed(event.currentTarget.checked);
                setNotice(undefined);
              }}
            />
            <span>{t('shot.confirm')}</span>
          </label>
          <button type="button" class="btn plain" onClick={onRemove}>
            {t('button.removeAttachment')}
          </button>
          <button type="button" class="btn" onClick={() => void take()}>
            {t('shot.again')}
          </button>
          <button type="button" class="btn main" data-main aria-busy={adding || undefined} onClick={() => void add()}>
            {t('shot.add')}
          </button>
        </div>
      </>
    );
  }

  async function take(): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    before.current = state.name === 'ready' ? state : undefined;
    setState({ name: 'taking' });
    await painted();
    const policy = { hostElement, mask, unmask };
    const outcome = await capture({ policy, signal: controller.signal });
    if (controller.signal.aborted) return;
    if (outcome.status !== 'taken') return setState({ name: 'failed' });
    setAnnotation(emptyAnnotation);
    setConfirmed(false);
    setNotice(undefined);
    setZoom(undefined);
    setState({ name: 'ready', source: outcome.picture.canvas });
  }

  async function reopen(blob: Blob): Promise<void> {
    try {
      setState({ name: 'ready', source: await createImageBitmap(blob) });
    } catch {
      // A draft's blob that no longer decodes: a new picture is what the person came for.
      await take();
    }
  }

  /** Back to the picture there was, or out of the step. */
  function cancel(): void {
    running.current?.abort();
    if (before.current) setState(before.current);
    else onBack();
  }

  function change(next: Annotation): void {
    // A new cover hides more; anything else may have uncovered something that was looked at before.
    if (areasOf(next).length <= areasOf(annotation).length) setConfirmed(false);
    setAnnotation(next);
  }

  function zoomBy(factor: number): void {
    setZoom(Math.min(4, Math.max(0.1, scale * factor)));
  }

  async function add(): Promise<void> {
    if (adding) return;
    if (!checkbox.current?.checked) {
      setNotice('unconfirmed');
      checkbox.current?.focus();
      return;
    }
    setAdding(true);
    try {
      const attachment = await exportPicture(source, areasOf(annotation), { maxBytes });
      if (attachment) onDone(attachment);
      else setNotice('tooBig');
    } finally {
      setAdding(false);
    }
  }
}

function Keys({ t }: Pick<ScreenshotScreenProps, 't'>) {
  const rows: readonly [keys: readonly string[], text: MessageKey][] = [
    [['Enter'], 'shot.key.new'],
    [['Tab'], 'shot.key.next'],
    [['←', '↑', '↓', '→'], 'shot.key.move'],
    [['Shift'], 'shot.key.size'],
    [['Delete'], 'shot.key.remove'],
    [['Ctrl + Z'], 'shot.key.undo'],
    [['Ctrl + Y'], 'shot.key.redo'],
    [['+', '−'], 'shot.key.zoom'],
  ];
  return (
    <ul class="shot-keys">
      {rows.map(([keys, text]) => (
        <li>
          {keys.map((key) => (
            <>
              <kbd>{key}</kbd>{' '}
            </>
          ))}
          {t(text)}
        </li>
      ))}
    </ul>
  );
}

/** Lets the step appear before the page is copied: that takes the window's only thread for a while. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
