import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../messages/ru.ts';
import { usePanel } from '../panel/panel-context.ts';
import { TextField } from './text-field.tsx';

/** The one text that every ticket has, under a name that fits its type. Takes the focus when the panel opens. */
export function HappenedField({ beside }: { beside: ComponentChildren }) {
  const { t, type, form } = usePanel();
  const ofType = type.value;
  // A region may have its own words for it; they come with the rest of the form.
  const words = form.value?.words('happened');
  const label = (ofType === 'incident' ? 'happened' : `happened.${ofType}`) as MessageKey;
  return (
    <TextField
      fact="happened"
      first
      lines={3}
      label={words?.label ?? t(label)}
      placeholder={words?.placeholder ?? t(`happened.hint.${ofType}`)}
      hint={words?.hint}
      beside={beside}
    />
  );
}
