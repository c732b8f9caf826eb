import { themeTokens } from '@mis-support/protocol';
import { asObject, plainText } from '../model/layers.ts';
import { hexOf, modesOf, worstContrast, type Mode } from '../model/theme-contrast.ts';
import { put } from '../state/edits.ts';
import { canEdit } from '../state/layer-text.ts';
import { modeWords } from '../words.ts';
import { Choice, SectionFrame, TextInput } from './controls.tsx';
import { ParsedInput } from './parsed-input.tsx';
import { Setting, standingOf } from './setting.tsx';
import { StandingMark } from './standing-mark.tsx';
import { colourGroups, otherTokens, tokenWords } from './token-words.ts';

/** Colours and typefaces of the panel; how well each colour is seen is told at once. */
export function ThemeSection() {
  const mode = standingOf(['theme', 'mode']).value;
  const replaced = asObject(standingOf(['theme', 'tokens']).value) as Record<string, string>;
  const modes = modesOf(mode);
  return (
    <SectionFrame title="Оформление" note="Цвета и шрифт панели. Пустое поле — наш цвет.">
      <div class="row-form flat">
        <Setting path={['theme', 'mode']} name="Оформление">
          <Choice
            label="Светлое или тёмное"
            value={plainText(mode, 'light')}
            options={modeWords}
            onChoice={(chosen) => put(['theme', 'mode'], chosen)}
          />
        </Setting>
        {modes.length > 1 && (
          <p class="small standing-cell">Один цвет служит и светлому виду, и тёмному: он должен быть виден в обоих.</p>
        )}
      </div>
      {Object.entries(colourGroups).map(([group, tokens]) => (
        <div key={group}>
          <h3>{group}</h3>
          <ul class="rows" aria-label={group}>
            {tokens.map((token) => (
              <ColourRow key={token} token={token} replaced={replaced} modes={modes} />
            ))}
          </ul>
        </div>
      ))}
      <h3>Шрифты и движение</h3>
      <div class="row-form flat">
        {otherTokens.map((token) => (
          <Setting key={token} path={['theme', 'tokens', token]} name={tokenWords[token] ?? token}>
            <TextInput
              label={tokenWords[token] ?? token}
              value={replaced[token] ?? ''}
              placeholder={themeTokens.light[token]}
              onText={(text) => put(['theme', 'tokens', token], text || undefined)}
            />
          </Setting>
        ))}
      </div>
    </SectionFrame>
  );
}

function ColourRow({
  token,
  replaced,
  modes,
}: {
  token: string;
  replaced: Record<string, string>;
  modes: readonly Mode[];
}) {
  const path = ['theme', 'tokens', token];
  const name = tokenWords[token] ?? token;
  const ours = themeTokens[modes[0] ?? 'light'][token] ?? '';
  const now = replaced[token] ?? ours;
  const worst = worstContrast(token, replaced, modes);
  const isLost = worst !== undefined && worst.ratio < worst.needed;
  return (
    <li class="row">
      <div class="row-head colour-row">
        <input
          type="color"
          aria-label={`${name}: выбрать цвет`}
          value={hexOf(now) ?? '#000000'}
          disabled={!canEdit.value}
          onInput={(event) => put(path, event.currentTarget.value)}
        />
        <span class="colour-name">{name}</span>
        <ParsedInput
          bare
          label={`${name}: цвет`}
          placeholder={ours}
          right="Напишите так: #0b6670."
          shown={replaced[token] ?? ''}
          parse={(text) => (hexOf(text.trim()) === undefined ? undefined : text.trim())}
          onValue={(colour) => put(path, colour)}
        />
        <span class={isLost ? 'contrast wrong' : 'contrast'} role={isLost ? 'alert' : undefined}>
          {worst && (isLost ? lostWords(worst, modes) : `контраст ${said(worst.ratio)} : 1`)}
        </span>
        <StandingMark standing={standingOf(path)} path={path} name={name} />
      </div>
    </li>
  );
}

function lostWords(
  { other, ratio, needed, mode }: NonNullable<ReturnType<typeof worstContrast>>,
  modes: readonly Mode[],
): string {
  const where = modes.length > 1 ? (mode === 'dark' ? ', в тёмном виде' : ', в светлом виде') : '';
  return `плохо виден с «${tokenWords[other] ?? other}»${where}: ${said(ratio)} : 1, нужно ${said(needed)}`;
}

function said(ratio: number): string {
  return ratio.toLocaleString('ru', { maximumFractionDigits: 2 });
}
