import type { analyseText } from '@mis-support/core/one-issue';
import { useEffect, useState } from 'preact/hooks';
import type { SupportConfig } from '@mis-support/protocol';
import { nameIn } from '../model/config-names.ts';
import { counted } from '../model/plural.ts';
import { readText, type ReadProblem } from '../model/read-text.ts';
import type { SimulatedFacts } from '../model/simulate.ts';

type Analyse = typeof analyseText;

/** A text as a doctor would write it → what is made of it: how many problems, what each is about, what is missing. */
export function SimulatorText({
  config,
  told,
  onTake,
}: {
  config: SupportConfig;
  told: SimulatedFacts;
  onTake(facts: SimulatedFacts): void;
}) {
  const [text, setText] = useState('');
  const [analyse, setAnalyse] = useState<{ run: Analyse } | undefined>();
  const isAsked = text.trim() !== '';
  useEffect(() => {
    // The weights of the analysis; nobody who only looks at the rules waits for them.
    if (isAsked) void import('@mis-support/core/one-issue').then(({ analyseText }) => setAnalyse({ run: analyseText }));
  }, [isAsked]);
  const problems = isAsked && analyse ? attempt(() => readText(config, told, text, analyse.run(text))) : undefined;
  return (
    <div class="simulated-text">
      <label>
        Текст обращения
        <textarea
          rows={3}
          value={text}
          placeholder="Напишите, как написал бы врач"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {problems && (
        <>
          <p class="small" role="status">
            {problems.length === 1
              ? 'Одна проблема.'
              : `${counted(problems.length, ['проблема', 'проблемы', 'проблем'])}: панель предложит разделить.`}
          </p>
          <ul>
            {problems.map((problem, index) => (
              <Problem key={index} config={config} problem={problem} onTake={onTake} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Problem({
  config,
  problem,
  onTake,
}: {
  config: SupportConfig;
  problem: ReadProblem;
  onTake(facts: SimulatedFacts): void;
}) {
  const { facts, outcome, title } = problem;
  const said = [
    nameIn(config, 'types', facts.type),
    facts.category && `тема «${nameIn(config, 'categories', facts.category)}»`,
    facts.module && `раздел «${nameIn(config, 'modules', facts.module)}»`,
    facts.scope && `«${nameIn(config, 'scopes', facts.scope)}»`,
    facts.urgency && `«${nameIn(config, 'urgencies', facts.urgency)}»`,
    `приоритет ${outcome.levelName}`,
  ];
  const { required, demanded } = outcome.asked;
  return (
    <li>
      <strong>{title || problem.text}</strong>
      <span>{said.filter(Boolean).join(' · ')}</span>
      {required.length > 0 && <span>Не хватает обязательного: {required.join(', ')}.</span>}
      {demanded.length > 0 && <span>Один раз спросим: {demanded.join(', ')}.</span>}
      <button type="button" class="link" onClick={() => onTake(facts)}>
        Подставить в условия ниже
      </button>
    </li>
  );
}

/** Rules that are being typed may be of any shape for a moment. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
