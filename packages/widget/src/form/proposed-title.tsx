import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context.ts';
import { TextField } from './text-field.tsx';

/** The title: proposed from the text until the person writes her own. */
export function ProposedTitle() {
  const { t, fact } = usePanel();
  const text = String(fact('happened') ?? '');
  const [proposed, setProposed] = useState('');
  useEffect(() => {
    let current = true;
    import('./propose-title-chunk.ts').then(
      ({ proposeTitle }) => current && setProposed(proposeTitle(text)),
      // Without the chunk the field is simply empty; the client makes the title all the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [text]);
  return (
    <TextField
      fact="title"
      lines={2}
      most={3}
      label={t('title')}
      placeholder={t('title.hint')}
      proposed={proposed}
      hint={fact('title') === undefined && proposed !== '' ? t('title.proposed') : undefined}
    />
  );
}
