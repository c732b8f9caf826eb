import type { TargetedPointerEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  apply,
  areaBetween,
  areasOf,
  fitArea,
  nextId,
  redo,
  undo,
  type Annotation,
  type Area,
  type Point,
} from './annotation.ts';
import { focusIfOurs } from '../panel/focus-if-ours.ts';
import { usePanel } from '../panel/panel-context.ts';
import { readKey } from './edit-keys.ts';
import type { PictureSource } from './export-picture.ts';
import { usePlaces } from './use-places.ts';
import type { ScreenshotScreenProps } from './screenshot-screen-props.ts';

export interface PictureEditorProps {
  t: ScreenshotScreenProps['t'];
  source: PictureSource;
  annotation: Annotation;
  /** Width of one picture pixel on the screen, in CSS pixels. */
  zoom: number;
  onChange(annotation: Annotation): void;
  onZoom(factor: number): void;
  /** Tells how much room there is, in CSS pixels, once and after each change. */
  onRoom(widthPx: number, heightPx: number): void;
}

type Corner = 'nw' | 'ne' | 'sw' | 'se';

interface Drag {
  /** The area as it was when the pointer went down. */
  area: Area;
  /** The corner taken hold of; without one the area is moved, or a new one drawn. */
  corner?: Corner;
  from: Point;
  gesture: string;
  /** The pointer has gone far enough to mean it. */
  begun: boolean;
}

const CORNERS: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];
/** Less than this is a click with a trembling hand, not an area. */
const DRAG_MIN_PX = 4;
/** A new area made by the keyboard: about one line of text. */
const NEW_AREA = { width: 240, height: 32 };

