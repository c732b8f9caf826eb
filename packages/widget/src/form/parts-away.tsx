import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../panel/frame.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { CallLine, Note } from '../panel/parts.tsx';
import { pressSend } from '../panel/send-ticket.ts';
import { asOne } from './as-one.ts';

/**
 * Makes what stands in for the editor of the parts where its code has not come: it is fetched only once the panel is
 * open, and the network may die before that. A text that is cut into parts already must be able to go all the same:
 * the parts wait in the draft, or she sends it whole.
 *
 * @param fetchEditor asked once when the screen appears, and again at each try
 */
export function partsAway(fetchEditor: () => Promise<ComponentType>): ComponentType {
  return () => <PartsAway fetchEditor={fetchEditor} />;
}

function PartsAway({ fetchEditor }: { fetchEditor: () => Promise<ComponentType> }) {
  const panel = usePanel();
  const { t, back, draft } = panel;
  const [Editor, setEditor] = useState<ComponentType>();
  const [isAway, setAway] = useState(false);
  const ask = (): void => {
    setAway(false);
    fetchEditor().then(
      (editor) => setEditor(() => editor),
      () => setAway(true),
    );
  };
  useEffect(ask, []);
  if (Editor) return <Editor />;
  const parts = draft.value.split?.parts.length ?? 0;
  const sendWhole = (): void => {
    draft.value = asOne(draft.peek(), parts);
    panel.keeper.changed('split');
    back();
    pressSend(panel);
  };
  return (
    <Frame
      title={t('split.title')}
      onBack={back}
      focusTitle
      footer={
        isAway && (
          <div class="row">
            <button type="button" class="btn" onClick={ask}>
              {t('button.retry')}
            </button>
            {parts > 1 && (
              <button type="button" class="btn main push" data-main onClick={sendWhole}>
                {t('split.away.whole')}
              </button>
            )}
          </div>
        )
      }
    >
      {isAway ? (
        <div class="stack">
          <Note kind="warn" icon="plug" alert>
            <p>{t('split.away')}</p>
            {parts > 1 && <p>{t('split.away.kept', { n: parts })}</p>}
          </Note>
          <CallLine />
        </div>
      ) : (
        <p role="status">{t('part.slow')}</p>
      )}
    </Frame>
  );
}
