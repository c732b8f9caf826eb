import { useRef, useState } from 'preact/hooks';
import { Note } from '../panel/parts.tsx';
import { usePanel } from '../panel/panel-context.ts';

/** The date has passed and nobody has said why: the person may remind support, once in a while. */
export function OverdueNote({ ticketId }: { ticketId: string }) {
  const { t, client, announce } = usePanel();
  const [state, setState] = useState<'idle' | 'busy' | 'reminded' | 'failed'>('idle');
  const said = useRef<HTMLParagraphElement>(null);

  const remind = async (): Promise<void> => {
    const api = client.value;
    if (state === 'busy' || !api) return;
    setState('busy');
    const { status } = await api.tickets.remind(ticketId);
    setState(status === 'done' ? 'reminded' : 'failed');
    if (status !== 'done') return;
    announce(t('ticket.reminded'));
    // The button goes; the focus must not fall through to the page.
    said.current?.focus();
  };

  return (
    <Note kind="warn" icon="clock">
      <p ref={said} tabIndex={-1}>
        {t('delay.overdue')} {t(state === 'reminded' ? 'ticket.reminded' : 'ticket.remindable')}
      </p>
      {state === 'failed' && (
        <p class="error" role="alert">
          {t('ticket.remindFailed')}
        </p>
      )}
      {state !== 'reminded' && (
        <div class="row">
          <button
            type="button"
            class="btn small"
            aria-busy={state === 'busy' || undefined}
            onClick={() => void remind()}
          >
            {t('ticket.remind')}
          </button>
        </div>
      )}
    </Note>
  );
}
