import { h, render } from 'preact';
import { useState } from 'preact/hooks';

/** The floor of a form of 40 fields: one text, and with its first letter a bare list of 40 inputs by the same library. */
const fieldCount = 40;

function Floor() {
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState<Record<number, string>>({});
  const inputs = Array.from({ length: fieldCount }, (_, n) =>
    h('label', { key: n }, [
      `Поле ${n}`,
      h('input', {
        id: `f-own${n}`,
        value: answers[n] ?? '',
        onInput: (event: Event) => setAnswers({ ...answers, [n]: (event.currentTarget as HTMLInputElement).value }),
      }),
    ]),
  );
  return h('form', null, [
    h('textarea', {
      id: 'f-happened',
      value: text,
      onInput: (event: Event) => setText((event.currentTarget as HTMLTextAreaElement).value),
    }),
    text !== '' && inputs,
  ]);
}

render(h(Floor, null), document.body);
