import { cdp, page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildCanaryPage, canaries } from './canary-page.ts';
import { captureScreen } from './capture-screen.ts';
import type { PrivacyPolicy } from './privacy-policy.ts';

/** Of one length: what differs between two pictures is what was read. */
const SECRETS = ['AQWXZ70123PETROV', 'BHJKM99845SIDOR0'] as const;

let root: HTMLElement;
let policy: PrivacyPolicy;

beforeEach(async () => {
  await page.viewport(1280, 720);
  root = document.body.appendChild(document.createElement('div'));
  const hostElement = document.body.appendChild(document.createElement('mis-support-root'));
  policy = { hostElement, mask: ['.patient-name'], unmask: [] };
});

afterEach(() => {
  root.remove();
  policy.hostElement.remove();
});

async function pictureWith(
  secret: string,
  use: PrivacyPolicy,
  isMarked: boolean,
): Promise<{ pixels: ImageData; places: DOMRect[] }> {
  const places = await buildCanaryPage(root, secret, isMarked);
  const outcome = await captureScreen({ policy: use });
  if (outcome.status !== 'taken')
    throw new Error(outcome.status === 'failed' ? String(outcome.error.cause) : 'cancelled');
  const { canvas } = outcome.picture;
  return { pixels: canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height), places };
}

/** Kinds of places whose pixels differ between the two secrets. */
async function tellingKinds(use: PrivacyPolicy, isMarked = true): Promise<string[]> {
  const a = await pictureWith(SECRETS[0], use, isMarked);
  const b = await pictureWith(SECRETS[1], use, isMarked);
  return canaries.filter((_, index) => differ(a.pixels, b.pixels, a.places[index]!)).map(({ kind }) => kind);
}

function differ(a: ImageData, b: ImageData, place: DOMRect): boolean {
  for (let y = Math.floor(place.top); y < place.bottom; y++) {
    for (let x = Math.floor(place.left); x < place.right; x++) {
      const at = (y * a.width + x) * 4;
      for (let channel = 0; channel < 4; channel++) if (a.data[at + channel] !== b.data[at + channel]) return true;
    }
  }
  return false;
}

/** The runner types its session as empty; its provider's is this. */
function devTools(): { send(method: string, parameters: object): Promise<unknown> } {
  return cdp() as never;
}

/** How many pixels of a place have the colour of a bar. */
function barsIn(pixels: ImageData, place: DOMRect): number {
  let found = 0;
  for (let y = Math.floor(place.top); y < place.bottom; y++) {
    for (let x = Math.floor(place.left); x < place.right; x++) {
      const [red, green, blue] = pixels.data.subarray((y * pixels.width + x) * 4);
      if (red === 0x5d && green === 0x6b && blue === 0x76) found += 1;
    }
  }
  return found;
}

describe('masking', () => {
  it('shows the same picture whatever the secret is, in every kind of place', async () => {
    expect(await tellingKinds(policy)).toEqual([]);
  });

  it('shows that words and fields are hidden where the system forces its colours', async () => {
    root.innerHTML = '<p class="patient-name">Иванова Анна Петровна</p><input value="Иванова">';
    const emulate = (value: string) =>
      devTools().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    await emulate('active');
    try {
      expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      const outcome = await captureScreen({ policy });
      if (outcome.status !== 'taken') throw new Error(outcome.status);
      const { canvas } = outcome.picture;
      const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      expect([...root.children].map((element) => barsIn(pixels, element.getBoundingClientRect()) > 100)).toEqual([
        true,
        true,
      ]);
    } finally {
      await emulate('none');
    }
  });

  it('would show every kind that can be drawn if nothing were hidden, so the comparison is able to see them', async () => {
    const seen = await tellingKinds({ ...policy, mask: [], unmask: ['*'] }, false);
    const drawn = canaries.filter((canary) => canary.drawn && !canary.kind.startsWith('password'));
    expect(seen).toEqual(drawn.map(({ kind }) => kind));
  });
});
