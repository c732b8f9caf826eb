import { canEdit } from '../state/layer-text.ts';
import { Checks } from './controls.tsx';

/** Workplaces by the names that the MIS calls them: those known to tick, another to be written. */
export function WorkplacePicks({
  known,
  chosen,
  onChosen,
}: {
  known: readonly string[];
  chosen: readonly string[];
  onChosen(names: string[]): void;
}) {
  const names = [...new Set([...known, ...chosen])];
  return (
    <>
      {names.length > 0 && (
        <Checks
          legend="На каких АРМ"
          hint="Ничего не отмечено — на всех."
          options={Object.fromEntries(names.map((name) => [name, name]))}
          chosen={chosen}
          onChosen={onChosen}
        />
      )}
      {canEdit.value && (
        <NewWorkplace onName={(name) => onChosen([...new Set([...chosen, name])])} isFirst={names.length === 0} />
      )}
    </>
  );
}

function NewWorkplace({ onName, isFirst }: { onName(name: string): void; isFirst: boolean }) {
  const add = (input: HTMLInputElement) => {
    const name = input.value.trim();
    if (name === '') return;
    onName(name);
    input.value = '';
  };
  return (
    <form
      class="control wide inline"
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.querySelector('input');
        if (input) add(input);
      }}
    >
      <label>
        {isFirst ? 'Только на АРМ (название, как в МИС)' : 'Ещё АРМ (название, как в МИС)'}
        <input name="workplace" data-own-undo />
      </label>
      <button class="button quiet">Добавить АРМ</button>
    </form>
  );
}
