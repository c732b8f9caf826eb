import { afterEach, describe, expect, it } from 'vitest';
import { readPageContext } from './page-context.ts';

const SECRET = 'Кедров';

function page(html: string): void {
  document.body.innerHTML = html;
}

/** Every word the reader brought back, for "is the secret in there". */
const words = () => JSON.stringify(readPageContext());

afterEach(() => {
  document.body.innerHTML = '';
  document.title = '';
  delete (window as { Ext?: unknown }).Ext;
});

describe('readPageContext', () => {
  it('tells title and path, and neither query nor hash', () => {
    document.title = '  МИС   «Поликлиника» ';
    const before = location.href;
    history.replaceState(null, '', '/mis/visit?patient=Кедров#snils=112');
    try {
      expect(readPageContext()).toEqual({
        pageTitle: { value: 'МИС «Поликлиника»', source: 'heuristic' },
        path: { value: '/mis/visit', source: 'route' },
      });
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('takes the topmost of several open windows', () => {
    page(`
      <div role="dialog" aria-label="Журнал" style="position:fixed;z-index:10">a</div>
      <div role="dialog" aria-labelledby="t" style="position:fixed;z-index:30"><b id="t">Рецепт</b></div>
      <div role="dialog" aria-label="Направление" style="position:fixed;z-index:20">c</div>
      <div role="dialog" aria-label="Скрытое" style="position:fixed;z-index:90;display:none">d</div>`);
    expect(readPageContext()['screen']).toEqual({ value: 'Рецепт', source: 'aria' });
  });

  it('takes a modal dialog before anything with a z-index', () => {
    page(
      `<div role="dialog" aria-label="Журнал" style="position:fixed;z-index:99999">a</div><dialog><h2>Подпись</h2></dialog>`,
    );
    document.querySelector('dialog')?.showModal();
    expect(readPageContext()['screen']).toEqual({ value: 'Подпись', source: 'aria' });
  });

  it('reads the menu path from breadcrumbs without their separators', () => {
    page(`<nav aria-label="Breadcrumb"><a href="#">Приём</a> <span>/</span> <a href="#">Журнал</a> <span>/</span>
      <span aria-current="page">Талон</span></nav>`);
    expect(readPageContext()['menuPath']).toEqual({ value: ['Приём', 'Журнал', 'Талон'], source: 'aria' });
  });

  it('reads the menu path from the selected node of a nested tree and of a flat one', () => {
    page(
      `<ul role="tree"><li role="treeitem">Направления<ul role="group"><li role="treeitem" aria-selected="true">Лаборатория</li></ul></li></ul>`,
    );
    expect(readPageContext()['menuPath']).toEqual({ value: ['Направления', 'Лаборатория'], source: 'aria' });
    page(`<div role="tree"><div role="treeitem" aria-level="1">Документы</div><div role="treeitem" aria-level="2">Рецепты</div>
      <div role="treeitem" aria-level="2" aria-selected="true">РЭМД</div></div>`);
    expect(readPageContext()['menuPath']).toEqual({ value: ['Документы', 'РЭМД'], source: 'aria' });
  });

  it('takes the outer selected tab for the screen and the inner one for the tab', () => {
    page(`<div role="tablist"><button role="tab" aria-selected="true">Талон</button><button role="tab">Журнал</button></div>
      <div role="tablist"><button role="tab" aria-selected="true">Диагнозы</button></div>`);
    const values = readPageContext();
    expect(values['screen']).toEqual({ value: 'Талон', source: 'aria' });
    expect(values['tab']).toEqual({ value: 'Диагнозы', source: 'aria' });
  });

  it('guesses from class names on a page of tables and says that it guessed', () => {
    page(`<table><tr><td><div class="breadcrumbs"><a>Сервис</a> » <a>Отчёты</a></div><h1>Отчёт 025-1/у</h1>
      <ul class="nav-tabs"><li class="active"><a>Параметры</a></li></ul></td></tr></table>`);
    const values = readPageContext();
    expect(values['menuPath']).toEqual({ value: ['Сервис', 'Отчёты'], source: 'heuristic' });
    expect(values['screen']).toEqual({ value: 'Отчёт 025-1/у', source: 'heuristic' });
    expect(values['tab']).toEqual({ value: 'Параметры', source: 'heuristic' });
  });

  it('asks ExtJS first, and takes titles out of their markup', () => {
    page('<div id="w">w</div><div id="t">t</div><div id="m">m</div>');
    const el = (id: string) => ({ dom: document.getElementById(id) });
    const root = { get: () => 'Root', parentNode: null };
    const menu = { get: () => 'Регистратура', parentNode: root };
    const components: Record<string, unknown[]> = {
      window: [
        { el: el('w'), zIndex: 19000, isVisible: () => true, getTitle: () => 'Журнал' },
        { el: el('w'), zIndex: 19010, isVisible: () => true, getTitle: () => '<i class="x"></i>Карта &amp; талон' },
        { el: el('w'), zIndex: 19020, isVisible: () => false, getTitle: () => 'Закрыто' },
      ],
      tabpanel: [{ el: el('t'), getActiveTab: () => ({ title: 'Пациенты' }) }],
      treepanel: [
        {
          el: el('m'),
          getSelectionModel: () => ({ getSelection: () => [{ get: () => 'Пациенты', parentNode: menu }] }),
        },
      ],
    };
    (window as { Ext?: unknown }).Ext = { ComponentQuery: { query: (type: string) => components[type] ?? [] } };
    const values = readPageContext();
    expect(values['screen']).toEqual({ value: 'Карта & талон', source: 'extjs' });
    expect(values['tab']).toEqual({ value: 'Пациенты', source: 'extjs' });
    expect(values['menuPath']).toEqual({ value: ['Регистратура', 'Пациенты'], source: 'extjs' });
  });

  it('goes on with the page itself when ExtJS throws', () => {
    page('<h1>Журнал приёма</h1>');
    (window as { Ext?: unknown }).Ext = {
      ComponentQuery: {
        query() {
          throw new Error('host override');
        },
      },
    };
    expect(readPageContext()['screen']).toEqual({ value: 'Журнал приёма', source: 'heuristic' });
  });

  it('reads no field, no cell, nothing private and nothing the configuration masks', () => {
    document.title = 'МИС';
    page(`
      <div role="dialog"><h2>Талон <input value="${SECRET}"><span data-mis-private>${SECRET}</span>
        <span contenteditable>${SECRET}</span></h2><table><tr><td>${SECRET}</td></tr></table></div>
      <h1 data-mis-private>${SECRET}</h1>
      <div class="patient"><div role="tab" aria-selected="true">${SECRET}</div></div>
      <div data-mis-private><nav class="breadcrumb"><li>${SECRET}</li></nav></div>
      <select><option selected>${SECRET}</option></select>`);
    const read = readPageContext(document, ['.patient', 'not a [selector']);
    expect(JSON.stringify(read)).not.toContain(SECRET);
    expect(read['screen']).toEqual({ value: 'Талон', source: 'aria' });
  });

  it('reads what the host marked public inside something private', () => {
    page(`<main data-mis-private><h1 data-mis-public>Журнал приёма</h1><p>${SECRET}</p></main>`);
    expect(readPageContext()['screen']?.value).toBe('Журнал приёма');
    expect(words()).not.toContain(SECRET);
  });

  it('cuts long words and never reads itself', () => {
    page(`<mis-support-root><h1>Помощь</h1></mis-support-root><h1>${'я'.repeat(900)}</h1>`);
    const screen = readPageContext()['screen']?.value as string;
    expect(screen).toHaveLength(200);
    expect(screen.endsWith('…')).toBe(true);
  });

  it('survives a page whose every getter throws', () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    ) as Document;
    expect(readPageContext(hostile)).toEqual({});
  });

  it('leaves the page as it was', () => {
    page(`<div role="dialog" aria-label="Журнал"><div role="tab" aria-selected="true">Приём</div></div>`);
    const before = document.documentElement.outerHTML;
    readPageContext();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
