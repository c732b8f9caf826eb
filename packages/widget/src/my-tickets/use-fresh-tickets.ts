import { useEffect } from 'preact/hooks';
import { usePanel } from '../panel/panel-context.ts';

/** Asks for the list when its screen appears, whenever a ticket gets its number or leaves the outbox, and when the line is back. */
export function useFreshTickets(): void {
  const panel = usePanel();
  const outbox = panel.entries.value.map(({ id, state }) => (state === 'registered' ? `${id}+` : id)).join();
  const refresh = (): void => void panel.refreshTickets();
  useEffect(refresh, [outbox]);
  useEffect(() => {
    addEventListener('online', refresh);
    return () => removeEventListener('online', refresh);
  }, []);
}
