import { batch } from '@preact/signals';
import { setIn } from '../model/json-text.ts';
import { organizationDoc, regionDoc, type Doc } from './docs.ts';
import { forgetSteps, replaceText } from './edits.ts';
import { broken, notice } from './judgement.ts';
import { brokenPiece } from './layer-text.ts';
import { recallProposals } from './proposals.ts';
import { level, workplace } from './view.ts';

/** Puts other layers in place of those that are open; what could be undone and was told is of those. */
export function showLayers(docs: { region: Doc | undefined; organization: Doc | undefined }): void {
  batch(() => {
    if (regionDoc.value !== docs.region) workplace.value = '';
    regionDoc.value = docs.region;
    organizationDoc.value = docs.organization;
    level.value = docs.organization ? 'organization' : 'region';
    forgetSteps();
    recallProposals();
    brokenPiece.value = undefined;
    notice.value = undefined;
    broken.value = [];
  });
}

/** Goes to the layer of a workplace; empty id: back to all of them. */
export function openWorkplace(id: string): void {
  batch(() => {
    workplace.value = id;
    level.value = id === '' ? (organizationDoc.value ? 'organization' : 'region') : 'workplace';
  });
}

/** Adds a workplace to the lowest layer that is open, and goes there. */
export function addWorkplace(id: string, name: string): void {
  const doc = organizationDoc.value ?? regionDoc.value;
  if (!doc) return;
  replaceText(doc, setIn(doc.text, ['workplaces', id], { names: [name], patch: {} }));
  openWorkplace(id);
}