/** The picture with its covers: drawn, moved and resized by mouse or keyboard. Holds no decision about sending. */
export function PictureEditor({ t, source, annotation, zoom, onChange, onZoom, onRoom }: PictureEditorProps) {
  const panel = usePanel();
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [selectedId, select] = useState<number | undefined>(undefined);
  const drag = useRef<Drag | undefined>(undefined);
  const focusNext = useRef<number | undefined>(undefined);
  const areas = areasOf(annotation);
  const selected = areas.find(({ id }) => id === selectedId);
  usePlaces(stage, source, areas, zoom);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.drawImage(source, 0, 0);
    focusIfOurs(panel, stage.current);
  }, [source]);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(() => onRoom(element.clientWidth, element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (focusNext.current === undefined) return;
    areaElement(focusNext.current)?.focus({ preventScroll: true });
    areaElement(focusNext.current)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    focusNext.current = undefined;
  });

  return (
    <div
      ref={stage}
      class="shot-stage"
      tabIndex={0}
      role="group"
      data-shot-stage
      aria-label={t('shot.stage', { n: areas.length })}
      onKeyDown={onKeyDown}
    >
      <div
        class="shot-picture"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={endDrag}
        onPointerCancel={endDrag}
      >
        <canvas ref={canvas} width={source.width} height={source.height} />
        {areas.map((area, index) => (
          <div
            key={area.id}
            class={`shot-area${area.id === selectedId ? ' chosen' : ''}`}
            tabIndex={0}
            role="group"
            data-area={area.id}
            aria-label={t('shot.area', { n: index + 1, total: areas.length })}
            onFocus={() => select(area.id)}
            onBlur={() => select((id) => (id === area.id ? undefined : id))}
          >
            {area.id === selectedId &&
              CORNERS.map((corner) => <i class={`shot-grip ${corner}`} data-corner={corner} />)}
            {area.id === selectedId && (
              <span
                class={`shot-flag${area.y * zoom < 28 ? ' below' : ''}${area.x * zoom > 400 ? ' end' : ''}`}
                aria-hidden="true"
              >
                {t('shot.area', { n: index + 1, total: areas.length })}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );

  function put(area: Area, gesture?: string): void {
    const fitted = fitArea(area, source);
    onChange(apply(annotation, { kind: 'put', area: fitted, ...(gesture ? { gesture } : {}) }));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const key = readKey(
      event,
      areas.find(({ id }) => id === selectedId),
    );
    if (!key) return;
    event.preventDefault();
    if (key.act === 'change') put(key.area, key.gesture);
    else if (key.act === 'undo' || key.act === 'redo')
      onChange(key.act === 'undo' ? undo(annotation) : redo(annotation));
    else if (key.act === 'larger' || key.act === 'smaller') onZoom(key.act === 'larger' ? 1.25 : 0.8);
    else if (key.act === 'leave') stage.current?.focus();
    else if (key.act === 'add') focusNew(addArea(annotation, source, stage.current, zoom));
    else if (selected) remove(selected.id);
  }

  function focusNew(next: Annotation): void {
    focusNext.current = areasOf(next).at(-1)?.id;
    onChange(next);
  }

  function remove(id: number): void {
    const index = areas.findIndex((area) => area.id === id);
    const neighbour = areas[index + 1] ?? areas[index - 1];
    if (neighbour) focusNext.current = neighbour.id;
    else stage.current?.focus();
    onChange(apply(annotation, { kind: 'remove', id }));
  }

  function onPointerDown(event: TargetedPointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    const target = event.target as HTMLElement;
    const id = Number(target.closest<HTMLElement>('[data-area]')?.dataset['area'] ?? NaN);
    const area = areas.find((one) => one.id === id);
    const from = pointOf(event);
    const corner = target.dataset['corner'] as Corner | undefined;
    drag.current = {
      area: area ?? areaBetween(nextId(annotation), from, from, source),
      from,
      gesture: `drag ${event.timeStamp}`,
      begun: false,
      ...(area && corner ? { corner } : {}),
    };
    event.currentTarget.setPointerCapture(event.pointerId);
    // Keeps the focus in the picture: on the area taken hold of, or on the picture itself.
    event.preventDefault();
    if (area) areaElement(area.id)?.focus({ preventScroll: true });
    else stage.current?.focus({ preventScroll: true });
  }

  function onPointerMove(event: TargetedPointerEvent<HTMLDivElement>): void {
    const current = drag.current;
    if (!current) return;
    const to = pointOf(event);
    const dx = to.x - current.from.x;
    const dy = to.y - current.from.y;
    if (!current.begun && Math.hypot(dx, dy) * zoom < DRAG_MIN_PX) return;
    current.begun = true;
    const { area, corner, from, gesture } = current;
    if (!areas.some(({ id }) => id === area.id)) focusNext.current = area.id;
    if (corner)
      put(
        areaBetween(
          area.id,
          opposite(area, corner),
          { x: cornerOf(area, corner).x + dx, y: cornerOf(area, corner).y + dy },
          source,
        ),
        gesture,
      );
    else if (areas.some(({ id }) => id === area.id) && !isNew(area.id, gesture))
      put({ ...area, x: area.x + dx, y: area.y + dy }, gesture);
    else put(areaBetween(area.id, from, to, source), gesture);
  }

  /** An area that this very drag has drawn grows with the pointer; an older one moves with it. */
  function isNew(id: number, gesture: string): boolean {
    const first = annotation.commands.find((command) => command.kind === 'put' && command.area.id === id);
    return first?.kind === 'put' && first.gesture === gesture;
  }

  function endDrag(): void {
    drag.current = undefined;
  }

  function pointOf(event: PointerEvent): Point {
    const rect = canvas.current?.getBoundingClientRect();
    return { x: (event.clientX - (rect?.left ?? 0)) / zoom, y: (event.clientY - (rect?.top ?? 0)) / zoom };
  }

  function areaElement(id: number): HTMLElement | null {
    return stage.current?.querySelector(`[data-area="${id}"]`) ?? null;
  }
}

/** Adds an area in the middle of what is seen of the picture. */
export function addArea(
  annotation: Annotation,
  source: PictureSource,
  stage: Element | null | undefined,
  zoom: number,
): Annotation {
  const room = stage?.getBoundingClientRect();
  const picture = stage?.firstElementChild?.getBoundingClientRect();
  const middle =
    room && picture
      ? { x: (room.left + room.width / 2 - picture.left) / zoom, y: (room.top + room.height / 2 - picture.top) / zoom }
      : { x: source.width / 2, y: source.height / 2 };
  // Not on top of the one before: two areas in one place look like one.
  const shift = (areasOf(annotation).length % 6) * 40;
  const { width, height } = NEW_AREA;
  const area = { id: nextId(annotation), x: middle.x - width / 2, y: middle.y - height / 2 + shift, width, height };
  return apply(annotation, { kind: 'put', area: fitArea(area, source) });
}

function cornerOf({ x, y, width, height }: Area, corner: Corner): Point {
  return { x: corner.endsWith('w') ? x : x + width, y: corner.startsWith('n') ? y : y + height };
}

function opposite(area: Area, corner: Corner): Point {
  return cornerOf(area, `${corner.startsWith('n') ? 's' : 'n'}${corner.endsWith('w') ? 'e' : 'w'}` as Corner);
}
