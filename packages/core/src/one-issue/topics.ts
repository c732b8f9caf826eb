import { categories } from './text-analysis.ts';
import type { Model } from './model.ts';

/** What words say of the topic, added up word by word. */
export interface TopicSum {
  add(stem: string): void;
  clear(): void;
  /** The place of the likeliest category, -1 where no word says anything. */
  best(): number;
  /** 0 where both speak of the same things, 1 where of quite different ones, one half where one is silent. */
  distanceTo(other: TopicSum): number;
  readonly values: readonly number[];
}

/** Adds up the topic columns of a model. */
export function createTopicSum({ words }: Pick<Model, 'words'>): TopicSum {
  const values = categories.map(() => 0);
  return {
    values,
    add(stem) {
      const row = words.get(stem);
      if (row) for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) + (row[at] ?? 0);
    },
    clear() {
      values.fill(0);
    },
    best() {
      let best = -1;
      for (let at = 0; at < values.length; at++)
        if ((values[at] ?? 0) > (best < 0 ? 0.5 : (values[best] ?? 0))) best = at;
      return best;
    },
    distanceTo({ values: others }) {
      let [own, other, both] = [0, 0, 0];
      for (let at = 0; at < values.length; at++) {
        const [a, b] = [values[at] ?? 0, others[at] ?? 0];
        own += a * a;
        other += b * b;
        both += a * b;
      }
      return own < 0.1 || other < 0.1 ? 0.5 : 0.5 - both / Math.sqrt(own * other) / 2;
    },
  };
}
