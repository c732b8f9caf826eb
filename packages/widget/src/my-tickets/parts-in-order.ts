/**
 * A list with the parts of each message together, where the first of them stands, in the order of the text. Numbers do
 * not tell it: a part may have waited while the next was registered. Their ids are made in that order.
 */
export function partsInOrder<Item extends { id: string; groupId?: string | undefined }>(all: readonly Item[]): Item[] {
  return all.flatMap((one) => {
    if (one.groupId === undefined) return [one];
    const parts = all.filter(({ groupId }) => groupId === one.groupId);
    return parts[0] === one ? parts.sort((a, b) => (a.id < b.id ? -1 : 1)) : [];
  });
}
