import { json } from '@codemirror/lang-json';
import { syntaxHighlighting } from '@codemirror/language';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import { editorLook, jsonColours } from './editor-look.ts';

/** Two texts side by side, with what differs marked and what does not folded away. */
export function TextCompare({ left, right }: { left: string; right: string }) {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const view = new MergeView({
      root,
      parent: root,
      a: { doc: left, extensions: parts },
      b: { doc: right, extensions: parts },
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
  }, [left, right]);

  return <div class="text-compare" ref={host} />;
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
