import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { rootDir } from '../steps/root-dir.ts';

const note = 'Made by `pnpm reports` from the texts and tokens of the panel; do not edit.';

/** The lists, each with its place in the repository. */
export const panelListPaths = {
  texts: 'packages/protocol/src/config/panel-texts.ts',
  tokens: 'packages/protocol/src/config/theme-tokens.ts',
  words: 'packages/studio-page/src/texts/panel-words.ts',
};

/**
 * What the check of a configuration and the studio have to know of the panel: path → content. They run
 * where there is no panel, so they have lists of their own, and a test holds that they are these.
 */
export async function panelLists(): Promise<Record<string, string>> {
  return {
    [panelListPaths.texts]: await formatted(await panelTexts()),
    [panelListPaths.tokens]: await formatted(themeTokens()),
    [panelListPaths.words]: await formatted(await panelWords()),
  };
}

async function panelTexts(): Promise<string> {
  const [ru, en] = [await textsOf('ru'), await textsOf('en')];
  const places = Object.entries(ru).map(([key, text]) => [key, placesOf(`${text} ${en[key] ?? ''}`)]);
  return `/** Keys of the panel's texts, each with the places in it. ${note} */
export const panelTexts: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(places))};`;
}

async function panelWords(): Promise<string> {
  return `/** The panel's own texts by language. ${note} */
export const panelWords: Readonly<Record<'ru' | 'en', Readonly<Record<string, string>>>> = ${JSON.stringify({
    ru: await textsOf('ru'),
    en: await textsOf('en'),
  })};`;
}

/** The widget is nothing that tasks depend on: its texts are read like its style sheet, as a file. */
async function textsOf(language: 'ru' | 'en'): Promise<Record<string, string>> {
  const file = pathToFileURL(join(rootDir, `packages/widget/src/messages/${language}.ts`)).href;
  return ((await import(/* @vite-ignore */ file)) as Record<string, Record<string, string>>)[language] ?? {};
}

function placesOf(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].join(' ');
}

function themeTokens(): string {
  const css = readFileSync(join(rootDir, 'packages/widget/src/styles/tokens.css'), 'utf8');
  const light = tokensOf(css, ':host {');
  const dark = tokensOf(css, ":host([data-mis-support-theme='dark']) {");
  return `const light: Readonly<Record<string, string>> = ${JSON.stringify(light)};

/** Tokens of the panel in either mode, without \`--mis-support-\`. ${note} */
export const themeTokens: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> = { light, dark: { ...light, ...${JSON.stringify(dark)} } };`;
}

function tokensOf(css: string, rule: string): Record<string, string> {
  const start = css.indexOf(rule);
  const body = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries(
    [...body.matchAll(/--mis-support-([\w-]+):([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

function formatted(code: string): Promise<string> {
  return format(code, { parser: 'typescript', singleQuote: true, printWidth: 120 });
}
