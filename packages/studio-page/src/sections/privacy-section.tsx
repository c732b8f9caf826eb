import { put } from '../state/edits.ts';
import { SectionFrame } from './controls.tsx';
import { NumberInput } from './number-input.tsx';
import { ParsedLines } from './parsed-input.tsx';
import { Setting, standingOf } from './setting.tsx';

/** What is closed in pictures, and how long anything lies on a computer. */
export function PrivacySection() {
  return (
    <SectionFrame title="Личные данные" note="Что закрыто на снимках экрана и сколько хранится на компьютере врача.">
      <h3>Снимки экрана</h3>
      <p class="small">Поля ввода и таблицы закрыты всегда. Здесь — что закрыть ещё и что можно показать.</p>
      <div class="row-form flat">
        <Selectors path={['privacy', 'mask']} label="Закрыть ещё" />
        <Selectors path={['privacy', 'unmask']} label="Можно показать" />
      </div>
      <h3>Сколько хранить</h3>
      <div class="row-form flat">
        <Days path={['retention', 'draftDays']} label="Неотправленный черновик, дней" atMost={3650} />
        <Days path={['retention', 'registeredDays']} label="Номер и название отправленного, дней" atMost={3650} />
        <Days path={['limits', 'unsentDays']} label="Сколько дней пытаться отправить" atMost={365} />
        <Days path={['limits', 'queuedTickets']} label="Обращений в очереди у одного человека" atMost={1000} />
        <Megabytes path={['limits', 'attachmentMaxBytes']} label="Одно вложение, МБ" atMost={50} />
        <Megabytes path={['limits', 'queuedBytes']} label="Вся очередь одного человека, МБ" atMost={10_000} />
      </div>
    </SectionFrame>
  );
}

function Selectors({ path, label }: { path: string[]; label: string }) {
  const { value } = standingOf(path);
  return (
    <Setting wide path={path} name={label}>
      <ParsedLines
        label={`${label}: что в странице МИС, по одному в строке`}
        hint="Селектор CSS, его подскажет разработчик МИС: .patient-card, [data-field=snils]."
        right="Это не селектор. Например: .patient-card"
        lines={Array.isArray(value) ? value.map(String) : []}
        parse={(line) => (isSelector(line) ? line : undefined)}
        onValue={(lines) => put(path, lines ?? [])}
      />
    </Setting>
  );
}

function Days({ path, label, atMost }: { path: string[]; label: string; atMost: number }) {
  return (
    <Setting path={path} name={label}>
      <NumberInput
        label={label}
        value={standingOf(path).value}
        required
        atLeast={1}
        atMost={atMost}
        onNumber={(number) => put(path, number)}
      />
    </Setting>
  );
}

function Megabytes({ path, label, atMost }: { path: string[]; label: string; atMost: number }) {
  const { value } = standingOf(path);
  return (
    <Setting path={path} name={label}>
      <NumberInput
        label={label}
        value={typeof value === 'number' ? value / 1_000_000 : undefined}
        required
        whole={false}
        atLeast={0.1}
        atMost={atMost}
        onNumber={(number) => number !== undefined && put(path, Math.round(number * 1_000_000))}
      />
    </Setting>
  );
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
