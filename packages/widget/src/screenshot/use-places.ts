import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Area } from './annotation.ts';

/**
 * Size of the picture and places of its areas, as rules of a sheet of our own: changed through the CSSOM they need
 * no `style` attribute, which has no place in our root. The sheet goes with the component.
 */
export function usePlaces(
  stage: { readonly current: HTMLElement | null },
  source: { readonly width: number; readonly height: number },
  areas: readonly Area[],
  zoom: number,
): void {
  const sheet = useRef<CSSStyleSheet | undefined>(undefined);
  useLayoutEffect(() => {
    const root = stage.current?.getRootNode() as ShadowRoot | undefined;
    if (!root) return;
    const own = (sheet.current = new CSSStyleSheet());
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== own);
    };
  }, []);
  useLayoutEffect(() => {
    const px = (length: number): string => `${length * zoom}px`;
    const size = ({ width, height }: typeof source): string => `width:${px(width)};height:${px(height)}`;
    const places = areas.map(
      (area) => `.shot-area[data-area="${area.id}"]{left:${px(area.x)};top:${px(area.y)};${size(area)}}`,
    );
    sheet.current?.replaceSync(`.shot-picture{${size(source)}}${places.join('')}`);
  }, [source, areas, zoom]);
}
