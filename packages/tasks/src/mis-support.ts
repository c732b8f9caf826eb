// The command line of the gateway from a clone, from source: `pnpm exec mis-support` would find a command that has
// not been built. pnpm runs scripts in the root of the repository; paths start where somebody has typed them.
process.chdir(process.env['INIT_CWD'] ?? process.cwd());
const command = process.argv[2];
if (command === 'studio' || command === 'serve') {
  const { buildScriptTag, buildStudioPage, scriptTagFolder } = await import('./build.ts');
  const log = (line: string): void => console.log(line);
  await buildStudioPage({ log });
  // `gateway.json` names a widget of its own.
  if (command === 'studio' && !process.argv.some((word) => /^--widget(?:=|$)/.test(word))) {
    await buildScriptTag({ log });
    process.argv.push('--widget', scriptTagFolder);
  }
}
await import('@mis-support/gateway/cli');

export {};
