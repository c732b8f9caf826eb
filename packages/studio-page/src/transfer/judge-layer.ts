import { defaultConfig, type SupportConfig } from '@mis-support/protocol';
import { createDraft, putDraft, type DraftAnswer } from '../api.ts';
import { readJson } from '../model/json-text.ts';
import { mergedAt } from '../model/layers.ts';
import { regionDoc } from '../state/docs.ts';
import type { CarriedLayer } from './layer-file.ts';

/** What the gateway finds, with the configuration that its mistakes are named by. */
export type Judged = Pick<DraftAnswer, 'mistakes' | 'broken'> & { config: SupportConfig };

let draft = '';

/**
 * What the gateway finds wrong in a layer that is not in the editor yet. An organisation is judged over
 * `regionText`, by default over the region that is open.
 *
 * @throws AnswerError, or what `fetch` throws while the gateway is away
 */
export async function judgeLayer(
  { kind, id, text }: CarriedLayer,
  over: { region: string; regionText: string } = openRegion(),
): Promise<Judged> {
  const texts: { region: string; regionText: string; organization?: string; organizationText?: string } =
    kind === 'regions' ? { region: id, regionText: text } : { ...over, organization: id, organizationText: text };
  // Not the draft of the preview, which goes on showing what is in the editor.
  draft ||= await createDraft();
  let answer = await putDraft(draft, texts);
  if (!answer) {
    draft = await createDraft();
    answer = await putDraft(draft, texts);
  }
  return { mistakes: answer?.mistakes ?? [], broken: answer?.broken ?? [], config: configOf(texts) };
}

function configOf({ regionText, organizationText = '{}' }: { regionText: string; organizationText?: string }) {
  const values = { builtin: defaultConfig, region: readJson(regionText), organization: readJson(organizationText) };
  return mergedAt(values, 'organization') as unknown as SupportConfig;
}

function openRegion(): { region: string; regionText: string } {
  const { id = '', text = '{}' } = regionDoc.value ?? {};
  return { region: id, regionText: text };
}
