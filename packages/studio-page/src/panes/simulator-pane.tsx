import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { simulate, type SimulatedFacts } from '../model/simulate.ts';
import { inLanguage, whatIsRead } from '../model/what-is-read.ts';
import { wholeConfig, workplaces } from '../state/values.ts';
import { workplace } from '../state/view.ts';
import { usePanelWords } from '../texts/use-panel-words.ts';
import { SimulatorFacts } from './simulator-facts.tsx';
import { SimulatorOutcome } from './simulator-outcome.tsx';
import { SimulatorText } from './simulator-text.tsx';

const facts = signal<SimulatedFacts>({
  type: 'incident',
  criticalKind: '',
  scope: 'department',
  urgency: 'blocked',
  role: 'Врач',
  workplace: '',
  category: '',
  module: '',
  at: Date.now(),
});

/** Language in which the outcome is read; the region's own where it has no such language. */
const language = signal('');

/** This text and these facts → this priority, these dates, this step. */
export function SimulatorPane() {
  const pane = useRef<HTMLElement>(null);
  const languages = [...new Set([wholeConfig.value.locale, ...wholeConfig.value.languages])];
  const locale = languages.includes(language.value) ? language.value : wholeConfig.value.locale;
  const words = usePanelWords();
  const asked = { ...wholeConfig.value, locale };
  const config = inLanguage(asked, locale, words);
  const place = facts.value.workplace || (workplaces.value[workplace.value]?.[0] ?? '');
  const told = { ...facts.value, workplace: place };
  const set = (next: Partial<SimulatedFacts>) => (facts.value = { ...facts.value, ...next });
  const found = attempt(() => {
    const outcome = simulate(config, told);
    return { outcome, read: whatIsRead(asked, told, outcome, words) };
  });
  return (
    <section ref={pane} class="simulator" aria-label="Проверка правил">
      <SimulatorText
        config={config}
        told={told}
        onTake={(next) => {
          set(next);
          // What was asked for stands below, maybe out of sight.
          requestAnimationFrame(() => pane.current?.querySelector('.outcome')?.scrollIntoView({ block: 'nearest' }));
        }}
      />
      <SimulatorFacts
        config={config}
        told={told}
        set={set}
        languages={languages}
        locale={locale}
        onLanguage={(id) => (language.value = id)}
      />
      {found ? (
        <SimulatorOutcome config={config} outcome={found.outcome} read={found.read} />
      ) : (
        <p class="notice warn">С такими настройками правила не считаются. Исправьте ошибки, они перечислены внизу.</p>
      )}
    </section>
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
