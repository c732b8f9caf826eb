import { json } from '@codemirror/lang-json';
import { syntaxHighlighting } from '@codemirror/language';
import { MergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import { editorLook, jsonColours } from './editor-look.ts';

export interface TextCompareProps {
  left: string;
  right: string;
  /** What the texts are, for those who do not see on which side they stand. */
  names: readonly [left: string, right: string];
}

/** Two texts side by side, with what differs marked and what does not folded away. */
export function TextCompare({ left, right, names }: TextCompareProps) {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const view = new MergeView({
      root,
      parent: root,
      a: { doc: left, extensions: [parts, named(names[0])] },
      b: { doc: right, extensions: [parts, named(names[1])] },
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
  }, [left, right]);

  return <div class="text-compare" ref={host} />;
}

/** With a place in the order of Tab: from there the keyboard scrolls. */
function named(label: string): Extension {
  return EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' });
}

const parts = [
  lineNumbers(),
  json(),
  syntaxHighlighting(jsonColours),
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorState.phrases.of({ '$ unchanged lines': '$ строк без изменений' }),
  EditorView.lineWrapping,
  editorLook,
];
