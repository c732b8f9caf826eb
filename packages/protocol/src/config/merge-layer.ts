import { joinPatches, mergePatch, type Json } from './merge-patch.ts';

type Tree = { [key: string]: Json };

/**
 * Lays a layer over those above it. It is a JSON Merge Patch, except for what it says of a workplace: that is
 * a patch itself, for later, so a `null` in it has to stay until the page applies it. Neither argument is changed.
 */
export function mergeLayer(above: Json, layer: Json): Json {
  const merged = mergePatch(above, layer);
  const before = partOf(above, 'workplaces');
  const after = partOf(merged, 'workplaces');
  for (const [id, entry] of Object.entries(partOf(layer, 'workplaces'))) {
    const own = partOf(entry, 'patch');
    // What the layer speaks of is an object of its own after the merging, so this writes into nobody's layer.
    if (Object.hasOwn(after, id) && Object.keys(own).length > 0)
      partOf(after, id)['patch'] = joinPatches(partOf(partOf(before, id), 'patch'), own);
  }
  return merged;
}

/** What stands under a key of an object; an empty one where that is no object. */
function partOf(whole: Json | undefined, key: string): Tree {
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return {};
  const part = Object.hasOwn(whole, key) ? whole[key] : undefined;
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? part : {};
}
