import { ScreenshotScreen } from '../screenshot/screenshot-screen.tsx';
import { usePanel } from './panel-context.ts';
import type { ShotView } from './panel-state.ts';
import { putShot } from './shots.ts';
import { useConfig } from './use-config.ts';

/** The picture step inside the panel: what it makes becomes an attachment of the draft. */
export function ShotStep() {
  const panel = usePanel();
  const config = useConfig();
  return (
    <ScreenshotScreen
      t={panel.t}
      hostElement={panel.deps.hostElement}
      mask={config.privacy.mask}
      unmask={config.privacy.unmask}
      maxBytes={config.limits.attachmentMaxBytes}
      existing={(panel.view.value as ShotView).of}
      onDone={(shot) => putShot(panel, shot)}
      onRemove={() => putShot(panel)}
      onBack={panel.back}
    />
  );
}
