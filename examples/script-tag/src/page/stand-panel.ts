import { h } from './dom.ts';

type Modes = Record<string, string>;

/** What `/stand/state` tells. */
interface StandAnswer {
  state: { network: string; gateway: string; mis: string; faults: Modes; theme: string; launcher: string };
  faults: Record<string, string>;
  people: { login: string; shortName: string; role: string }[];
  deskUrl?: string;
  supportPath: string;
}

const rows = [
  ['network', 'Сеть', { up: 'Есть', cut: 'Оборвана' }],
  [
    'gateway',
    'Шлюз поддержки',
    { up: 'Работает', slow: 'Медленный', busy: 'Код 503', portal: 'Портал', stopped: 'Остановлен' },
  ],
  ['mis', 'МИС', { up: 'Работает', down: 'Не открывается' }],
] as const;
const looks = [
  ['theme', 'Тема виджета', { light: 'Светлая', dark: 'Тёмная', auto: 'Как в системе' }],
  ['launcher', 'Кнопка «Помощь»', { edge: 'У края', corner: 'В углу', none: 'Нет' }],
] as const;
const often: Modes = { never: 'Нет', sometimes: 'Через раз', always: 'Всегда' };

/** The switches of the stand, drawn from what the server says and sent back one by one. */
export function standPanel(): HTMLElement {
  const box = h('div', { class: 'stand-panel' });
  void fetch('/stand/state').then(show, fail);
  return box;

  async function show(response: Response): Promise<void> {
    const { state, faults, people, deskUrl, supportPath } = (await response.json()) as StandAnswer;
    box.replaceChildren(
      section(
        'Связь и серверы',
        ...rows.map(([key, label, options]) => choice(label, options, state[key], (value) => change({ [key]: value }))),
      ),
      section(
        'Неисправности МИС',
        ...Object.entries(faults).map(([key, label]) =>
          choice(label, often, state.faults[key] ?? 'never', (value) => change({ faults: { [key]: value } })),
        ),
      ),
      section(
        'Виджет',
        ...looks.map(([key, label, options]) =>
          choice(label, options, state[key], (value) => change({ [key]: value }, true)),
        ),
      ),
      section(
        'Кто за компьютером',
        h(
          'form',
          { method: 'post', action: '/stand/user', class: 'stand-people' },
          ...people.map(({ login, shortName, role }) =>
            h('button', { class: 'button', name: 'login', value: login, title: role }, shortName),
          ),
          h('button', { class: 'button', name: 'login', value: '' }, 'Никого'),
        ),
      ),
      section(
        'Адреса',
        h(
          'p',
          { class: 'stand-links' },
          deskUrl !== undefined && link(deskUrl, 'Рабочее место поддержки'),
          link(`${supportPath}/?region=a`, 'Страница поддержки без МИС'),
          link('/stand/', 'Стенд на отдельной странице'),
        ),
      ),
    );
  }

  function fail(): void {
    box.replaceChildren(h('p', {}, 'Сервер стенда не отвечает.'));
  }

  function change(patch: unknown, reload = false): void {
    void fetch('/stand/state', {
      method: 'POST',
      body: JSON.stringify(patch),
      headers: { 'content-type': 'application/json' },
    }).then((response) => {
      if (reload && document.body.matches('.program, .sign-in')) location.reload();
      return show(response);
    }, fail);
  }
}

function section(title: string, ...children: HTMLElement[]): HTMLElement {
  return h('section', { class: 'stand-section' }, h('h3', {}, title), ...children);
}

function choice(label: string, options: Modes, current: string, pick: (value: string) => void): HTMLElement {
  return h(
    'div',
    { class: 'stand-choice', role: 'group', 'aria-label': label },
    h('span', {}, label),
    h(
      'span',
      { class: 'segments' },
      ...Object.entries(options).map(([value, text]) =>
        h(
          'button',
          { type: 'button', class: 'segment', 'aria-pressed': String(value === current), onclick: () => pick(value) },
          text,
        ),
      ),
    ),
  );
}

function link(href: string, text: string): HTMLElement {
  return h('a', { href, target: '_blank', rel: 'noopener' }, text);
}
