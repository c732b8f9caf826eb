import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours come from the page's own tokens, so that light and dark are one look. */
export const editorLook = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px' },
  '.cm-gutters': { backgroundColor: 'var(--sunken)', color: 'var(--ink-3)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-soft) !important' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    boxShadow: '0 4px 16px #16242b33',
    maxWidth: '420px',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-told': { padding: '8px 10px', font: '13px/18px var(--font)' },
  '.cm-told p': { margin: '4px 0 0' },
  '.cm-diagnostic': { font: '13px/18px var(--font)', padding: '6px 10px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--danger)' },
  '.cm-changedLine': { backgroundColor: 'var(--ok-soft)' },
  '.cm-collapsedLines': { background: 'var(--sunken)', color: 'var(--ink-2)' },
  // Signs that every font has, instead of those that come with the editor.
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"···"' },
  '.cm-deletedChunk': { backgroundColor: 'var(--danger-soft)' },
});

export const jsonColours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.bool], color: 'var(--info)' },
  { tag: tags.null, color: 'var(--danger)' },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: 'var(--ink-3)' },
]);
