import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';
import { contextText, nameOf, type ContextEntry } from './context-groups.ts';

/** A value of the context to be read: a code that the region has a name for stands behind it. */
export function NamedValue({ entry }: { entry: ContextEntry }) {
  const panel = usePanel();
  const code = contextText(entry.value);
  const name = nameOf(entry, formOf(panel).config.value, panel.locale.value);
  if (!name || name === code) return <>{code}</>;
  return (
    <>
      {name} <span class="whole">({code})</span>
    </>
  );
}
