import { batch, computed, signal } from '@preact/signals';
import { mistakeIn, type JsonPath } from '../model/json-text.ts';
import { pieceOf } from '../model/piece-text.ts';
import { isChanged, organizationDoc, regionDoc } from './docs.ts';
import { activeDoc, workplaceHome } from './values.ts';
import { jumpTo, level, section, workplace } from './view.ts';

/** What is typed as a workplace's text while it is no JSON: its place in the file waits for it. */
export const brokenPiece = signal<{ workplace: string; text: string } | undefined>(undefined);

/** Where what is edited stands in the file. */
export const prefix = computed<JsonPath>(() =>
  level.value === 'workplace' ? ['workplaces', workplace.value, 'patch'] : [],
);

/** The layer that is open as text: of a workplace only what differs there. */
export const shownText = computed<string | undefined>(() => {
  const doc = activeDoc.value;
  if (!doc || level.value !== 'workplace') return doc?.text;
  const broken = brokenPiece.value;
  return broken?.workplace === workplace.value ? broken.text : pieceOf(doc.text, prefix.value);
});

/** Where the text that is open stops being JSON; forms wait until it is mended. */
export const brokenAt = computed(() => {
  const doc = activeDoc.value;
  const inDoc = doc && mistakeIn(doc.text);
  if (inDoc) return { ...inDoc, isPiece: false };
  const broken = brokenPiece.value;
  const inPiece = broken && level.value === 'workplace' ? mistakeIn(broken.text) : undefined;
  return inPiece && { ...inPiece, isPiece: true };
});

/** To the place where the text that is open stops being JSON. */
export function goToBroken(): void {
  const found = brokenAt.value;
  if (!found) return;
  batch(() => {
    if (level.value === 'workplace' && !found.isPiece)
      level.value = workplaceHome.value === 'organization' ? 'organization' : 'region';
    section.value = 'json';
    jumpTo.value = { from: found.offset, to: found.offset };
  });
}

/** Whether what is open may be written at all, mended or not. */
export const isWritable = computed(
  () => activeDoc.value?.writable === true && (level.value !== 'workplace' || workplace.value !== ''),
);

/** Whether forms can change it now. */
export const canEdit = computed(() => isWritable.value && !brokenAt.value);

export const isDirty = computed(
  () => brokenPiece.value !== undefined || [regionDoc.value, organizationDoc.value].some(isChanged),
);

/** Why nothing can be saved now, however often one presses. */
export const heldBack = computed<string | undefined>(() =>
  brokenPiece.value ? 'Не сохранено: текст слоя «АРМ» записан с ошибкой. Исправьте её.' : undefined,
);
