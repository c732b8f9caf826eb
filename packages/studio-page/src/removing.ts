import { listLayers, removeLayer, saveLayer, troubleOf } from './api.ts';
import { openMainRegion, openOrganization, openRegion } from './opening.ts';
import { tellOthers } from './other-tabs.ts';
import { emptyText, hasGateway, layers, regionDoc, type Doc } from './state/docs.ts';
import { notice } from './state/judgement.ts';
import { troubleWords } from './trouble.ts';

/** The organisations that go out of force with a region: those that name it, and those that name none. */
export function organizationsOver(region: string): string[] {
  return layers.value
    .filter((layer) => layer.kind === 'organizations' && (layer.region ?? region) === region)
    .map(({ id }) => id);
}

/**
 * Takes a layer that is open away, and goes to what is above it. What was there can be brought back at once.
 *
 * @returns why it is still there; `undefined` when it is not
 */
export async function removeOpened(doc: Doc): Promise<string | undefined> {
  if (doc.etag === undefined) return undefined;
  const { kind, id, etag } = doc;
  const isRegion = kind === 'regions';
  const leaving = isRegion ? organizationsOver(id) : [];
  const outcome = await removeLayer(doc, { etag, leaving });
  switch (outcome.status) {
    case 'removed':
    case 'gone':
      await leave(doc);
      notice.value = {
        tone: 'ok',
        text: removedWords(doc),
        way: { words: 'Вернуть', go: () => void bringBack(doc, leaving) },
      };
      return undefined;
    case 'leaves':
      layers.value = (await listLayers().catch(() => ({ layers: layers.value }))).layers;
      return `Под ним тем временем появились организации. Теперь их: ${outcome.organizations.length}. Посмотрите и решите снова.`;
    case 'conflict':
      await (isRegion ? openRegion(id) : openOrganization(id)).catch(() => undefined);
      return `${isRegion ? 'Его' : 'Её'} тем временем изменил ещё кто-то. Ниже — что изменится теперь: посмотрите и решите снова.`;
    case 'refused':
      return outcome.mistakes.map(({ message }) => message).join(' ');
    case 'unreadable':
      return outcome.message;
    case 'failed':
      return troubleWords(outcome.trouble);
  }
}

function removedWords({ kind, id }: Doc): string {
  const isRegion = kind === 'regions';
  const what = isRegion ? `Регион ${id} убран` : `Организация ${id} убрана`;
  if (!hasGateway.value) return `${what} из папки.`;
  return isRegion
    ? `${what}: там теперь действуют встроенные настройки.`
    : `${what}: там теперь действует то же, что во всём регионе.`;
}

async function leave(doc: Doc): Promise<void> {
  layers.value = layers.value.filter(({ kind, id }) => kind !== doc.kind || id !== doc.id);
  tellOthers(doc.id);
  if (doc.kind === 'organizations') return openOrganization('');
  try {
    const list = await listLayers();
    layers.value = list.layers;
    await openMainRegion(list);
  } catch {
    // The region is gone and the way to another one is not known: what is open begins it anew.
    regionDoc.value = { ...doc, etag: undefined, saved: emptyText, text: emptyText };
  }
}

/** As it lay there last; what was typed and never saved is gone with it. */
async function bringBack({ kind, id, saved }: Doc, left: readonly string[]): Promise<void> {
  const isRegion = kind === 'regions';
  const region = isRegion ? id : (regionDoc.value?.id ?? '');
  // They held over this very text before.
  const outcome = await saveLayer({ kind, id }, { text: saved, region, etag: undefined, breaking: left });
  const name = isRegion ? `Регион ${id}` : `Организация ${id}`;
  if (outcome.status !== 'saved') {
    const why =
      outcome.status === 'failed'
        ? troubleWords(outcome.trouble)
        : isRegion
          ? 'его тем временем начали заново.'
          : 'её тем временем начали заново или изменился регион.';
    const whose = isRegion ? 'этого региона' : 'этой организации';
    notice.value = { tone: 'danger', text: `Не вернули: ${why} Прежний текст — в «Истории» ${whose}.` };
    return;
  }
  try {
    layers.value = (await listLayers()).layers;
    tellOthers(id);
    await (isRegion ? openRegion(id) : openOrganization(id));
    const now = hasGateway.value ? 'снова действует' : 'снова лежит в папке';
    notice.value = { tone: 'ok', text: `${name} ${now}, как до этого.` };
  } catch (error) {
    const back = isRegion ? 'возвращён, но не открыт' : 'возвращена, но не открыта';
    notice.value = { tone: 'warn', text: `${name} ${back}: ${troubleWords(troubleOf(error))}` };
  }
}
