import { createDraft, putDraft, type Mistake } from '../api.ts';
import { regionDoc } from '../state.ts';
import type { CarriedLayer } from './layer-file.ts';

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
): Promise<Mistake[]> {
  const texts =
    kind === 'regions' ? { region: id, regionText: text } : { ...over, organization: id, organizationText: text };
  // Not the draft of the preview, which goes on showing what is in the editor.
  draft ||= await createDraft();
  let answer = await putDraft(draft, texts);
  if (!answer) {
    draft = await createDraft();
    answer = await putDraft(draft, texts);
  }
  return answer?.mistakes ?? [];
}

function openRegion(): { region: string; regionText: string } {
  const { id = '', text = '{}' } = regionDoc.value ?? {};
  return { region: id, regionText: text };
}
