import { isEmptyFact } from '@mis-support/protocol';
import type { FieldWords } from '../panel/field-words.ts';
import { formOf } from '../panel/form-model.ts';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { ChecksField, ChoiceField, SelectField } from './choice-fields.tsx';
import { FileField } from './file-field.tsx';
import { lookOf } from './look-of.ts';
import { sourceOf } from './filled-in.ts';
import { oneTapFor, takeTap } from './one-tap.ts';
import { ProposedTitle } from './proposed-title.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';
import type { FactId } from './ticket-form.ts';

export interface FactFieldProps {
  id: FactId;
  /** Ids must differ where the same fact stands on two screens. */
  prefix?: string | undefined;
}

/** Fields of ours whose names say by themselves that they may stay empty. */
const plainOptional: readonly FactId[] = ['title', 'onBehalfOf', 'contact'];

/** What the ticket's own keys have room for; answers have more. */
const roomOf: Partial<Record<FactId, number>> = { title: 250, onBehalfOf: 150, contact: 100 };

/** The field of one fact as the configuration describes it, the same wherever it stands. Nothing where it does not stand now. */
export function FactField({ id, prefix = 'f' }: FactFieldProps) {
  const panel = usePanel();
  const { t } = panel;
  const form = formOf(panel);
  const shown = form.field(id);
  if (!shown) return null;
  if (id === 'title') return <ProposedTitle />;
  const { field, need } = shown;
  const words = form.words(id);
  const label =
    need === 'optional' && !plainOptional.includes(id) ? (
      <>
        {words.label} <i>· {t('optional')}</i>
      </>
    ) : (
      words.label
    );
  const hint = words.hint ?? (id === 'contact' && form.criticalKind.value ? t('critical.callback') : undefined);
  const shared = { fact: id, prefix, label, hint };
  // Of a preset the text is the last of three short answers.
  if (id === 'happened') return <Text {...shared} words={words} lines={form.criticalKind.value ? 2 : 3} />;

  switch (field.kind) {
    case 'choice': {
      const look = lookOf(words.options, panel.expert.value ? 'expert' : 'novice');
      const none = id === 'suspectedSystem' ? t('system.unknown') : t('choice.none');
      return look === 'select' ? (
        <SelectField {...shared} options={words.options} none={none} />
      ) : (
        <ChoiceField {...shared} options={words.options} look={look} />
      );
    }
    case 'choices':
      return <ChecksField {...shared} options={words.options} />;
    case 'file':
      return <FileField {...shared} name={words.label} />;
    case 'longText':
      return <Text {...shared} words={words} lines={field.prefill === 'steps' && !panel.expert.value ? 3 : 2} />;
    case 'date':
      return <Text {...shared} words={words} type="date" />;
    case 'dateTime':
      return <Text {...shared} words={words} type="datetime-local" />;
    case 'number':
      return <Text {...shared} words={words} inputMode="decimal" />;
    case 'phone':
      return <Text {...shared} words={words} type="tel" />;
    case 'text':
    case 'recordRef':
      return <Text {...shared} words={words} />;
  }
}

/** A text with what one tap would put into it. */
function Text({ words, ...props }: Omit<TextFieldProps, 'placeholder' | 'proposed'> & { words: FieldWords }) {
  const panel = usePanel();
  const form = formOf(panel);
  const shown = form.field(props.fact);
  const tap = shown && oneTapFor(panel, shown);
  const take = (): void => {
    if (tap) takeTap(panel, props.fact, tap);
  };
  const first = form.answer(props.fact);
  const isEmpty = isEmptyFact(first);
  const source = shown && sourceOf(panel, shown);
  // A number has room beside it, which the name of its field has not.
  const isLong = shown?.field.prefill === 'steps';
  const clear = (): void => {
    panel.setFact(props.fact, '');
    panel.announce(panel.t('suggest.cleared', { field: words.label }));
    panel.sending.focusField.value = props.fact;
  };
  const isExpert = panel.expert.value;
  const named = tap && !tap.shown && isEmpty && (
    <button type="button" class="btn plain small out" title={panel.t('steps.take')} onClick={take}>
      {panel.t(isExpert ? 'steps.fromTrail' : 'steps.take')}
    </button>
  );
  return (
    <TextField
      {...props}
      label={
        source && isLong ? (
          <>
            {words.label} <i class="from">· {panel.t(source)}</i>
          </>
        ) : (
          props.label
        )
      }
      placeholder={words.placeholder}
      proposed={first === undefined ? undefined : String(first)}
      maxLength={roomOf[props.fact]}
      hint={tap && props.fact === 'contact' && isEmpty ? panel.t('contact.last', { phone: tap.value }) : props.hint}
      after={
        source ? (
          <>
            {!isLong && <span class="meta from">{panel.t(source)}</span>}
            <ClearButton name={words.label} onClick={clear} />
          </>
        ) : (
          tap?.shown && (
            <button
              type="button"
              class="btn"
              title={panel.t(props.fact === 'contact' ? 'contact.take' : 'recordRef.take')}
              onClick={take}
            >
              {tap.shown}
            </button>
          )
        )
      }
      {...(isExpert ? { beside: named } : { below: named })}
    />
  );
}

/** Out with all of it, where what stands there is not hers. */
function ClearButton({ name, onClick }: { name: string; onClick: () => void }) {
  const label = usePanel().t('context.drop', { name });
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onClick}>
      <Icon name="cross" />
    </button>
  );
}
