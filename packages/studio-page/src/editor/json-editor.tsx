import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, linter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import type { Mistake } from '../api.ts';
import { readJson, rangeOf } from '../model/json-text.ts';
import { editorLook, jsonColours } from './editor-look.ts';
import { completeFromSchema, schemaHover } from './schema-assist.ts';

export interface JsonEditorProps {
  label: string;
  text: string;
  readOnly: boolean;
  mistakes: readonly Mistake[];
  /** Where to put the cursor, when it changes. */
  at?: { from: number; to: number } | undefined;
  /** The text as it is now: by the time a drawing takes effect, somebody has typed on. */
  current(): string;
  onText(text: string): void;
}

/**
 * The layer as text. It lives in a shadow root, where its style sheets are adopted rather than written
 * into the page, which the content policy would refuse. It keeps no history: forms and text are undone as one.
 */
export function JsonEditor({ label, text, readOnly, mistakes, at, current, onText }: JsonEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const tell = useRef(onText);
  tell.current = onText;

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: current(),
        extensions: [
          basics,
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-multiline': 'true',
            'aria-describedby': 'way-out',
            tabindex: '0',
          }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) tell.current(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    const told = root.appendChild(document.createElement('p'));
    Object.assign(told, { id: 'way-out', hidden: true, textContent: wayOut });
    return () => {
      made.destroy();
      told.remove();
    };
  }, [readOnly, label]);

  useEffect(() => {
    const editor = view.current;
    const now = current();
    if (!editor || editor.state.doc.toString() === now) return;
    editor.dispatch({ changes: changeBetween(editor.state.doc.toString(), now) });
  }, [text, readOnly, label]);

  useEffect(() => {
    const editor = view.current;
    if (editor) editor.dispatch(setDiagnostics(editor.state, diagnosticsOf(editor.state.doc.toString(), mistakes)));
  }, [mistakes, text, readOnly, label]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !at) return;
    const to = Math.min(at.to, editor.state.doc.length);
    editor.dispatch({
      selection: { anchor: Math.min(at.from, to), head: to },
      effects: EditorView.scrollIntoView(at.from, { y: 'center' }),
    });
    editor.focus();
  }, [at, readOnly, label]);

  return (
    <div class="editor-frame">
      <div class="json-editor" ref={host} />
      <p class="small" aria-hidden="true">
        {wayOut}
      </p>
    </div>
  );
}

/** Tab is a key of the editor; this is how one gets out of it without a mouse. */
const wayOut = 'Ctrl + Пробел — подсказка. Tab делает отступ; чтобы выйти из текста, нажмите Esc, затем Tab.';

/** The smallest single change between two texts: the cursor stays with what it stands at. */
function changeBetween(before: string, after: string): { from: number; to: number; insert: string } {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - from;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

const basics: Extension = [
  lineNumbers(),
  // Not its own signs, for which many fonts have an empty box; nor the icons of completion.
  foldGutter({ openText: '−', closedText: '+' }),
  lintGutter(),
  drawSelection(),
  highlightActiveLine(),
  bracketMatching(),
  closeBrackets(),
  json(),
  linter(jsonParseLinter()),
  syntaxHighlighting(jsonColours),
  autocompletion({ override: [completeFromSchema], icons: false }),
  schemaHover,
  EditorState.phrases.of({
    'Unfold line': 'Развернуть',
    'Fold line': 'Свернуть',
    Completions: 'Варианты',
    Diagnostics: 'Ошибки',
  }),
  EditorView.lineWrapping,
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...foldKeymap, ...completionKeymap, indentWithTab]),
  editorLook,
];

/** Mistakes whose place lies in this text. Those of another layer are in the list only. */
function diagnosticsOf(text: string, mistakes: readonly Mistake[]): Diagnostic[] {
  if (readJson(text) === undefined) return [];
  return mistakes.flatMap(({ path, at, message, isWarning }) => {
    const range = rangeOf(text, at);
    return range
      ? [{ from: range.from, to: range.to, severity: isWarning ? 'warning' : 'error', message: `${path}: ${message}` }]
      : [];
  });
}
