import type { SupportErrorCode } from '@mis-support/protocol';
import { Frame } from '../panel/frame.tsx';
import type { IconName } from '../panel/icons.tsx';
import { CallLine, Line, Note } from '../panel/parts.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import { sendTicket, sendWithoutFiles, type SentTicket } from '../panel/send-ticket.ts';
import { problemCode } from './problem-codes.ts';
import { CopyButton } from '../panel/copy-button.tsx';
import { YourText } from './pieces.tsx';
import { textOf } from '../panel/ticket-text.ts';

/** The disk has not taken the ticket: what happened to the text first, then what to do, then whom to call. */
export function NotSaved({ ticket, code }: { ticket: SentTicket; code: SupportErrorCode }) {
  const panel = usePanel();
  const { t, back, sending } = panel;
  const config = useConfig();
  const dates = useDates();
  const files = ticket.submission.attachments;
  const [file] = files;
  const { title, text, icon } = describe();
  const heavy = code === 'store_full' || code === 'attachment_too_large' || code === 'ticket_too_large';
  const without = files.some(({ kind }) => kind === 'file') ? 'error.withoutFiles' : 'error.withoutShot';
  const withoutFile = heavy && file !== undefined;
  return (
    <Frame
      title={t('dialog')}
      focusTitle
      onBack={back}
      footer={
        <div class="row">
          <CopyButton label="text.copy" done="text.copied" text={() => textOf(t, ticket.submission)} />
          <button
            type="button"
            class="btn main"
            data-main
            aria-busy={sending.busy.value || undefined}
            onClick={() => void (withoutFile ? sendWithoutFiles(panel) : sendTicket(panel))}
          >
            {t(sending.busy.value ? 'button.sending' : withoutFile ? without : 'button.retry')}
          </button>
        </div>
      }
    >
      <div class="stack wide-gap">
        <Note kind="danger" icon={icon} alert>
          <p>
            <b>{title}</b>
          </p>
          <p>{text}</p>
        </Note>
        {withoutFile && (
          <div class="stack small-gap">
            {files.map(({ kind, name, blob }) => (
              <Line icon={kind === 'file' ? 'clip' : 'camera'} note={dates.size(blob.size)}>
                {kind === 'file' ? name : t('shot.title')}
              </Line>
            ))}
          </div>
        )}
        <YourText ticket={ticket} />
        <p class="meta">{t('error.here')}</p>
        <CallLine />
      </div>
    </Frame>
  );

  function describe(): { title: string; text: string; icon: IconName } {
    const { phone } = config.help;
    switch (code) {
      case 'store_full':
      case 'store_unavailable':
        return {
          title: t('error.notSaved'),
          text: !file ? t('error.store.noFile') : phone ? t('error.store', { phone }) : t('error.store.noPhone'),
          icon: 'disk',
        };
      case 'queue_full':
        return { title: t('error.notSaved'), text: t('error.queueFull'), icon: 'disk' };
      case 'attachment_too_large':
      case 'ticket_too_large':
        return {
          title: t('error.notSaved'),
          text: t('error.tooLarge', { size: dates.size(config.limits.attachmentMaxBytes) }),
          icon: 'camera',
        };
      case 'endpoint_missing':
      case 'config_invalid':
        return {
          title: t('error.endpoint'),
          text: t('error.endpoint.text', { code: problemCode(code) }),
          icon: 'plug',
        };
      case 'chunk_unavailable':
        return { title: t('error.notSaved'), text: t('error.chunk'), icon: 'plug' };
      case 'refused':
        return { title: t('error.notSent'), text: t('error.refused'), icon: 'warn' };
      default:
        return {
          title: t('error.notSaved'),
          text: `${t('error.internal')} ${t('error.code', { code: problemCode(code) })}`,
          icon: 'warn',
        };
    }
  }
}
