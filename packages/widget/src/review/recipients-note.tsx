import { textIn } from '@mis-support/protocol';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';

/** Who will see it, and by which rules. */
export function RecipientsNote() {
  const { t, locale } = usePanel();
  const { recipients, privacyPolicyUrl } = useConfig();
  if (recipients.length === 0) return null;
  return (
    <p class="foot-note">
      {t('pd.notice', { recipients: recipients.map((one) => textIn(one, locale.value)).join(', ') })}{' '}
      {privacyPolicyUrl && (
        <a class="link" href={privacyPolicyUrl} target="_blank" rel="noreferrer">
          {t('pd.more')}
        </a>
      )}
    </p>
  );
}
