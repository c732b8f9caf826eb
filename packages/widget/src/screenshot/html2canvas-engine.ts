import { planCapture, type CapturePlan } from './capture-plan.ts';
import { writeFields } from './field-text.ts';
import { alignClone, freezeClone } from './freeze-clone.ts';
import { createImageCache } from './image-cache.ts';
import { adoptCss, readCss } from './inline-css.ts';
import { maskClone } from './mask-clone.ts';
import { pairClone } from './pair-clone.ts';
import { createPaintingCanvas, releaseCanvas } from './painting-canvas.ts';
import { createPrivacy, type PrivacyPolicy } from './privacy-policy.ts';
import type { CaptureRequest, Picture, ScreenshotEngine } from './screenshot-engine.ts';
import { setImportant } from './stand-in.ts';

/** The library, as far as we use it. */
export type Html2canvas = typeof import('html2canvas').default;

export interface Html2canvasOptions {
  /** Fetches the library; 46 kB that only a picture needs. @default a dynamic import */
  load?: () => Promise<Html2canvas>;
  /** Pages with more to copy than this would stop the window for seconds: the next engine is asked instead. @default 8000 */
  maxElements?: number;
  /** How long the copy waits for one of its pictures. @default 2000 */
  imageTimeoutMs?: number;
  /** Told what was planned; for the bench. */
  onPlan?: (plan: CapturePlan) => void;
}

/** The library hides real pseudo-elements by these classes; we give the rule as a sheet, see `keepStyleOut`. */
const HIDE_PSEUDO = ['before', 'after']
  .map(
    (name) => `.___html2canvas___pseudoelement_${name}::${name} { content: "" !important; display: none !important; }`,
  )
  .join('\n');

/** The rest of what may not be in a picture. The first is the library's own word. */
const LEFT_OUT = '[data-html2canvas-ignore],[data-mis-ignore]';

/**
 * Paints the page with html2canvas. Plan, pruning and masking are ours: the plan is made on the
 * living page in one task together with the copy, the copy is checked against it node by node, and
 * only then masked and painted.
 */
export function html2canvasEngine(options: Html2canvasOptions = {}): ScreenshotEngine {
  const { load = loadLibrary, maxElements = 8000, imageTimeoutMs = 2000, onPlan } = options;
  return {
    name: 'html2canvas',
    async capture({ viewport, policy, signal }: CaptureRequest): Promise<Picture> {
      const html2canvas = await load();
      signal.throwIfAborted();
      // From here to the end of the call no other code runs: plan and copy show the same moment.
      const doc = policy.hostElement.ownerDocument;
      const css = readCss(doc);
      const plan = planPage(doc, policy, css.elements);
      onPlan?.(plan);
      if (plan.kept > maxElements)
        throw new Error(`${plan.kept} elements on the screen are more than this engine can copy in time`);
      const before = new Set(doc.querySelectorAll('iframe'));
      const restore = keepStyleOut(doc.body);
      const scale = Math.min(devicePixelRatio || 1, 2);
      const canvas = createPaintingCanvas(Math.floor(viewport.widthPx * scale), Math.floor(viewport.heightPx * scale));
      const painting = html2canvas(doc.documentElement, {
        canvas,
        // The library asks no more of its cache than these two.
        cache: createImageCache(imageTimeoutMs, signal) as never,
        x: doc.defaultView?.scrollX ?? 0,
        y: doc.defaultView?.scrollY ?? 0,
        width: viewport.widthPx,
        height: viewport.heightPx,
        scale,
        backgroundColor: '#ffffff',
        logging: false,
        ignoreElements: (element) => !isCopied(plan, element),
        // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the library waits for it; its types do not say so
        onclone: async (copy: Document) => {
          signal.throwIfAborted();
          await prepareCopy(copy, plan, css.texts, viewport);
          signal.throwIfAborted();
        },
      });
      restore();
      const container = [...doc.querySelectorAll('iframe')].find((frame) => !before.has(frame));
      try {
        await untilAborted(painting, signal);
        return { canvas, widthDevicePx: canvas.width, heightDevicePx: canvas.height };
      } finally {
        releaseCanvas(canvas);
        // The library leaves its frame behind when it fails.
        container?.remove();
      }
    },
  };
}

function planPage(doc: Document, policy: PrivacyPolicy, inlined: ReadonlySet<Element>): CapturePlan {
  return planCapture(doc, {
    decide: createPrivacy(policy),
    isLeftOut: (element) => element === policy.hostElement || element.matches(LEFT_OUT),
    // Sheets of shadow roots would reach the whole page in the copy, which has no shadow roots.
    isInlined: (element) => inlined.has(element) || (element.tagName === 'STYLE' && element.getRootNode() !== doc),
  });
}

function isCopied(plan: CapturePlan, element: Element): boolean {
  const fate = plan.nodes.get(element)?.fate;
  return fate === 'keep' || fate === 'husk' || fate === 'control';
}

async function prepareCopy(
  copy: Document,
  plan: CapturePlan,
  css: readonly string[],
  viewport: CaptureRequest['viewport'],
): Promise<void> {
  // A rule of the page for `iframe` would bend the frame in which the copy lives.
  const frame = copy.defaultView?.frameElement as HTMLElement | null;
  if (frame) {
    const size = { width: `${viewport.widthPx}px`, height: `${viewport.heightPx}px` };
    setImportant(frame, {
      display: 'block',
      'box-sizing': 'content-box',
      padding: '0',
      border: '0',
      transform: 'none',
      ...size,
    });
    setImportant(frame, { 'min-width': '0', 'min-height': '0', 'max-width': 'none', 'max-height': 'none' });
  }
  adoptCss(copy, [...css, HIDE_PSEUDO]);
  const clone = pairClone(plan, copy.documentElement);
  freezeClone(clone);
  maskClone(clone.pairs);
  writeFields(clone.pairs);
  await copy.fonts?.ready;
  alignClone(clone);
}

/**
 * The library puts a style element into its copy of `body`; a page with a strict policy would report
 * that as a violation. For the length of one synchronous call the body's copy refuses it.
 */
function keepStyleOut(body: HTMLElement): () => void {
  body.cloneNode = (deep?: boolean) => {
    const copy = HTMLElement.prototype.cloneNode.call(body, deep) as HTMLElement;
    copy.appendChild = <T extends Node>(child: T): T => {
      Reflect.deleteProperty(copy, 'appendChild');
      return (child as Node).nodeName === 'STYLE' ? child : copy.appendChild(child);
    };
    return copy;
  };
  return () => void Reflect.deleteProperty(body, 'cloneNode');
}

async function loadLibrary(): Promise<Html2canvas> {
  const { default: html2canvas } = await import('html2canvas');
  return html2canvas;
}

/** The library cannot be stopped; what it still does after an abort goes into a frame that is gone. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
