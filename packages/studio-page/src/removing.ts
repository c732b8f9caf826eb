import { listLayers, removeOrganization, saveLayer, troubleOf } from './api.ts';
import { openOrganization } from './opening.ts';
import { tellOthers } from './other-tabs.ts';
import { hasGateway, layers, organizationDoc, regionDoc, type Doc } from './state/docs.ts';
import { notice } from './state/judgement.ts';
import { troubleWords } from './trouble.ts';

/**
 * Takes the open organisation away, and goes to its region. What was there can be brought back at once.
 *
 * @returns why it is still there; `undefined` when it is not
 */
export async function removeOpened(): Promise<string | undefined> {
  const doc = organizationDoc.value;
  if (doc?.etag === undefined) return undefined;
  const outcome = await removeOrganization(doc.id, doc.etag);
  switch (outcome.status) {
    case 'removed':
    case 'gone':
      await leave(doc);
      notice.value = {
        tone: 'ok',
        text: hasGateway.value
          ? `Организация ${doc.id} убрана: там теперь действует то же, что во всём регионе.`
          : `Организация ${doc.id} убрана из папки.`,
        way: { words: 'Вернуть', go: () => void bringBack(doc) },
      };
      return undefined;
    case 'conflict':
      await openOrganization(doc.id).catch(() => undefined);
      return 'Её тем временем изменил ещё кто-то. Ниже — что изменится теперь: посмотрите и решите снова.';
    case 'refused':
      return outcome.mistakes.map(({ message }) => message).join(' ');
    case 'unreadable':
      return outcome.message;
    case 'failed':
      return troubleWords(outcome.trouble);
  }
}

async function leave(doc: Doc): Promise<void> {
  layers.value = layers.value.filter(({ kind, id }) => kind !== doc.kind || id !== doc.id);
  tellOthers(doc.id);
  await openOrganization('');
}

/** As it lay there last; what was typed and never saved is gone with it. */
async function bringBack({ kind, id, saved }: Doc): Promise<void> {
  const outcome = await saveLayer({ kind, id }, { text: saved, region: regionDoc.value?.id ?? '', etag: undefined });
  if (outcome.status !== 'saved') {
    const why =
      outcome.status === 'failed'
        ? troubleWords(outcome.trouble)
        : 'её тем временем начали заново или изменился регион.';
    notice.value = { tone: 'danger', text: `Не вернули: ${why} Прежний текст — в «Истории» этой организации.` };
    return;
  }
  try {
    layers.value = (await listLayers()).layers;
    tellOthers(id);
    await openOrganization(id);
    const now = hasGateway.value ? 'снова действует' : 'снова лежит в папке';
    notice.value = { tone: 'ok', text: `Организация ${id} ${now}, как до этого.` };
  } catch (error) {
    notice.value = {
      tone: 'warn',
      text: `Организация ${id} возвращена, но не открыта: ${troubleWords(troubleOf(error))}`,
    };
  }
}
