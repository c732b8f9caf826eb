import { Frame } from '../panel/frame.tsx';
import { Icon } from '../panel/icons.tsx';
import { CallLine } from '../panel/parts.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { TicketsFooter } from './compose-screen.tsx';
import { Presets } from './presets.tsx';

/** The first screen where nobody is signed in: what has stopped, the phone, and, where somebody can sign in, any other question. */
export function SignInScreen() {
  const { t, push, canSignIn, entries } = usePanel();
  return (
    <Frame
      title={t('dialog')}
      footer={
        <>
          <p class="foot-note">{t('signIn.foot')}</p>
          {/* What this computer holds, and the numbers that have come meanwhile. */}
          {entries.value.length > 0 && <TicketsFooter />}
        </>
      }
    >
      <div class="stack wide-gap">
        <div class="stack small-gap">
          <h3>{t('signIn.heading')}</h3>
          <Presets first />
        </div>
        {canSignIn && (
          <ul class="choices">
            <li>
              <button type="button" class="choice" onClick={() => push({ name: 'form' })}>
                <Icon name="question" />
                <span>
                  <b>{t('signIn.other')}</b>
                  <small>{t('signIn.other.hint')}</small>
                </span>
                <Icon name="next" />
              </button>
            </li>
          </ul>
        )}
        <CallLine big />
        <p class="meta">{t('signIn.password')}</p>
      </div>
    </Frame>
  );
}
