import { afterEach, describe, expect, it } from 'vitest';
import { drawnChildren } from './capture-plan.ts';
import { createPrivacy, type Privacy } from './privacy-policy.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** What is decided for `#x`, going down the drawn tree as the planner does. */
function decided(html: string, { mask = [], unmask = [] }: { mask?: string[]; unmask?: string[] } = {}): Privacy {
  document.body.innerHTML = html;
  const decide = createPrivacy({ hostElement: document.createElement('i'), mask, unmask });
  const search = (element: Element, inherited: Privacy): Privacy | undefined => {
    const privacy = decide(element, inherited);
    if (element.id === 'x') return privacy;
    for (const child of drawnChildren(element)) {
      const found = child instanceof Element ? search(child, privacy) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search(document.body, 'usual') as Privacy;
}

describe('createPrivacy', () => {
  it.each([
    ['a heading', '<h1 id="x">Журнал</h1>', 'usual'],
    ['a push button', '<input id="x" type="button" value="Найти">', 'usual'],
    ['the head of a table', '<table><thead><tr><th id="x">Пациент</th></tr></thead></table>', 'usual'],
    ['a first row of heads', '<table><tr><th id="x">Пациент</th><th>Дата</th></tr></table>', 'usual'],
    [
      'a cell of a table that only arranges',
      '<table role="presentation"><tr><td id="x">Меню</td></tr></table>',
      'usual',
    ],
    ['an icon', '<img id="x" width="24" height="24" src="data:,">', 'usual'],
    [
      'what the host opened in a cell',
      '<table><tr><td><b data-mis-public id="x">Ошибка</b></td></tr></table>',
      'public',
    ],
    ['a field on a part that the host opened', '<form data-mis-public><input id="x"></form>', 'public'],
    ['a field', '<input id="x">', 'private'],
    ['an editable text', '<div contenteditable id="x">Жалобы</div>', 'private'],
    ['a cell', '<table><tr><td id="x">Кедров</td></tr></table>', 'private'],
    ['a head of a row of data', '<table><tr><th id="x">Кедров</th><td>1</td></tr></table>', 'private'],
    ['a picture as large as a scan', '<img id="x" width="200" height="200" src="data:,">', 'private'],
    ['a canvas', '<canvas id="x"></canvas>', 'private'],
    ['a frame', '<iframe id="x"></iframe>', 'private'],
    ['something inside a private part', '<div data-mis-private><p><b id="x">Кедров</b></p></div>', 'private'],
    ['an element marked both ways', '<b id="x" data-mis-private data-mis-public>Кедров</b>', 'private'],
    [
      'a private word inside an opened part',
      '<div data-mis-public><b id="x" data-mis-private>Кедров</b></div>',
      'private',
    ],
    ['a password on an opened part', '<div data-mis-public><input id="x" type="password"></div>', 'private'],
  ] as const)('decides for %s', (_, html, privacy) => {
    expect(decided(html)).toBe(privacy);
  });

  it('hides and shows by the selectors of the configuration', () => {
    const html = '<div class="card"><p id="x">Кедров</p></div>';
    expect(decided(html, { mask: ['.card'] })).toBe('private');
    expect(decided(`<div data-mis-private>${html}</div>`, { unmask: ['.card'] })).toBe('public');
    expect(decided(html, { mask: ['#x'], unmask: ['.card'] })).toBe('private');
  });

  it('goes on with the other selectors when one cannot be read', () => {
    const html = '<div class="card"><p id="x">Кедров</p></div>';
    expect(decided(html, { mask: ['..', '', '.card'], unmask: ['###'] })).toBe('private');
  });
});
