import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from './frame.tsx';
import { usePanel } from './panel-context.ts';
import { CallLine, Note } from './parts.tsx';

/** A screen whose code comes in a chunk of its own, with an honest page where that chunk does not come. */
export interface LazyScreen {
  (): JSX.Element;
  /** Asks for the chunk now. A failure is silent: it is asked for again when the screen is shown. */
  fetchAhead(): void;
}

/** @param load imports the chunk and gives the component */
export function lazyScreen(load: () => Promise<ComponentType>): LazyScreen {
  let loaded: ComponentType | undefined;
  const fetch = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Screen() {
    const [state, setState] = useState<'waiting' | 'here' | 'failed'>(loaded ? 'here' : 'waiting');
    const { t, back } = usePanel();
    const ask = (): void => {
      setState('waiting');
      fetch().then(
        () => setState('here'),
        () => setState('failed'),
      );
    };
    useEffect(() => {
      if (!loaded) ask();
    }, []);
    if (loaded) {
      const Loaded = loaded;
      return <Loaded />;
    }
    return (
      <Frame title={t('dialog')} onBack={back}>
        {state === 'failed' && (
          <div class="stack">
            <Note kind="danger" icon="plug" alert>
              <p>{t('error.chunk')}</p>
              <div class="row">
                <button type="button" class="btn small" onClick={ask}>
                  {t('button.retry')}
                </button>
              </div>
            </Note>
            <CallLine />
          </div>
        )}
      </Frame>
    );
  }
  return Object.assign(Screen, {
    fetchAhead() {
      // Silent on purpose: see the interface.
      fetch().catch(() => undefined);
    },
  });
}
