import type { TicketBody } from '@mis-support/protocol';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../panel/frame.tsx';
import { Note } from '../panel/parts.tsx';
import { useDates } from '../panel/dates.ts';
import { PanelContext, usePanel } from '../panel/panel-context.ts';
import { Tabs } from '../panel/tabs.tsx';
import { makeSubmissions } from '../split/send-group.ts';
import { splitOf } from '../split/split-form.ts';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { RecipientsNote } from './recipients-note.tsx';
import { ReviewGroups } from './review-groups.tsx';

/** «Что будет отправлено» of a message that is split: every part as the ticket it will be, and all of them as JSON. */
export function PartsReview() {
  useLaterStyles();
  const panel = usePanel();
  const { t, back, client, draft, attachments, context } = panel;
  const dates = useDates();
  const form = splitOf(panel);
  const ids = form.ids.value;
  const [bodies, setBodies] = useState<TicketBody[] | 'failed'>();
  const [tab, setTab] = useState('0');
  useEffect(() => {
    let current = true;
    const api = client.value;
    if (!api) return setBodies(undefined);
    api.previewGroup(makeSubmissions(panel)).then(
      (made) => current && setBodies(made),
      () => current && setBodies('failed'),
    );
    return () => {
      current = false;
    };
  }, [client.value, draft.value, attachments.value, context.value]);

  const json = Array.isArray(bodies) ? JSON.stringify(bodies, undefined, 2) : '';
  const files = ids.flatMap((id) => form.part(id).panel.attachments.value);
  const bytes = new TextEncoder().encode(json).length + files.reduce((sum, { blob }) => sum + blob.size, 0);
  const id = ids[Number(tab)];
  const body = Array.isArray(bodies) ? bodies[Number(tab)] : undefined;
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
            ...ids.map((_id, n) => ({
              id: String(n),
              label: ids.length > 3 ? String(n + 1) : t('split.tab', { n: n + 1 }),
            })),
            { id: 'json', label: t('review.json') },
          ]}
        />
      }
      footer={
        <>
          <RecipientsNote />
          <div class="row">
            <span class="meta grow">{json !== '' && t('review.total', { size: dates.size(bytes) })}</span>
            <button type="button" class="btn last" onClick={back}>
              {t('button.back')}
            </button>
          </div>
        </>
      }
    >
      {bodies === undefined && <p class="section mute">{t('review.waiting')}</p>}
      {bodies === 'failed' && (
        <div class="section">
          <Note kind="danger" icon="warn" alert>
            <p>{t('review.failed')}</p>
          </Note>
        </div>
      )}
      {tab === 'json' && json !== '' && (
        <pre class="code" tabIndex={0} aria-label={t('review.json')}>
          {json}
        </pre>
      )}
      {body && id !== undefined && (
        <PanelContext.Provider value={form.part(id).panel}>
          <ReviewGroups body={body} />
        </PanelContext.Provider>
      )}
    </Frame>
  );
}
