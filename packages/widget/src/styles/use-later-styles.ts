import { adoptCss } from '../panel/adopt-css.ts';
import { usePanel } from '../panel/panel-context.ts';
import css from './later.css?inline';

const styled = new WeakSet<ShadowRoot>();

/** Gives the root the styles of the screens after the form. They come with those screens, not with the first paint. */
export function useLaterStyles(): void {
  const { deps, undo } = usePanel();
  if (styled.has(deps.root)) return;
  styled.add(deps.root);
  const drop = adoptCss(deps.root, css);
  undo.push(() => {
    styled.delete(deps.root);
    drop();
  });
}
