import { usePanel } from './panel-context.ts';

/** A number in groups of three, so that it can be dictated; copied and read aloud it stays one number. */
export function TicketNumber({ number }: { number: string }) {
  const { t } = usePanel();
  const [before, after] = t('done.number', { number: '\u0001' }).split('\u0001');
  const groups = /^\d{4,}$/.test(number) ? number.split(/(?=(?:\d{3})+$)/) : [number];
  return (
    <span class="number num">
      {before?.replace(/ $/, '\u00a0')}
      {groups.map((group) => (
        <span>{group}</span>
      ))}
      {after}
    </span>
  );
}
