/**
 * A canvas for the library to paint on, of the right size (it does not size one that it is given).
 *
 * Before the words of a font are painted for the first time the library measures that font on the
 * page with an inline picture, `data:`, which a strict policy of the page reports as a violation. The
 * measuring follows in the same task after `textBaseline` has been set, so from there to the next
 * operation `document.createElement` gives a picture that loads nothing. No other code can run between.
 */
export function createPaintingCanvas(widthDevicePx: number, heightDevicePx: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = widthDevicePx;
  canvas.height = heightDevicePx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no 2d context');
  const baseline = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'textBaseline');
  Object.defineProperty(context, 'textBaseline', {
    configurable: true,
    get: () => baseline?.get?.call(context) as CanvasTextBaseline,
    set(value: CanvasTextBaseline) {
      baseline?.set?.call(context, value);
      measureWithoutPicture();
    },
  });
  return canvas;
}

/** Gives the canvas back as any other. */
export function releaseCanvas(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d');
  if (context) Reflect.deleteProperty(context, 'textBaseline');
}

function measureWithoutPicture(): void {
  if (Object.hasOwn(document, 'createElement')) return;
  const restore = () => void Reflect.deleteProperty(document, 'createElement');
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (name === 'img') {
      restore();
      Object.defineProperty(element, 'src', { value: '', writable: true });
    }
    return element;
  };
  // A font that has been measured before is not measured again.
  queueMicrotask(restore);
}
