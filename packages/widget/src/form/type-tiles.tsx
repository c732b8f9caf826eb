import type { TicketType } from '@mis-support/protocol';
import { Icon, type IconName } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { inOrder } from './ticket-form.ts';

const icons: Record<TicketType, IconName> = {
  incident: 'broken',
  serviceRequest: 'key',
  question: 'question',
  changeRequest: 'pencil',
};

/** The four types as one radio group of calm tiles; the first is chosen already. */
export function TypeTiles() {
  const { t, type: chosen, config, setType } = usePanel();
  return (
    <div class="tiles" role="radiogroup" aria-label={t('type')}>
      {inOrder(config.value.types).map((type) => (
        <label class="tile" title={t(`type.${type}.hint`)}>
          <input
            type="radio"
            name="type"
            checked={chosen.value === type}
            aria-label={t(`type.${type}`)}
            onChange={() => setType(type)}
          />
          <span>
            <Icon name={icons[type]} />
            {t(`type.${type}`)}
          </span>
        </label>
      ))}
    </div>
  );
}
