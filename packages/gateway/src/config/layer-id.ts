/** Names that every object has from the language. */
const taken = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

/**
 * What the id of a region or an organisation may be, as the source of a regular expression with the flag
 * `u`. Ids come from addresses and become names of files: anything that could leave the folder is none.
 */
export const layerIdPattern = `^(?!(?:${taken.join('|')})$)[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,99}$`;

const layerId = new RegExp(layerIdPattern, 'u');

/** Whether a region or an organisation may be called so. */
export function isLayerId(id: string): boolean {
  return layerId.test(id);
}
