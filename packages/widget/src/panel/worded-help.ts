import { textIn, type SupportConfig } from '@mis-support/protocol';

/**
 * The same configuration with the hours of the phone in one language. The first paint shows them as they
 * come and has no room for choosing a language, so whoever hands it a configuration chooses.
 */
export function wordedHelp<T extends Pick<SupportConfig, 'help'>>(config: T, locale: string): T {
  const { phoneHours } = config.help;
  if (typeof phoneHours !== 'object') return config;
  return { ...config, help: { ...config.help, phoneHours: textIn(phoneHours, locale) } };
}
