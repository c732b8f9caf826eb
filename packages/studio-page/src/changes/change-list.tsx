import type { SupportConfig } from '@mis-support/protocol';
import type { Mistake } from '../api.ts';
import { placeWords } from '../merge/place-words.ts';
import type { JsonPath } from '../model/json-text.ts';
import { MistakeList } from '../panes/mistake-list.tsx';
import { sectionNames, type Section } from '../sections/section-list.ts';
import { usePanelWords } from '../texts/use-panel-words.ts';
import { plainChanges, type ChangedLine, type PlainChange } from './plain-changes.ts';

export const whatWords = { added: 'добавлено', removed: 'убрано', changed: 'изменено' } as const;

export interface ChangeListProps {
  before: SupportConfig;
  after: SupportConfig;
  onlyWritten?: readonly JsonPath[];
  /** Told beside the entry they are in; those elsewhere stand on top. */
  mistakes?: readonly Mistake[];
}

/** What is changed, section by section and entry by entry, in the words of the forms. */
export function ChangeList({ before, after, onlyWritten = [], mistakes = [] }: ChangeListProps) {
  const changes = plainChanges(before, after, usePanelWords());
  const isIn = ({ path }: PlainChange, { at }: Mistake) => path.every((key, index) => String(key) === at[index]);
  const elsewhere = mistakes.filter((mistake) => !changes.some((change) => isIn(change, mistake)));
  const sections = [...new Set(changes.map(({ section }) => section))];
  return (
    <div class="change-list" role="region" aria-label="Изменения" tabIndex={0}>
      <p class="change-counts">{countWords(changes)}</p>
      {elsewhere.length > 0 && <MistakeList mistakes={elsewhere} config={after} />}
      {sections.map((section) => (
        <SectionChanges
          key={section}
          section={section}
          changes={changes.filter((change) => change.section === section)}
          mistakesOf={(change) => mistakes.filter((mistake) => isIn(change, mistake))}
          config={after}
        />
      ))}
      {onlyWritten.length > 0 && (
        <details>
          <summary>Записано иначе, но действует то же: {onlyWritten.length}</summary>
          <ul class="bullets">
            {onlyWritten.map((path) => (
              <li key={path.join('.')}>{placeWords(path, [after, before])}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function SectionChanges({
  section,
  changes,
  mistakesOf,
  config,
}: {
  section: Section;
  changes: readonly PlainChange[];
  mistakesOf(change: PlainChange): Mistake[];
  config: SupportConfig;
}) {
  return (
    <section>
      <h3>{sectionNames[section]}</h3>
      <ul class="changes">
        {changes.map((change) => {
          const wrong = mistakesOf(change);
          return (
            <li key={change.path.join('.')} class={change.what}>
              {change.entry !== '' && (
                <p>
                  <b>{change.entry}</b> <span class="change-mark">{whatWords[change.what]}</span>
                </p>
              )}
              <ChangedLines change={change} />
              {wrong.length > 0 && <MistakeList mistakes={wrong} config={config} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The properties of one entry that differ. */
export function ChangedLines({ change: { lines, what } }: { change: PlainChange }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.name}>
          <Line line={line} isNew={what === 'added'} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line: { name, was, now }, isNew }: { line: ChangedLine; isNew: boolean }) {
  if (isNew)
    return (
      <>
        {name}: <b>{now}</b>
      </>
    );
  if (was === undefined)
    return (
      <>
        {name}: добавлено <b>{now}</b>
      </>
    );
  if (now === undefined)
    return (
      <>
        {name}: убрано, было <s>{was}</s>
      </>
    );
  return (
    <>
      {name}: было <s>{was}</s> <span aria-hidden="true">→</span> стало <b>{now}</b>
    </>
  );
}

/** «Изменено: 3, добавлено: 1», and what to say where there is nothing. */
export function countWords(changes: readonly PlainChange[]): string {
  if (changes.length === 0) return 'В том, что действует, ничего не меняется.';
  const said = (['changed', 'added', 'removed'] as const).flatMap((what) => {
    const count = changes.filter((change) => change.what === what).length;
    return count === 0 ? [] : [`${whatWords[what]}: ${count}`];
  });
  const text = said.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
