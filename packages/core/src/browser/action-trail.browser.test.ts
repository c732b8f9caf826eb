import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActionTrail, maskMessage, type ActionTrail } from './action-trail.ts';

const SECRET = 'Кедров Макар';
let trail: ActionTrail;
let clock = 0;

beforeEach(() => {
  clock = Date.parse('2026-11-24T08:00:00Z');
  trail = createActionTrail(document, { now: () => (clock += 1000) });
});

afterEach(() => {
  trail.dispose();
  document.body.innerHTML = '';
});

function click(html: string, selector = '[data-hit]'): void {
  document.body.innerHTML = html;
  document.querySelector<HTMLElement>(selector)?.click();
}

const heard = () => trail.steps().map((step) => `${step.kind}: ${step.label}`);

describe('createActionTrail', () => {
  it('remembers what is written on menu items, tabs, buttons, links and tree nodes', () => {
    click('<div role="menuitem" data-hit>Приём</div>');
    click('<div role="tab"><span data-hit>Диагнозы</span></div>');
    click('<button data-hit>Сохранить</button>');
    click('<button aria-label="Закрыть окно"><i data-hit>×</i></button>');
    click('<a href="#" data-hit>Справка</a>');
    click('<div role="treeitem" data-hit>Журнал приёма</div>');
    click('<input type="submit" value="Войти" data-hit form="none">');
    expect(heard()).toEqual([
      'menu: Приём',
      'tab: Диагнозы',
      'button: Сохранить',
      'button: Закрыть окно',
      'link: Справка',
      'menu: Журнал приёма',
      'button: Войти',
    ]);
    expect(trail.steps()[0]?.at).toBe('2026-11-24T08:00:01.000Z');
  });

  it.each([
    ['a text field', `<input value="${SECRET}" data-hit>`],
    ['a field inside a button', `<button data-hit><input value="${SECRET}"><textarea>${SECRET}</textarea></button>`],
    ['a cell', `<table><tr><td data-hit>${SECRET}</td></tr></table>`],
    ['a link in a cell', `<table><tr><td><a href="#" data-hit>${SECRET}</a></td></tr></table>`],
    [
      'a button in a data table',
      `<table><tr><th>ФИО</th></tr><tr><td><button data-hit>${SECRET}</button></td></tr></table>`,
    ],
    [
      'a grid cell',
      `<div role="grid"><div role="row"><div role="gridcell"><button data-hit>${SECRET}</button></div></div></div>`,
    ],
    [
      'an ExtJS row',
      `<div class="x-grid"><table class="x-grid-item"><tr><td class="x-grid-cell"><a data-hit>${SECRET}</a></td></tr></table></div>`,
    ],
    ['an option', `<select><option data-hit>${SECRET}</option></select>`],
    ['a plain block', `<div data-hit>${SECRET}</div>`],
    ['something private', `<div data-mis-private><button data-hit>${SECRET}</button></div>`],
    ['a private word on a button', `<button data-hit><b data-mis-private>${SECRET}</b></button>`],
    ['an editable button', `<button contenteditable data-hit><span contenteditable>${SECRET}</span></button>`],
    ['our own panel', `<mis-support-root><button data-hit>${SECRET}</button></mis-support-root>`],
  ])('keeps nothing of %s', (_, html) => {
    click(html);
    expect(JSON.stringify(trail.steps())).not.toContain('Кедров');
  });

  it('sees through open shadow roots, and sees that one of them is ours', () => {
    const host = document.createElement('x-host');
    const ours = document.createElement('mis-support-root');
    for (const [element, word] of [
      [host, 'Печать'],
      [ours, SECRET],
    ] as const) {
      document.body.append(element);
      const button = document.createElement('button');
      button.textContent = word;
      element.attachShadow({ mode: 'open' }).append(button);
      button.click();
    }
    expect(heard()).toEqual(['button: Печать']);
  });

  it('takes a button of a layout table for a button', () => {
    click('<table><tr><td><button data-hit>Найти</button></td></tr></table>');
    expect(heard()).toEqual(['button: Найти']);
  });

  it('hears a click that the host stops', () => {
    document.body.innerHTML = '<button>Сохранить</button>';
    const button = document.querySelector('button');
    button?.addEventListener('click', (event) => event.stopImmediatePropagation());
    button?.click();
    expect(heard()).toEqual(['button: Сохранить']);
  });

  it('keeps the last 20 and cuts each to 120 characters', () => {
    for (let n = 0; n < 30; n++) click(`<button data-hit>${n} ${'ы'.repeat(200)}</button>`);
    expect(trail.steps()).toHaveLength(20);
    expect(trail.steps()[0]?.label.startsWith('10 ')).toBe(true);
    expect(Math.max(...trail.steps().map((step) => step.label.length))).toBe(120);
  });

  it('remembers an error of the page once, without what was in it', () => {
    for (let n = 0; n < 3; n++) {
      window.dispatchEvent(new ErrorEvent('error', { message: `Cannot save "${SECRET}" 112-233` }));
    }
    expect(heard()).toEqual(['error: Cannot save «…» #-#']);
  });

  it('leaves no trace after dispose', () => {
    const added: string[] = [];
    const spy = (target: EventTarget) => {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = function (...args: Parameters<typeof addEventListener>) {
        added.push(args[0]);
        return addEventListener.apply(this, args);
      };
      target.removeEventListener = function (...args: Parameters<typeof removeEventListener>) {
        added.splice(added.indexOf(args[0]), 1);
        return removeEventListener.apply(this, args);
      };
      return () => {
        delete (target as Partial<EventTarget>).addEventListener;
        delete (target as Partial<EventTarget>).removeEventListener;
      };
    };
    const undo = [spy(document), spy(window)];
    try {
      const other = createActionTrail(document);
      document.body.innerHTML = '<button>Сохранить</button>';
      document.querySelector('button')?.click();
      expect(added).toEqual(['click', 'error']);
      other.dispose();
      expect(added).toEqual([]);
      document.querySelector('button')?.click();
      expect(other.steps()).toEqual([]);
    } finally {
      undo.forEach((restore) => restore());
    }
  });

  it('gives copies: what a caller does with them changes nothing', () => {
    click('<button data-hit>Сохранить</button>');
    const [step] = trail.steps();
    if (step) step.label = 'другое';
    trail.steps().pop();
    expect(heard()).toEqual(['button: Сохранить']);
  });
});

describe('maskMessage', () => {
  it.each([
    ['Uncaught TypeError: x is undefined', 'Uncaught TypeError: x is undefined'],
    ['Не найден пациент Кедров Макар Ф. в журнале', 'Не найден пациент … в журнале'],
    [`Unexpected token '<', "<!doctype"... at 15:2`, 'Unexpected token «…», «…»... at #:#'],
    ['Документ «Выписка Кедрова» не подписан', 'Документ «…» не подписан'],
  ])('turns %j into %j', (message, masked) => {
    expect(maskMessage(message)).toBe(masked);
  });
});
