/** What we know how to paint. Everything else in a drawing is left out. */
const KNOWN = 'path,rect,circle,ellipse,line,polyline,polygon,text,tspan';
/** Parts that are not drawn where they stand. */
const DEFINITIONS = 'defs,symbol,clipPath,mask,pattern,marker';
/** Stands for gradients and patterns. */
const PAINT_SERVER_COLOR = '#9aa5ad';

/**
 * Paints a drawing of the page as it is now: shapes, lines and words in their colours. The library
 * would turn it into a `data:` picture, which a strict policy refuses and reports.
 */
export function paintSvg(svg: SVGSVGElement, scale: number): HTMLCanvasElement | undefined {
  const { width, height } = svg.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (!context || !canvas.width || !canvas.height) return undefined;
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>(KNOWN)) {
    if (shape.closest(DEFINITIONS) || (shape.tagName === 'text' && shape.querySelector('tspan'))) continue;
    const matrix = shape.getCTM();
    const style = getComputedStyle(shape);
    if (!matrix || style.visibility !== 'visible' || style.display === 'none') continue;
    context.setTransform(
      scale * matrix.a,
      scale * matrix.b,
      scale * matrix.c,
      scale * matrix.d,
      scale * matrix.e,
      scale * matrix.f,
    );
    const opacity = opacityOf(shape, svg);
    context.lineWidth = Number.parseFloat(style.strokeWidth) || 1;
    context.lineCap = style.strokeLinecap as CanvasLineCap;
    context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
    context.setLineDash(
      style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat),
    );
    context.fillStyle = colourOf(style.fill);
    context.strokeStyle = colourOf(style.stroke);
    const path = pathOf(shape);
    if (style.fill !== 'none') {
      context.globalAlpha = opacity * Number(style.fillOpacity);
      if (path) context.fill(path, style.fillRule === 'evenodd' ? 'evenodd' : 'nonzero');
      else writeWords(context, shape as SVGTextContentElement, style);
    }
    if (path && style.stroke !== 'none') {
      context.globalAlpha = opacity * Number(style.strokeOpacity);
      context.stroke(path);
    }
  }
  return canvas;
}

function pathOf(shape: SVGElement): Path2D | undefined {
  const size = (name: string) =>
    (shape as unknown as Record<string, SVGAnimatedLength | undefined>)[name]?.baseVal.value ?? 0;
  const path = new Path2D();
  switch (shape.tagName) {
    case 'path':
      return new Path2D(shape.getAttribute('d') ?? '');
    case 'rect':
      path.roundRect(size('x'), size('y'), size('width'), size('height'), size('rx') || size('ry'));
      return path;
    case 'circle':
      path.arc(size('cx'), size('cy'), size('r'), 0, 2 * Math.PI);
      return path;
    case 'ellipse':
      path.ellipse(size('cx'), size('cy'), size('rx'), size('ry'), 0, 0, 2 * Math.PI);
      return path;
    case 'line':
      path.moveTo(size('x1'), size('y1'));
      path.lineTo(size('x2'), size('y2'));
      return path;
    case 'polyline':
    case 'polygon':
      for (const { x, y } of (shape as SVGPolygonElement).points) path.lineTo(x, y);
      if (shape.tagName === 'polygon') path.closePath();
      return path;
    default:
      return undefined;
  }
}

function writeWords(context: CanvasRenderingContext2D, text: SVGTextContentElement, style: CSSStyleDeclaration): void {
  if (!text.getNumberOfChars()) return;
  const { x, y } = text.getStartPositionOfChar(0);
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillText(text.textContent?.trim() ?? '', x, y);
}

function opacityOf(shape: Element, svg: Element): number {
  let opacity = 1;
  for (let node: Element | null = shape; node && node !== svg; node = node.parentElement) {
    opacity *= Number(getComputedStyle(node).opacity);
  }
  return opacity;
}

function colourOf(paint: string): string {
  return paint.startsWith('url(') ? PAINT_SERVER_COLOR : paint;
}
