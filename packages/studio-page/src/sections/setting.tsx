import type { ComponentChildren } from 'preact';
import type { JsonPath } from '../model/json-text.ts';
import { standingAt, type Standing } from '../model/layers.ts';
import { layerValues } from '../state/values.ts';
import { level } from '../state/view.ts';
import { StandingMark } from './standing-mark.tsx';

/** How a single value stands at the level that is open. */
export function standingOf(path: JsonPath): Standing {
  return standingAt(layerValues.value, level.value, path);
}

/** One value with the mark of where it comes from, and the way back. */
export function Setting({
  path,
  name,
  wide = false,
  children,
}: {
  path: JsonPath;
  name: string;
  wide?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={wide ? 'setting wide' : 'setting'} data-place={path.join('.')}>
      {children}
      <StandingMark standing={standingOf(path)} path={path} name={name} />
    </div>
  );
}
