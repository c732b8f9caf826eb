import { mistakeIn, readJson, setIn, valueAt } from '../model/json-text.ts';
import type { LayerKind } from '../api.ts';

/** A layer out of a file that holds all of them. */
export interface CarriedLayer {
  kind: LayerKind;
  id: string;
  text: string;
}

/** The gateway takes no longer text of a layer. */
const mostLetters = 1_000_000;

/** What somebody has picked to import. */
export type PickedFile =
  | { what: 'layer'; text: string; says: { region?: string; organization?: string } }
  | { what: 'all'; layers: CarriedLayer[] }
  | { what: 'none'; why: string };

/** Tells a file of all layers from a file of one. */
const allFormat = 'mis-support-layers';
const kinds: Record<LayerKind, string> = { regions: 'region', organizations: 'organization' };

/** `region-a.json`, `organization-gp-3.json`. */
export function layerFileName({ kind, id }: { kind: LayerKind; id: string }): string {
  return `${kinds[kind]}-${id}.json`;
}

/** `mis-support-layers-2026-11-24.json` */
export function allFileName(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${allFormat}-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
}

/** All layers as one text. A layer that is no JSON cannot be carried: its name comes back in `left`. */
export function allLayersText(layers: readonly CarriedLayer[]): { text: string; left: string[] } {
  const all: Record<LayerKind, Record<string, unknown>> = { regions: {}, organizations: {} };
  const left: string[] = [];
  for (const { kind, id, text } of layers) {
    const value = readJson(text);
    if (value === undefined) left.push(id);
    else all[kind] = { ...all[kind], [id]: value };
  }
  return { text: `${JSON.stringify({ format: allFormat, v: 1, ...all }, null, 2)}\n`, left };
}

/** Reads a file as far as its form goes; whether the layers in it are right is the gateway's to say. */
export function readPicked(text: string): PickedFile {
  const clean = text.replace(/^\uFEFF/, '');
  // A browser puts this sign where the bytes are no UTF-8; texts with it would go to people as they are.
  if (clean.includes('\uFFFD'))
    return {
      what: 'none',
      why: 'Файл не в кодировке UTF-8, русские буквы из него не прочесть. Сохраните его в UTF-8.',
    };
  const value = readJson(clean);
  if (value === undefined) return { what: 'none', why: `Это не файл настроек: ${whyNoJson(clean)}.` };
  if (!isObject(value)) return { what: 'none', why: 'Это не файл настроек: в нём нет ни одного ключа настроек.' };
  if (value['format'] !== allFormat) {
    if (clean.length > mostLetters) return { what: 'none', why: tooLong };
    const { region, organization } = value;
    return {
      what: 'layer',
      text: clean,
      says: {
        ...(typeof region === 'string' ? { region } : {}),
        ...(typeof organization === 'string' ? { organization } : {}),
      },
    };
  }
  const layers = (['regions', 'organizations'] as const).flatMap((kind) => {
    const list = value[kind];
    return Object.entries(isObject(list) ? list : {}).map(([id, layer]) => ({
      kind,
      id,
      text: `${JSON.stringify(layer, null, 2)}\n`,
    }));
  });
  const long = layers.filter(({ text: each }) => each.length > mostLetters).map(({ id }) => id);
  if (long.length > 0) return { what: 'none', why: `${tooLong} В этом файле таковы: ${long.join(', ')}.` };
  return layers.length > 0 ? { what: 'all', layers } : { what: 'none', why: 'В этом файле нет ни одного слоя.' };
}

/**
 * The text of a file as the layer it is taken into: where it says whose it is, it says that layer instead. Left
 * as it was, it would lie under one name and say another, and a check of the folder would refuse it.
 */
export function asLayer(text: string, { kind, id, region }: { kind: LayerKind; id: string; region: string }): string {
  const owners = kind === 'regions' ? { region: id } : { region, organization: id };
  return Object.entries(owners).reduce((taken, [key, owner]) => {
    const said = valueAt(readJson(taken), [key]);
    return typeof said === 'string' && said !== owner ? setIn(taken, [key], owner) : taken;
  }, text);
}

const tooLong = 'Слой слишком большой: шлюз принимает до миллиона знаков.';

/** Where a text stops being JSON, in words. */
function whyNoJson(text: string): string {
  if (text.trim() === '') return 'он пуст';
  const mistake = mistakeIn(text);
  if (mistake?.isTooDeep) return `слишком много вложенных скобок, строка ${mistake.line}`;
  return mistake ? `это не JSON, ошибка в строке ${mistake.line}` : 'это не JSON';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
