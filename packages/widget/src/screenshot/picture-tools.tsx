import { redo, undo, type Annotation } from './annotation.ts';
import type { ScreenshotScreenProps } from './screenshot-screen-props.ts';

export interface PictureToolsProps {
  t: ScreenshotScreenProps['t'];
  annotation: Annotation;
  scale: number;
  onCover(): void;
  onChange(annotation: Annotation): void;
  onZoom(factor: number): void;
}

const shapes = {
  undo: 'M5.500 3 2.500 6l3 3M2.500 6H10a3.200 3.200 0 0 1 0 6.500H7',
  redo: 'M10.500 3l3 3-3 3M13.500 6H6a3.200 3.200 0 0 0 0 6.500h3',
  smaller: 'M3.500 8h9',
  larger: 'M3.500 8h9M8 3.500v9',
};

/** One Tab stop; arrows go from tool to tool. */
export function PictureTools({ t, annotation, scale, onCover, onChange, onZoom }: PictureToolsProps) {
  const canUndo = annotation.done > 0;
  const canRedo = annotation.done < annotation.commands.length;
  return (
    <div class="shot-tools" role="toolbar" aria-label={t('shot.tools')} onKeyDown={onKeyDown}>
      <button type="button" class="shot-tool" onClick={onCover}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <rect x="2.5" y="4" width="11" height="8" class="filled" />
        </svg>
        {t('shot.cover')}
      </button>
      <span class="shot-sep" />
      <Tool
        name="undo"
        label={t('shot.undo')}
        hint="Ctrl + Z"
        off={!canUndo}
        onPress={() => onChange(undo(annotation))}
      />
      <Tool
        name="redo"
        label={t('shot.redo')}
        hint="Ctrl + Y"
        off={!canRedo}
        onPress={() => onChange(redo(annotation))}
      />
      <span class="grow" />
      <Tool name="smaller" label={t('shot.smaller')} hint="−" onPress={() => onZoom(0.8)} />
      <span class="meta num">{Math.round(scale * 100)}&nbsp;%</span>
      <Tool name="larger" label={t('shot.larger')} hint="+" onPress={() => onZoom(1.25)} />
    </div>
  );
}

interface ToolProps {
  name: keyof typeof shapes;
  label: string;
  hint: string;
  off?: boolean;
  onPress(): void;
}

function Tool({ name, label, hint, off, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class="icon"
      tabIndex={-1}
      aria-label={label}
      title={`${label} (${hint})`}
      aria-disabled={off ? 'true' : undefined}
      onClick={() => !off && onPress()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[name]} />
      </svg>
    </button>
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const bar = event.currentTarget as HTMLElement;
  const tools = [...bar.querySelectorAll('button')];
  const at = tools.indexOf(event.target as HTMLButtonElement);
  const next = tools[(at + (event.key === 'ArrowRight' ? 1 : tools.length - 1)) % tools.length];
  for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
  next?.focus();
  event.preventDefault();
}
