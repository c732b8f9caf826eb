import { textIn, type CriticalKind } from '@mis-support/protocol';
import { Icon, type IconName } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { inOrder } from './ticket-form.ts';

const icons: Record<CriticalKind, IconName> = { unavailable: 'stop', login: 'door', remd: 'upload' };

/** The presets of mass failures: one tap leads to three fields. */
export function Presets({ first }: { first?: boolean }) {
  const { t, config, locale, startCritical } = usePanel();
  return (
    <ul class="choices critical">
      {inOrder(config.value.critical).map((kind, index) => (
        <li>
          <button
            type="button"
            class="choice"
            data-first={(first && index === 0) || undefined}
            onClick={() => startCritical(kind)}
          >
            <Icon name={icons[kind]} />
            <span>{textIn(config.value.critical[kind]?.label, locale.value) || t(`critical.${kind}`)}</span>
            <Icon name="next" />
          </button>
        </li>
      ))}
    </ul>
  );
}
