import type { MessageKey } from '../messages/ru.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import { ChecksField, ChoiceField, SelectField } from './choice-fields.tsx';
import { ProposedTitle } from './proposed-title.tsx';
import { TextField } from './text-field.tsx';
import { scopesOf, type FactId } from './ticket-form.ts';

const systems = ['mis', 'remd', 'oms', 'lab', 'pacs', 'epgu', 'signature', 'network'];
const attempts = ['relogin', 'otherPc', 'colleague', 'it'];
const moments = ['now', 'today', 'earlier', 'update'];

/** The field of one fact, the same wherever it stands: in the short form, by a chip, or among all fields. */
export function FactField({ id }: { id: FactId }) {
  const panel = usePanel();
  const { t } = panel;
  const { policy } = useConfig();
  const choices = useChoices();
  const optional = (
    <>
      {t(id as MessageKey)} <i>· {t('optional')}</i>
    </>
  );

  switch (id) {
    case 'title':
      return <ProposedTitle />;
    case 'scope':
      return <ScopeField />;
    case 'urgency':
      return <ChoiceField fact={id} label={t(id)} options={choices('urgency', policy.urgencies)} />;
    case 'when':
      return <ChoiceField fact={id} look="segments" label={t(id)} options={choices('when', moments)} />;
    case 'tried':
      return <ChecksField fact={id} label={t(id)} options={choices('tried', attempts)} />;
    case 'suspectedSystem':
      return (
        <SelectField
          fact={id}
          label={optional}
          options={[{ value: '', label: t('system.unknown') }, ...choices('system', systems)]}
        />
      );
    case 'steps':
      return <StepsField />;
    case 'recordRef':
      return <RecordField />;
    case 'expected':
      return <TextField fact={id} label={t(id)} placeholder={t('expected.hint')} />;
    case 'contact':
      return <TextField fact={id} type="tel" label={t(id)} placeholder={t('contact.hint')} />;
    case 'onBehalfOf':
      return <TextField fact={id} label={t(id)} placeholder={t('onBehalfOf.hint')} />;
    case 'dateInForce':
      return <TextField fact={id} type="date" label={t(id)} />;
    default:
      return <TextField fact={id} label={t(id as MessageKey)} />;
  }
}

/** «У кого так же», with the scopes of the region's policy. */
export function ScopeField({ prefix }: { prefix?: string }) {
  const { t } = usePanel();
  const choices = useChoices();
  const options = choices('scope', scopesOf(useConfig().policy));
  return <ChoiceField fact="scope" prefix={prefix} look="columns" label={t('scope')} options={options} />;
}

/** Makes the options of a choice; a region's own value without a text shows as it is rather than as our key. */
function useChoices(): (group: string, values: readonly string[]) => { value: string; label: string }[] {
  const { t } = usePanel();
  return (group, values) =>
    values.map((value) => {
      const key = `${group}.${value}`;
      const text = t(key as MessageKey);
      return { value, label: text === key ? value : text };
    });
}

/** Steps: an empty field is offered what the person has clicked lately. */
function StepsField() {
  const { t, context } = usePanel();
  const trail = context.value?.trail ?? [];
  const proposed = trail
    .slice(-5)
    .map((step, index) => `${index + 1}. ${step.label}`)
    .join('\n');
  const { fact, setFact } = usePanel();
  return (
    <TextField
      fact="steps"
      lines={3}
      label={t('steps')}
      below={
        proposed !== '' &&
        fact('steps') === undefined && (
          <button type="button" class="btn plain small out" onClick={() => setFact('steps', proposed)}>
            {t('steps.take')}
          </button>
        )
      }
    />
  );
}

/** The record number, with the open record's one tap away. */
function RecordField() {
  const { t, context, fact, setFact } = usePanel();
  const open = context.value?.values['recordRef']?.value;
  const number = typeof open === 'string' ? open : undefined;
  return (
    <TextField
      fact="recordRef"
      label={t('recordRef')}
      placeholder={t('recordRef.hint')}
      after={
        number !== undefined &&
        fact('recordRef') !== number && (
          <button type="button" class="btn" title={t('recordRef.take')} onClick={() => setFact('recordRef', number)}>
            {number}
          </button>
        )
      }
    />
  );
}
