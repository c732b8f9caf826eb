import { plainChanges, type PlainChange } from '../changes/plain-changes.ts';
import { configsOf } from '../changes/layer-configs.ts';
import type { LayerKind } from '../api.ts';
import { setIn } from '../model/json-text.ts';
import type { Disagreement, Joined } from './join-three.ts';
import { joinedText } from './joined-text.ts';

/** What each of two people would have in force at a place they do not agree on, as the forms would tell it. */
export interface DisagreementWords {
  /** Where both have changed one and the same property: which one, and what held before. */
  one: { name: string; was: string } | undefined;
  mine: SideWords;
  theirs: SideWords;
}

/** One word for one property, or all that is changed; nothing is changed where one only wrote it otherwise. */
export type SideWords = { word: string } | { changes: readonly PlainChange[] };

/** The layer in which two people do not agree. */
export interface JoinedLayer {
  kind: LayerKind;
  theirs: string;
  joined: Joined;
  /** What an organisation's layer lies over. */
  regionText: string;
}

const notSet = 'не задано';

/** In the layer as it is joined but for this place, so that all it speaks of has its name. */
export function disagreementWords(
  { kind, theirs: saved, joined, regionText }: JoinedLayer,
  { path, base, mine, theirs }: Disagreement,
  panelWords: Parameters<typeof plainChanges>[2],
): DisagreementWords {
  const whole = joinedText(saved, joined, () => 'theirs');
  const before = setIn(whole, path, base);
  const changesBy = (value: unknown): PlainChange[] => {
    const configs = configsOf({ kind, before, after: setIn(whole, path, value), regionText });
    return configs ? plainChanges(configs.before, configs.after, panelWords) : [];
  };
  const [ours, others] = [changesBy(mine), changesBy(theirs)];
  const lines = [ours, others].map((changes) => onlyLine(changes));
  const [own, other] = lines;
  if (own && other && own.name === other.name)
    return {
      one: { name: own.name, was: own.was ?? notSet },
      mine: { word: own.now ?? notSet },
      theirs: { word: other.now ?? notSet },
    };
  return { one: undefined, mine: { changes: ours }, theirs: { changes: others } };
}

function onlyLine(changes: readonly PlainChange[]): PlainChange['lines'][number] | undefined {
  const [change, ...more] = changes;
  return more.length === 0 && change?.what === 'changed' && change.lines.length === 1 ? change.lines[0] : undefined;
}
