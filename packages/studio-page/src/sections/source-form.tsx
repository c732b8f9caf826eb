import type { Policy } from '@mis-support/protocol';
import { put } from '../state/edits.ts';
import { LocalTextInput, TextInput } from './controls.tsx';
import { Setting } from './setting.tsx';

/** Where the rules come from: every ticket keeps it beside its priority. */
export function SourceForm({ policy }: { policy: Policy }) {
  return (
    <>
      <h3>Откуда правила</h3>
      <div class="row-form flat">
        <Setting path={['policy', 'source']} name="Документ">
          <LocalTextInput
            label="Документ"
            value={policy.source}
            placeholder="ТЗ, приложение 3"
            onText={(text) => put(['policy', 'source'], text)}
          />
        </Setting>
        <Setting path={['policy', 'version']} name="Редакция">
          <TextInput
            label="Редакция"
            hint="Меняйте вместе с правилами: она остаётся в обращении."
            value={policy.version}
            onText={(text) => put(['policy', 'version'], text)}
          />
        </Setting>
      </div>
    </>
  );
}
