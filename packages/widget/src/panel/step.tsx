import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

/** One step of a way: done, under way, waiting, failed, passed by, or still to come. */
export function Step(props: {
  state: 'done' | 'go' | 'wait' | 'fail' | 'here' | 'skip' | 'todo';
  icon?: IconName | undefined;
  title: ComponentChildren;
  pill?: ComponentChildren;
  note?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const icon = props.icon ?? (props.state === 'done' ? 'check' : undefined);
  return (
    <li aria-current={props.state === 'here' ? 'step' : undefined}>
      <span class={`dot ${props.state}`}>{icon && <Icon name={icon} size="s" />}</span>
      <div>
        <div class="row">
          <b class="grow">{props.title}</b>
          {props.pill}
        </div>
        {props.note && <p class="mute">{props.note}</p>}
        {props.children}
      </div>
    </li>
  );
}
