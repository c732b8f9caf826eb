import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from './frame.tsx';
import { usePanel } from './panel-context.ts';
import type { PanelState } from './panel-state.ts';
import { CallLine } from './parts.tsx';

/** A part of the panel whose code comes in a chunk of its own. */
export interface LazyPart<Props> {
  (props: Props): JSX.Element | null;
  /** Asks for the chunk now. A failure is silent: it is asked for again when the part is shown. */
  fetchAhead(): void;
}

/** A chunk that takes longer than this is told about: an empty place says nothing. */
const slowAfterMs = 3000;

let addLater: ((panel: PanelState) => void) | undefined;

/**
 * @param load imports the chunk and gives the component
 * @param fallback where the chunk does not come: `screen` says so on a screen of its own with the phone,
 *   `line` in one line, `none` leaves that to another part of the same chunk
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: (props: Props) => 'screen' | 'line' | 'none',
): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async (): Promise<void> => {
    const [part, later] = await Promise.all([load(), import('./add-later.ts')]);
    loaded = part;
    addLater = later.addLater;
  };

  function Part(props: Props) {
    const panel = usePanel();
    const [trouble, setTrouble] = useState<'slow' | 'failed'>();
    const [, redraw] = useState(0);
    const ask = (): void => {
      setTrouble(undefined);
      fetch().then(
        () => redraw((count) => count + 1),
        () => setTrouble('failed'),
      );
    };
    const drawn = loaded;
    useEffect(() => {
      if (drawn) return;
      // It may have come between the drawing and this moment, asked for ahead; nobody else draws us again.
      if (loaded) return redraw((count) => count + 1);
      ask();
      const timer = setTimeout(() => setTrouble((known) => known ?? 'slow'), slowAfterMs);
      return () => clearTimeout(timer);
    }, []);
    if (loaded && addLater) {
      const Loaded = loaded;
      addLater(panel);
      return <Loaded {...props} />;
    }
    const place = fallback(props);
    const problem =
      place === 'none' ? undefined : trouble === 'failed' ? <Failure onRetry={ask} /> : trouble && <Slow />;
    if (place !== 'screen') return problem || null;
    return (
      <Frame title={panel.t('dialog')} onBack={panel.back}>
        {problem}
      </Frame>
    );
  }
  return Object.assign(Part, {
    fetchAhead() {
      // Silent on purpose: see the interface.
      fetch().catch(() => undefined);
    },
  });
}

/** Nothing has failed yet, so nothing is offered but the truth and the phone. */
function Slow() {
  const { t } = usePanel();
  return (
    <div class="stack" role="status">
      <p>{t('part.slow')}</p>
      <CallLine />
    </div>
  );
}

function Failure({ onRetry }: { onRetry: () => void }) {
  const { t } = usePanel();
  return (
    <div class="stack" role="alert">
      <p class="error">{t('error.chunk')}</p>
      <button type="button" class="btn" onClick={onRetry}>
        {t('button.retry')}
      </button>
      <CallLine />
    </div>
  );
}
