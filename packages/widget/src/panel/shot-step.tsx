import { ScreenshotScreen } from '../screenshot/screenshot-screen.tsx';
import { usePanel } from './panel-context.ts';
import { useConfig } from './use-config.ts';

/** The picture step inside the panel: what it makes becomes an attachment of the draft. */
export function ShotStep() {
  const { t, deps, attachments, setAttachments, back } = usePanel();
  const config = useConfig();
  const others = attachments.value.filter(({ kind }) => kind !== 'screenshot');
  return (
    <ScreenshotScreen
      t={t}
      hostElement={deps.hostElement}
      mask={config.privacy.mask}
      unmask={config.privacy.unmask}
      maxBytes={config.limits.attachmentMaxBytes}
      existing={attachments.value.find(({ kind }) => kind === 'screenshot')}
      onDone={(attachment) => {
        setAttachments([...others, attachment]);
        back();
      }}
      onRemove={() => {
        setAttachments(others);
        back();
      }}
      onBack={back}
    />
  );
}
