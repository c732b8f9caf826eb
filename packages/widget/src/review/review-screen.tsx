import type { TicketBody } from '@mis-support/protocol';
import { useEffect, useState } from 'preact/hooks';
import { SendButton } from '../form/send-button.tsx';
import { Frame } from '../panel/frame.tsx';
import { Note } from '../panel/parts.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { makeSubmission } from '../panel/send-ticket.ts';
import { Tabs } from '../panel/tabs.tsx';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { RecipientsNote } from './recipients-note.tsx';
import { ReviewGroups } from './review-groups.tsx';

/** «Что будет отправлено»: all of it, readable and as JSON, each group to be taken out. */
export function ReviewScreen() {
  useLaterStyles();
  const panel = usePanel();
  const { t, back, client, draft, attachments, context } = panel;
  const dates = useDates();
  const [body, setBody] = useState<TicketBody | 'failed'>();
  const [tab, setTab] = useState<'readable' | 'json'>('readable');
  useEffect(() => {
    let current = true;
    const api = client.value;
    if (!api) return setBody(undefined);
    api.preview(makeSubmission(panel)).then(
      (made) => current && setBody(made),
      () => current && setBody('failed'),
    );
    return () => {
      current = false;
    };
  }, [client.value, draft.value, attachments.value, context.value]);

  const json = typeof body === 'object' ? JSON.stringify(body, undefined, 2) : '';
  const bytes = new TextEncoder().encode(json).length + attachments.value.reduce((sum, { blob }) => sum + blob.size, 0);

  return (
    <Frame
      title={t('review')}
      sub={t('review.sub')}
      onBack={back}
      focusTitle
      flush
      top={
        <Tabs
          label={t('review')}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'readable', label: t('review.readable') },
            { id: 'json', label: t('review.json') },
          ]}
        />
      }
      footer={
        <>
          <RecipientsNote />
          <div class="row">
            <span class="meta grow">{json !== '' && t('review.total', { size: dates.size(bytes) })}</span>
            <button type="button" class="btn" onClick={back}>
              {t('button.back')}
            </button>
            <SendButton />
          </div>
        </>
      }
    >
      {body === undefined && <p class="section mute">{t('review.waiting')}</p>}
      {body === 'failed' && (
        <div class="section">
          <Note kind="danger" icon="warn" alert>
            <p>{t('review.failed')}</p>
          </Note>
        </div>
      )}
      {typeof body === 'object' &&
        (tab === 'json' ? (
          <pre class="code" tabIndex={0} aria-label={t('review.json')}>
            {json}
          </pre>
        ) : (
          <ReviewGroups body={body} />
        ))}
    </Frame>
  );
}
