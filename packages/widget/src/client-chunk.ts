import type { SupportConfig } from '@mis-support/protocol';
import { createSupportClient, type SupportClient, type SupportClientOptions } from '@mis-support/core';
import { wordedHelp } from './panel/worded-help.ts';

/** Starts the headless client: reads the configuration, sends what waits. Ends with `signal`. */
export function startClient(
  { locale, ...options }: SupportClientOptions & { locale?: string | undefined },
  signal: AbortSignal,
): SupportClient {
  const client = createSupportClient(options);
  const worded = (config: SupportConfig) => wordedHelp(config, locale ?? document.documentElement.lang);
  signal.addEventListener('abort', () => client.dispose(), { once: true });
  // The page may have taken us off while this chunk was on its way.
  if (signal.aborted) client.dispose();
  void client.loadConfig().then(({ help, region, organization, launcher }) => {
    remember('phone', help.phone);
    remember('launcher', `${launcher.place} ${launcher.shortcut}`);
    remember('region', JSON.stringify({ region, organization }));
  });
  return {
    ...client,
    config: () => worded(client.config()),
    loadConfig: () => client.loadConfig().then(worded),
  };
}

/**
 * For the moments when nothing can be fetched: the entry's notice shows the number, the stand-alone
 * page asks for the same region, the launcher stands at the next start where the region wants it.
 */
function remember(key: string, value: string | undefined): void {
  try {
    if (value) localStorage.setItem(`mis-support-${key}`, value);
  } catch {
    // Full or forbidden: the notice then has no number.
  }
}
