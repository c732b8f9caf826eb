import { isGroup, joins, type ConditionGroup, type ConditionPart, type Joined } from '../model/condition-tree.ts';
import { factNames } from '../model/fact-choices.ts';
import { canEdit } from '../state/layer-text.ts';
import { wholeConfig } from '../state/values.ts';
import { ConditionLine } from './condition-line.tsx';
import { Choice } from './controls.tsx';

const joinWords: Record<Joined, string> = {
  all: 'Все условия сразу',
  any: 'Хотя бы одно из условий',
  none: 'Ни одного из условий',
};

/** Groups within groups that can be begun here. What is written deeper in the text is shown all the same. */
const mostDepth = 2;

/** Lines and groups that stand together in one way; a group in a group is drawn by the same. */
export function ConditionParts({
  legend,
  group,
  facts,
  within,
  depth = 0,
  onGroup,
}: {
  legend: string;
  group: ConditionGroup;
  /** What a new line may ask about: id → name. In a group that is everything. */
  facts: Record<string, string>;
  /** How the group around it is joined. */
  within?: Joined;
  depth?: number;
  onGroup(group: ConditionGroup): void;
}) {
  const { joined, parts } = group;
  // A group joined like the one around it would say nothing that its lines do not say there.
  const choices = joins.filter((each) => each === joined || each !== within);
  const replace = (index: number, part: ConditionPart | undefined) =>
    onGroup({ joined, parts: parts.flatMap((each, at) => (at === index ? (part ?? []) : each)) });
  const begin = (fact: string) =>
    onGroup({
      joined,
      parts: [
        ...parts,
        fact === newGroup
          ? { joined: joined === 'all' ? 'any' : 'all', parts: [] }
          : { fact, test: 'filled', values: [] },
      ],
    });
  return (
    <>
      {(parts.length > 1 || within !== undefined || joined === 'none') && (
        <Choice
          bare
          label={`${legend}: сколько условий`}
          value={joined}
          options={Object.fromEntries(choices.map((each) => [each, joinWords[each]]))}
          onChoice={(each) => onGroup({ joined: each as Joined, parts })}
        />
      )}
      {parts.map((part, index) =>
        // Parts have no names; their place is what tells them apart.
        isGroup(part) ? (
          <fieldset key={index} class="condition-group">
            <legend class="condition-head">
              <strong>Группа условий</strong>
            </legend>
            <ConditionParts
              legend={`${legend}, группа ${index + 1}`}
              group={part}
              facts={factNames(wholeConfig.value)}
              within={joined}
              depth={depth + 1}
              onGroup={(next) => replace(index, next)}
            />
            {canEdit.value && (
              <button
                type="button"
                class="link"
                aria-label={`Убрать группу ${index + 1}: ${legend}`}
                onClick={() => replace(index, undefined)}
              >
                Убрать группу
              </button>
            )}
          </fieldset>
        ) : (
          <ConditionLine
            key={index}
            legend={`${legend}, строка ${index + 1}`}
            row={part}
            onRow={(next) => replace(index, next)}
          />
        ),
      )}
      {canEdit.value && (
        <Choice
          bare
          label={`${legend}: добавить условие`}
          value=""
          options={{
            '': 'Добавить условие…',
            ...facts,
            ...(depth < mostDepth ? { [newGroup]: 'Группа условий…' } : {}),
          }}
          onChoice={(fact) => {
            if (fact !== '') begin(fact);
          }}
        />
      )}
    </>
  );
}

/** No id of a field: those have no blanks. */
const newGroup = 'new group';
