/** A colour: channels 0 to 255, `a` from 0, seen through, to 1. */
export interface Rgba {
  r: number;
  g: number;
  b: number;
  a: number;
}

/** Reads `#rgb`, `#rrggbb`, either with alpha, `rgb(…)` and `hsl(…)`. `undefined` for anything else. */
export function parseColour(text: string): Rgba | undefined {
  const hex = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text) ? text.slice(1) : undefined;
  if (hex !== undefined) {
    const pairs = hex.length < 6 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [r = 0, g = 0, b = 0, a = 255] = pairs.map((pair) => Number.parseInt(pair, 16));
    return { r, g, b, a: a / 255 };
  }
  const call = /^(rgb|hsl)a?\(([^()]*)\)$/i.exec(text);
  const parts = call?.[2]?.trim().split(/[\s,/]+/) ?? [];
  if (
    !call ||
    parts.length < 3 ||
    parts.length > 4 ||
    !parts.every((part) => /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:%|deg)?$/.test(part))
  )
    return undefined;
  const [x = '', y = '', z = '', alpha = '1'] = parts;
  const a = clamp(alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha));
  if (call[1]?.toLowerCase() === 'hsl')
    return { ...fromHsl(Number.parseFloat(x), Number.parseFloat(y) / 100, Number.parseFloat(z) / 100), a };
  const [r = 0, g = 0, b = 0] = [x, y, z].map(
    (one) => clamp((Number.parseFloat(one) * (one.endsWith('%') ? 2.55 : 1)) / 255) * 255,
  );
  return { r, g, b, a };
}

/** How far two colours stand apart, 1 to 21; one that is seen through lies over the other. @see WCAG 2.2 "contrast ratio" */
export function contrastRatio(front: Rgba, back: Rgba): number {
  const over = (channel: 'r' | 'g' | 'b'): number => front[channel] * front.a + back[channel] * (1 - front.a);
  const [light, dark] = [luminance({ r: over('r'), g: over('g'), b: over('b') }), luminance(back)].sort(
    (a, b) => b - a,
  );
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance({ r, g, b }: { r: number; g: number; b: number }): number {
  const [x = 0, y = 0, z = 0] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

function fromHsl(hue: number, saturation: number, lightness: number): { r: number; g: number; b: number } {
  const channel = (shift: number): number => {
    const k = (((shift + hue / 30) % 12) + 12) % 12;
    const reach = clamp(saturation) * Math.min(clamp(lightness), 1 - clamp(lightness));
    return 255 * (clamp(lightness) - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return { r: channel(0), g: channel(8), b: channel(4) };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
