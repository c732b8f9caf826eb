import { h } from './dom.ts';
import { standPanel } from './stand-panel.ts';

document
  .getElementById('stand')
  ?.append(
    h('h1', {}, 'Стенд'),
    h('p', {}, 'Эта страница доступна, даже когда сеть оборвана, а МИС не открывается.'),
    standPanel(),
  );
