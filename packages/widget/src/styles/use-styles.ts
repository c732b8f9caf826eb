import { adoptCss } from '../panel/adopt-css.ts';
import { usePanel } from '../panel/panel-context.ts';

const adopted = new WeakMap<ShadowRoot, Set<string>>();

/** Gives the panel's root a sheet once, however many components ask. Taken back by `unmount`. */
export function useStyles(css: string): void {
  const { deps, undo } = usePanel();
  const known = adopted.get(deps.root) ?? new Set();
  if (known.has(css)) return;
  adopted.set(deps.root, known.add(css));
  const drop = adoptCss(deps.root, css);
  undo.push(() => {
    known.delete(css);
    drop();
  });
}
