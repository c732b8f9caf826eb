import { languageName } from '../model/language-name.ts';
import { asObject, plainText } from '../model/layers.ts';
import { put, putMany } from '../state/edits.ts';
import { wholeConfig } from '../state/values.ts';
import { launcherWords } from '../words.ts';
import { AddByName } from './add-by-name.tsx';
import { Checks, Choice, LinesInput, LocalTextInput, SectionFrame, TextInput } from './controls.tsx';
import { Setting, standingOf } from './setting.tsx';

/** What concerns the panel as a whole. */
export function MainSection() {
  return (
    <SectionFrame title="Основное" note="Телефон, получатели, языки и кнопка «Помощь».">
      <div class="row-form flat">
        <Line path={['help', 'phone']} label="Телефон, когда ждать нельзя" placeholder="1-02" />
        <Setting path={['help', 'phoneHours']} name="Когда отвечают по телефону">
          <LocalTextInput
            label="Когда отвечают по телефону"
            value={standingOf(['help', 'phoneHours']).value}
            placeholder="круглосуточно"
            onText={(text) => put(['help', 'phoneHours'], text)}
          />
        </Setting>
        <Name path={['regionName']} label="Название региона" />
        <Name path={['organizationName']} label="Название организации" />
        <Recipients />
        <Line
          path={['privacyPolicyUrl']}
          label="Страница о персональных данных"
          hint="Начинается с https:// или с /."
          placeholder="https://"
        />
      </div>
      <Languages />
      <h3>Кнопка «Помощь»</h3>
      <div class="row-form flat">
        <Setting path={['launcher', 'place']} name="Где стоит кнопка">
          <Choice
            label="Где стоит"
            value={textAt(['launcher', 'place'])}
            options={launcherWords}
            onChoice={(place) => put(['launcher', 'place'], place)}
          />
        </Setting>
        <Setting path={['launcher', 'shortcut']} name="Клавиши">
          <TextInput
            label="Клавиши"
            hint="Например, Control+F1. Пусто — без клавиш."
            value={textAt(['launcher', 'shortcut'])}
            onText={(text) => put(['launcher', 'shortcut'], text.trim())}
          />
        </Setting>
      </div>
    </SectionFrame>
  );
}

/** What people call it: the panel and the desk show it beside the code. */
function Name({ path, label }: { path: string[]; label: string }) {
  return (
    <Setting path={path} name={label}>
      <LocalTextInput label={label} value={standingOf(path).value} onText={(text) => put(path, text)} />
    </Setting>
  );
}

/** Those who will see a ticket, line by line, in every language that people here use. */
function Recipients() {
  const path = ['recipients'];
  const { value } = standingOf(path);
  const all: unknown[] = Array.isArray(value) ? value : [];
  const { locale } = wholeConfig.value;
  const languages = [...new Set([locale, ...textsAt(['languages'])])];
  const said = (language: string) => all.map((one) => textOf(one, language, locale));
  const write = (language: string, lines: readonly string[]) => {
    const texts = Object.fromEntries(languages.map((each) => [each, each === language ? lines : said(each)]));
    put(path, together(languages, texts));
  };
  return (
    <Setting wide path={path} name="Кто увидит обращение">
      {languages.map((language) => (
        <LinesInput
          key={language}
          label={`Кто увидит обращение, по одному в строке${language === locale ? '' : `, ${languageName(language).toLowerCase()}`}`}
          hint="Так панель говорит человеку до отправки, по порядку."
          lines={said(language)}
          onLines={(lines) => write(language, lines)}
        />
      ))}
    </Setting>
  );
}

/** What is said in a language; a text for all languages is the main one's. */
function textOf(text: unknown, language: string, locale: string): string {
  if (typeof text === 'string') return language === locale ? text : '';
  return plainText(asObject(text)[language]);
}

/** Lines of several languages as one list, line by line. */
function together(languages: readonly string[], lines: Record<string, readonly string[]>): unknown[] {
  const most = Math.max(...languages.map((language) => lines[language]?.length ?? 0));
  return Array.from({ length: most }, (_, index) => {
    const texts = languages
      .map((language) => [language, lines[language]?.[index] ?? ''] as const)
      .filter(([, text]) => text !== '');
    return texts.length === 1 ? texts[0]?.[1] : Object.fromEntries(texts);
  });
}

function Languages() {
  const config = wholeConfig.value;
  const languages = textsAt(['languages']);
  const names = Object.fromEntries([...new Set(['ru', 'en', ...languages])].map((id) => [id, languageName(id)]));
  return (
    <>
      <h3>Языки</h3>
      <div class="row-form flat">
        <Setting path={['languages']} name="Языки панели">
          <Checks
            legend="Языки панели"
            hint="Русский и английский есть готовые. Для другого языка тексты переводят в разделе «Тексты»."
            options={names}
            chosen={languages}
            onChosen={(chosen) => {
              const locale = chosen.includes(config.locale) ? config.locale : chosen[0];
              if (locale !== undefined)
                putMany([
                  [['languages'], chosen],
                  [['locale'], locale],
                ]);
            }}
          />
          <AddByName
            button="Добавить язык"
            label="Код, например tt"
            taken={Object.keys(names)}
            refuse={(code) =>
              /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code) ? undefined : 'Код языка — две или три латинские буквы.'
            }
            onName={(code) => put(['languages'], [...languages, code])}
          />
        </Setting>
        <Setting path={['locale']} name="Основной язык">
          <Choice
            label="Основной язык"
            value={textAt(['locale'])}
            options={Object.fromEntries(languages.map((id) => [id, languageName(id)]))}
            onChoice={(locale) => put(['locale'], locale)}
          />
        </Setting>
      </div>
    </>
  );
}

function Line({
  path,
  label,
  hint,
  placeholder,
}: {
  path: string[];
  label: string;
  hint?: string;
  placeholder?: string;
}) {
  return (
    <Setting path={path} name={label}>
      <TextInput
        label={label}
        hint={hint}
        value={textAt(path)}
        placeholder={placeholder}
        onText={(text) => put(path, text || undefined)}
      />
    </Setting>
  );
}

function textAt(path: string[]): string {
  return plainText(standingOf(path).value);
}

function textsAt(path: string[]): string[] {
  const { value } = standingOf(path);
  return Array.isArray(value) ? value.map(String) : [];
}
