import { useEffect, useState } from 'preact/hooks';
import type { panelWords } from './panel-words.ts';

/** The panel's own texts: some fifty kilobytes that most forms do without, so `undefined` at first. */
export function usePanelWords(): typeof panelWords | undefined {
  const [words, setWords] = useState<typeof panelWords | undefined>();
  useEffect(() => {
    void import('./panel-words.ts').then((file) => setWords(file.panelWords));
  }, []);
  return words;
}
