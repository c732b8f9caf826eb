import type { ComponentChildren } from 'preact';
import { glueShortWords } from '../messages/translate.ts';
import { Icon, type IconName } from './icons.tsx';
import { usePanel } from './panel-context.ts';

export type Mood = 'info' | 'warn' | 'danger' | 'ok';

/** A notice. `alert` says it aloud at once, so it stands only where something has just gone wrong. */
export function Note(props: { kind?: Mood; icon: IconName; alert?: boolean; children: ComponentChildren }) {
  return (
    <div class={`note ${props.kind ?? 'info'}`} role={props.alert ? 'alert' : undefined}>
      <Icon name={props.icon} />
      <div class="note-text">{props.children}</div>
    </div>
  );
}

/** One line with an icon, a text, a quiet second line and an act. */
export function Line(props: {
  icon: IconName;
  note?: ComponentChildren;
  act?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="line">
      <Icon name={props.icon} />
      <span>
        {props.children}
        {props.note && <small>{props.note}</small>}
      </span>
      {props.act}
    </div>
  );
}

/**
 * The phone, for whom waiting is impossible. Nothing where the region has given none.
 *
 * @param number another than the one for everything; the hours of that one say nothing of it
 */
export function CallLine({
  big,
  note,
  number,
}: {
  big?: boolean;
  note?: ComponentChildren;
  number?: string | undefined;
}) {
  const { t, config } = usePanel();
  const { help } = config.value;
  const phone = number ?? help.phone;
  const phoneHours = phone === help.phone && help.phoneHours;
  if (!phone) return null;
  if (!big) {
    const [before, after] = t('call', { phone: '\u0001' }).replace(/\.$/, '').split('\u0001');
    return (
      <Line icon="phone" note={note ?? phoneHours}>
        {before}
        <b class="num">{glueShortWords(phone)}</b>
        {after}
      </Line>
    );
  }
  return (
    <div class="line">
      <Icon name="phone" size="l" />
      <span>
        {t('call.lead')}
        {phoneHours && <small>{phoneHours}</small>}
      </span>
      <b class="big num">{glueShortWords(phone)}</b>
    </div>
  );
}
