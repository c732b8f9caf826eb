import { h } from './dom.ts';
import { standPanel } from './stand-panel.ts';

/** The tester's drawer: a small handle at the top edge, no part of the program and of no picture of it. */
export function mountStandDrawer(): void {
  const drawer = h('div', {
    class: 'stand-drawer',
    id: 'stand-drawer',
    role: 'region',
    'aria-label': 'Стенд',
    hidden: true,
  });
  const handle = h(
    'button',
    {
      type: 'button',
      class: 'stand-handle',
      'aria-expanded': 'false',
      'aria-controls': 'stand-drawer',
      title: 'Сломать и починить: для проверки, не часть программы',
      onclick: toggle,
    },
    'Стенд',
  );
  document.body.append(h('div', { class: 'stand', 'data-mis-ignore': true }, handle, drawer));

  function toggle(): void {
    drawer.hidden = !drawer.hidden;
    handle.setAttribute('aria-expanded', String(!drawer.hidden));
    drawer.replaceChildren(...(drawer.hidden ? [] : [standPanel()]));
  }
}
