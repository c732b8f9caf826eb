import { useEffect, useState } from 'preact/hooks';
import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';
import { TextField } from './text-field.tsx';

/** The title: proposed from the text until the person writes her own. */
export function ProposedTitle() {
  const panel = usePanel();
  const { t, fact, expert } = panel;
  const form = formOf(panel);
  const words = form.words('title');
  const most = form.field('title')?.field.maxLength;
  const text = String(fact('happened') ?? '');
  const [proposed, setProposed] = useState('');
  useEffect(() => {
    let current = true;
    import('./propose-title-chunk.ts').then(
      ({ proposeTitle }) => current && setProposed(proposeTitle(text, most)),
      // Without the chunk the field is simply empty; the client makes the title all the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [text, most]);
  return (
    <TextField
      fact="title"
      lines={2}
      most={3}
      maxLength={most ?? 250}
      label={words.label}
      placeholder={words.placeholder}
      proposed={proposed}
      hint={!expert.value && fact('title') === undefined && proposed !== '' ? t('title.proposed') : undefined}
    />
  );
}
