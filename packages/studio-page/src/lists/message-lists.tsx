import { momentWords, nextHour } from '../model/moment-words.ts';
import { plainText } from '../model/layers.ts';
import { wholeConfig } from '../state/values.ts';
import { Check, LocalTextInput, TextInput } from '../sections/controls.tsx';
import type { EntryFormProps, EntryList } from '../sections/list-section.tsx';
import { MomentInput } from '../sections/moment-input.tsx';
import { ShownWhen } from '../sections/shown-when.tsx';

/** Known problems, told before the form. */
export const notices: EntryList = {
  path: ['notices'],
  title: 'Объявления',
  note: 'Известные сбои. Показываются над формой, пока не кончатся, чтобы об этом не писали ещё раз.',
  nameKey: 'title',
  add: {
    button: 'Добавить объявление',
    label: 'Что случилось',
    fallbackId: 'notice',
    begin: (title) => ({ title, from: nextHour(Date.now() - 3_600_000) }),
  },
  facts: (entry) => span(entry),
  Form: NoticeForm,
};

/** Works that are planned, told beforehand. */
export const works: EntryList = {
  path: ['plannedWorks'],
  title: 'Плановые работы',
  note: 'О них панель предупреждает заранее. Останавливать ли на это время сроки, решает раздел «Календари».',
  nameKey: 'what',
  add: {
    button: 'Добавить работы',
    label: 'Что будет',
    fallbackId: 'works',
    begin: (what) => ({ what, from: nextHour(Date.now()), to: nextHour(Date.now() + 7_200_000) }),
  },
  facts: (entry) => span(entry),
  Form: WorkForm,
};

/** Pages that may help. */
export const helpLinks: EntryList = {
  path: ['helpLinks'],
  title: 'Справка',
  note: 'Страницы, которые могут помочь сразу. Панель предлагает их до отправки.',
  add: {
    button: 'Добавить страницу',
    label: 'Название',
    fallbackId: 'page',
    begin: (label) => ({ label, url: 'https://' }),
  },
  facts: (entry) => plainText(entry['url']),
  Form: HelpLinkForm,
};

function NoticeForm({ entry, set }: EntryFormProps) {
  return (
    <>
      <LocalTextInput wide label="Что случилось" value={entry['title']} onText={(value) => set('title', value)} />
      <LocalTextInput
        wide
        label="Как работать пока"
        value={entry['workaround']}
        placeholder="например: печатайте из архива"
        onText={(value) => set('workaround', value)}
      />
      <MomentInput label="Началось" value={entry['from']} required onMoment={(at) => set('from', at)} />
      <MomentInput
        label="Показывать до"
        hint="Пусто — пока не выключите."
        value={entry['to']}
        onMoment={(at) => set('to', at)}
      />
      <MomentInput label="Когда следующая весть" value={entry['next']} onMoment={(at) => set('next', at)} />
      <ShownWhen value={entry['shownWhen']} onCondition={(condition) => set('shownWhen', condition)} />
      <Check label="Показывать" checked={entry['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
    </>
  );
}

function WorkForm({ entry, set }: EntryFormProps) {
  return (
    <>
      <LocalTextInput wide label="Что будет" value={entry['what']} onText={(value) => set('what', value)} />
      <MomentInput label="Начало" value={entry['from']} required onMoment={(at) => set('from', at)} />
      <MomentInput label="Конец" value={entry['to']} required onMoment={(at) => set('to', at)} />
      <ShownWhen value={entry['shownWhen']} onCondition={(condition) => set('shownWhen', condition)} />
      <Check label="Показывать" checked={entry['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
    </>
  );
}

function HelpLinkForm({ entry, set }: EntryFormProps) {
  return (
    <>
      <LocalTextInput label="Название" value={entry['label']} onText={(value) => set('label', value)} />
      <TextInput
        label="Адрес страницы"
        hint="Начинается с https:// или с /."
        value={plainText(entry['url'])}
        onText={(text) => set('url', text.trim())}
      />
      <ShownWhen value={entry['shownWhen']} onCondition={(condition) => set('shownWhen', condition)} />
      <Check label="Предлагать" checked={entry['enabled'] !== false} onCheck={(on) => set('enabled', on)} />
    </>
  );
}

/** From when to when, by the clock of the region. */
function span(entry: Record<string, unknown>): string {
  const zone = wholeConfig.value.policy.timeZone;
  const [from, to] = [momentWords(entry['from'], zone), momentWords(entry['to'], zone)];
  return to ? `${from} — ${to}` : from && `с ${from}`;
}
