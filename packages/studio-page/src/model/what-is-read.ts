import { priorityReason, regionWords } from '@mis-support/gateway/reason';
import {
  atWorkplace,
  holds,
  inOrder,
  isAnnouncedAt,
  textIn,
  type Ordered,
  type SupportConfig,
} from '@mis-support/protocol';
import { createDates, createTranslate, type Translate } from '@mis-support/widget/words';
import type { panelWords } from '../texts/panel-words.ts';
import type { Simulated, SimulatedFacts } from './simulate.ts';

/** What a person reads in the panel of such a ticket, word by word. */
export interface WhatIsRead {
  /** Why the priority is what it is; the gateway's own sentence. Absent for what has no priority. */
  reason: string | undefined;
  /** «Если ждать нельзя, позвоните: …», with the phone of the level where it has one. */
  call: string | undefined;
  /** What is known already, and works that go on or come within a day. */
  notices: string[];
  helpLinks: string[];
}

type PanelWords = typeof panelWords;

/** A configuration as people of one language see it: with the panel's texts under the region's own. */
export function inLanguage(config: SupportConfig, locale: string, words: PanelWords | undefined): SupportConfig {
  const texts = { ...textsIn(locale, words), ...config.messages[locale] };
  return { ...config, locale, messages: { ...config.messages, [locale]: texts } };
}

/**
 * What is read at the moment of registration, in the language of the configuration.
 *
 * @param config as the gateway has it, without the panel's texts: it has words of its own for some of them
 */
export function whatIsRead(
  config: SupportConfig,
  { workplace, at }: Pick<SimulatedFacts, 'workplace' | 'at'>,
  { deciding, facts, priority }: Simulated,
  words: PanelWords | undefined,
): WhatIsRead {
  const local = atWorkplace(config, workplace || undefined);
  const { locale, policy } = local;
  const t = createTranslate({ locale, texts: textsIn(locale, words), overrides: local.messages[locale] });
  const phone = (priority && policy.levels[priority.level]?.phone) ?? local.help.phone;
  const names = regionWords(local, locale);
  return {
    reason: priority && priorityReason(policy, priority, deciding, { locale, names }),
    // Before the panel's texts are here, their keys would stand for them.
    call: words && phone && t('call', { phone }),
    notices: !words
      ? []
      : [
          ...shown(local.notices, (notice) => isAnnouncedAt(notice, at) && holds(notice.shownWhen, facts)).map(
            ({ title }) => t('known', { title: textIn(title, locale) }),
          ),
          ...shown(local.plannedWorks, (work) => isAnnouncedAt(work, at) && holds(work.shownWhen, facts)).map((work) =>
            worksWords(t, local, work),
          ),
        ],
    helpLinks: shown(local.helpLinks, ({ shownWhen }) => holds(shownWhen, facts)).map(({ label, url }) => {
      return `${textIn(label, locale)}, ${url}`;
    }),
  };
}

function worksWords(t: Translate, { locale, policy }: SupportConfig, work: SupportConfig['plannedWorks'][string]) {
  const dates = createDates(locale, policy.timeZone, t('due.zone'));
  return t('works', { from: dates.due(work.from), to: dates.due(work.to), what: textIn(work.what, locale) });
}

function shown<Entry extends Ordered>(list: Record<string, Entry>, isShown: (entry: Entry) => boolean): Entry[] {
  return inOrder(list).flatMap((id) => (list[id] && isShown(list[id]) ? [list[id]] : []));
}

/** A language that the panel has no texts in is read in Russian, where the region has written none either. */
function textsIn(locale: string, words: PanelWords | undefined): Record<string, string> {
  return words?.[locale.startsWith('en') ? 'en' : 'ru'] ?? {};
}
