import { offlineWords, pageLanguage, wordPage } from './page-words.ts';
import { parseHelp, type Help } from './parse-help.ts';

// The page for the day when the MIS is down: `/support/?region=a&organization=…&lang=…`, made for a desktop
// shortcut. It embeds the widget by the same script tag as every host and shares no module with it.

const endpoint = new URL('.', location.href).pathname.replace(/\/$/, '');
const query = new URLSearchParams(location.search);
const config = whichConfig(query);
const language = pageLanguage(query.get('lang'));
const say = (id: string) => document.querySelector<HTMLElement>(`#${id}`);

wordPage(document, language);

window.misSupport = [
  { endpoint, launcher: { place: 'none' }, ...(config ? { config } : {}), hooks: { onEvent: keepFocus } },
  (support) => {
    const button = openButton();
    if (button) {
      button.hidden = false;
      button.onclick = () => support.open();
    }
    support.open();
  },
];

void showPhone();
showConnection();
for (const type of ['online', 'offline']) window.addEventListener(type, showConnection);
// Only secure origins have one; elsewhere the page is as available as the gateway.
if ('serviceWorker' in navigator) {
  // The first answer came before there was anybody to keep it: without a network the hours of the phone would be gone.
  navigator.serviceWorker.addEventListener('controllerchange', () => void showPhone(), { once: true });
  navigator.serviceWorker.register('./sw.js').catch(() => {});
}

function openButton(): HTMLButtonElement | null {
  return say('open') as HTMLButtonElement | null;
}

/**
 * The panel opens by itself and there is no launcher: closed, it has nothing to give the focus back to. Whoever works
 * by keyboard is left at the button that opens it again, and not at the top of the page.
 */
function keepFocus({ type }: { type: string }): void {
  if (type !== 'closed') return;
  // After the widget has given it back where it could; its closed dialog may have it for one frame more.
  setTimeout(() => {
    if (document.activeElement?.matches('body, mis-support-root')) openButton()?.focus();
  });
}

/** What the address says, else what the MIS on this computer was last told. */
function whichConfig(query: URLSearchParams): { region: string; organization?: string } | undefined {
  const region = query.get('region');
  const organization = query.get('organization');
  if (region) return organization ? { region, organization } : { region };
  try {
    const last: unknown = JSON.parse(localStorage.getItem('mis-support-region') ?? 'null');
    return typeof (last as { region?: unknown } | null)?.region === 'string' ? (last as { region: string }) : undefined;
  } catch {
    return undefined;
  }
}

async function showPhone(): Promise<void> {
  showHelp(lastHelp());
  if (!config) return;
  const path = [config.region, config.organization]
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/');
  try {
    const response = await fetch(`${endpoint}/v1/config/${path}`);
    if (response.ok) showHelp(parseHelp(await response.json(), language));
  } catch {
    // No connection: the last known number stays.
  }
}

function showHelp({ phone, hours }: Help): void {
  const [box, number, when] = [say('phone'), say('number') as HTMLAnchorElement | null, say('hours')];
  if (!phone || !box || !number || !when) return;
  number.textContent = phone;
  number.href = `tel:${phone.replace(/[^\d+]/g, '')}`;
  when.textContent = hours ?? '';
  box.hidden = false;
}

function lastHelp(): Help {
  try {
    const phone = localStorage.getItem('mis-support-phone');
    return phone ? { phone } : {};
  } catch {
    return {};
  }
}

function showConnection(): void {
  const state = say('state');
  if (!state) return;
  state.textContent = navigator.onLine ? '' : offlineWords[language];
}
