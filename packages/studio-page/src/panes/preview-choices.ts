import { inOrder, textIn, type Ordered, type SupportConfig } from '@mis-support/protocol';
import { asObject } from '../model/layers.ts';
import { criticalWords, typeWords, wordFor } from '../words.ts';

/** What the preview can be asked to show: one line of its list. */
export interface PreviewScreen {
  /** `first`, `other`, `type incident`, `preset login`. */
  id: string;
  words: string;
}

/** What `open` of the widget is asked for. */
export interface PreviewRequest {
  type: string;
  preset: string;
}

/**
 * The screens somebody can come to. Where nobody is signed in these are others: the presets stand first, and
 * an ordinary type is met only behind «Другой вопрос», just as on the sign-in page itself.
 */
export function previewScreens(
  config: Pick<SupportConfig, 'types' | 'critical' | 'locale'>,
  isSignedIn: boolean,
): PreviewScreen[] {
  const types = entriesOf(config.types).map(([id]) => ({ id: `type ${id}`, words: wordFor(typeWords, id) }));
  const presets = entriesOf(config.critical).map(([id, { label }]) => ({
    id: `preset ${id}`,
    words: `Сбой: ${textIn(label, config.locale) || wordFor(criticalWords, id)}`,
  }));
  return isSignedIn
    ? [{ id: 'first', words: 'Первый экран' }, ...types, ...presets]
    : [{ id: 'first', words: 'Окно входа в МИС' }, ...presets, { id: 'other', words: 'Другой вопрос' }];
}

/** The screen to show: the chosen one where it exists for this person, else the one that comes first. */
export function screenShown(chosen: string, screens: readonly PreviewScreen[]): string {
  return screens.some(({ id }) => id === chosen) ? chosen : 'first';
}

export function requestFor(screen: string): PreviewRequest {
  const [kind, id = ''] = screen.split(' ');
  if (kind === 'other') return { type: 'incident', preset: '' };
  return { type: kind === 'type' ? id : '', preset: kind === 'preset' ? id : '' };
}

/** In the region's order. What is being typed may be of any shape for a moment. */
function entriesOf<Entry extends Ordered>(list: Partial<Record<string, Entry>>): [string, Entry][] {
  const whole = Object.entries(asObject(list)).filter(([, entry]) => entry === asObject(entry)) as [string, Entry][];
  const byId = Object.fromEntries(whole);
  return inOrder(byId).map((id) => [id, byId[id] as Entry]);
}
