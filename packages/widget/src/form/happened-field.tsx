import type { MessageKey } from '../messages/ru.ts';
import { usePanel } from '../panel/panel-context.ts';
import { TextField } from './text-field.tsx';

/** The one text that every ticket has, under a name that fits its type. Takes the focus when the panel opens. */
export function HappenedField() {
  const { t, draft } = usePanel();
  const { type } = draft.value;
  const label = (type === 'incident' ? 'happened' : `happened.${type}`) as MessageKey;
  return <TextField fact="happened" first lines={3} label={t(label)} placeholder={t(`happened.hint.${type}`)} />;
}
