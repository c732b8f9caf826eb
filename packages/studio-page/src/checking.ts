import { effect, untracked } from '@preact/signals';
import { createDraft, putDraft, troubleOf, type Trouble } from './api.ts';
import { layersOpen, organizationDoc, regionDoc } from './state/docs.ts';
import { broken, draft, mistakes, notice, shownOf, shownRevision, type Notice } from './state/judgement.ts';
import { troubleWords } from './trouble.ts';

let waiting: ReturnType<typeof setTimeout> | undefined;
let asking = false;
/** What this check has said of the gateway, until it answers again. */
let told: Notice | undefined;

/** Has every text judged and shown while it is being edited. Returns what undoes it. */
export function watchTexts(): () => void {
  return effect(() => {
    const texts = [regionDoc.value?.text, organizationDoc.value?.text, organizationDoc.value?.id];
    if (texts[0] !== undefined) untracked(() => askAfter(250));
  });
}

/** The server judges what is being edited soon after the last key, one question at a time. */
function askAfter(waitMs: number): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void check(), waitMs);
}

async function check(): Promise<void> {
  const region = regionDoc.value;
  const organization = organizationDoc.value;
  if (!region) return;
  if (asking) return askAfter(250);
  const closed = [region, organization].find((doc) => doc?.unreadable !== undefined);
  if (closed) {
    const path = closed.kind === 'regions' ? '(region)' : '(organization)';
    mistakes.value = [{ path, at: [], message: closed.unreadable ?? '' }];
    return;
  }
  const whose = layersOpen.value;
  asking = true;
  try {
    const texts = {
      region: region.id,
      regionText: region.text,
      ...(organization ? { organization: organization.id, organizationText: organization.text } : {}),
    };
    draft.value ||= await createDraft();
    let answer = await putDraft(draft.value, texts);
    if (!answer) {
      draft.value = await createDraft();
      answer = await putDraft(draft.value, texts);
    }
    if (!answer) return;
    mistakes.value = answer.mistakes;
    broken.value = answer.broken ?? [];
    if (answer.shown) {
      shownOf.value = whose;
      shownRevision.value += 1;
    }
    if (notice.value === told) notice.value = undefined;
  } catch (error) {
    tell(troubleOf(error));
  } finally {
    asking = false;
  }
}

/** What is typed stays. Where it may pass by itself we ask again by ourselves; else at the next edit. */
function tell(trouble: Trouble): void {
  // A saving that failed for the same reason has said so already, and that is the one to repeat.
  if (!notice.value?.again) {
    told = {
      tone: trouble.reason === 'unreachable' ? 'warn' : 'danger',
      text: `Проверка и просмотр пока стоят: ${troubleWords(trouble)} Текст остаётся здесь.`,
      again: () => void check(),
    };
    notice.value = told;
  }
  if (trouble.reason === 'unreachable' || trouble.reason === 'answered') askAfter(5_000);
}
