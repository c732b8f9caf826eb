/** A covered area of the picture, in pixels of the untouched image. */
export interface Area {
  id: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the person did. `gesture` joins the many small steps of one drag or one held key. */
export type Command = { kind: 'put'; area: Area; gesture?: string } | { kind: 'remove'; id: number };

/** Everything the person did to the picture, and how much of it counts: the rest has been undone. */
export interface Annotation {
  commands: readonly Command[];
  done: number;
}

/** Size of a picture in its own pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

export const emptyAnnotation: Annotation = { commands: [], done: 0 };

/** Smaller than this nobody can see or grab it. */
export const MIN_AREA_PX = 8;

/** Adds a command after those that count; what had been undone is gone then. */
export function apply({ commands, done }: Annotation, command: Command): Annotation {
  const kept = commands.slice(0, done);
  const last = kept.at(-1);
  const joins =
    command.kind === 'put' &&
    last?.kind === 'put' &&
    command.gesture !== undefined &&
    last.gesture === command.gesture &&
    last.area.id === command.area.id;
  const next = [...(joins ? kept.slice(0, -1) : kept), command];
  return { commands: next, done: next.length };
}

export function undo({ commands, done }: Annotation): Annotation {
  return { commands, done: Math.max(0, done - 1) };
}

export function redo({ commands, done }: Annotation): Annotation {
  return { commands, done: Math.min(commands.length, done + 1) };
}

/** The areas as they stand now, in the order in which they were first drawn. */
export function areasOf({ commands, done }: Annotation): Area[] {
  const areas = new Map<number, Area>();
  for (const command of commands.slice(0, done)) {
    if (command.kind === 'put') areas.set(command.area.id, command.area);
    else areas.delete(command.id);
  }
  return [...areas.values()];
}

/** Keeps an area inside the picture and large enough to see, on whole pixels. */
export function fitArea({ id, x, y, width, height }: Area, picture: PictureSize): Area {
  const w = clamp(Math.round(width), Math.min(MIN_AREA_PX, picture.width), picture.width);
  const h = clamp(Math.round(height), Math.min(MIN_AREA_PX, picture.height), picture.height);
  return {
    id,
    x: clamp(Math.round(x), 0, picture.width - w),
    y: clamp(Math.round(y), 0, picture.height - h),
    width: w,
    height: h,
  };
}

/** The area between two points, in whatever direction it was drawn, cut at the picture's edge. */
export function areaBetween(id: number, a: Point, b: Point, picture: PictureSize): Area {
  const left = clamp(Math.min(a.x, b.x), 0, picture.width);
  const top = clamp(Math.min(a.y, b.y), 0, picture.height);
  const width = clamp(Math.max(a.x, b.x), 0, picture.width) - left;
  const height = clamp(Math.max(a.y, b.y), 0, picture.height) - top;
  return fitArea({ id, x: left, y: top, width, height }, picture);
}

export interface Point {
  x: number;
  y: number;
}

/** An id that no area of this picture ever had, undone ones included. */
export function nextId({ commands }: Annotation): number {
  return commands.reduce((max, command) => Math.max(max, command.kind === 'put' ? command.area.id : 0), 0) + 1;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), Math.max(min, max));
}
