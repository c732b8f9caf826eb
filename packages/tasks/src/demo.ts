import { relative } from 'node:path';
import { DemoError } from './demo/demo-error.ts';
import { parseDemoOptions, usage } from './demo/demo-options.ts';
import { watchInputPipe, watchLauncher } from './demo/watch-launcher.ts';
import { rootDir } from './steps/root-dir.ts';

// The example program serves its scripts through Node's own type stripping, which Node 24 calls
// experimental. To the person who types `pnpm demo` that warning says nothing; others stay visible.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') console.error(`${warning.name}: ${warning.message}`);
});
// Nobody reads our lines any more: no reason to fall over before the data are closed.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await main();

async function main(): Promise<number> {
  const parsed = parseDemoOptions(process.argv.slice(2), { cwd: process.env['INIT_CWD'] ?? process.cwd(), rootDir });
  if (!parsed.ok) {
    console.error(parsed.message);
    return 2;
  }
  const { options } = parsed;
  if (options.help) {
    console.log(usage);
    return 0;
  }
  // From the very start: what is asked for during the build must hold after it, too.
  const asked = stopRequest();
  try {
    console.log('Запускаем демонстрацию (starting the demo)…');
    const startedAt = performance.now();
    const { startDemo } = await import('./demo/start-demo.ts');
    const demo = await startDemo(options, (line) => console.log(line));
    console.log(welcome(demo, options.dataDir, performance.now() - startedAt));
    asked.arm();
    await asked.stop;
    console.log('Останавливаем (stopping)…');
    await demo.stop();
    return 0;
  } catch (error) {
    console.error(error instanceof DemoError ? error.message : error);
    return 1;
  } finally {
    asked.forget();
  }
}

function welcome(
  { url, deskUrl, studioUrl }: Record<'url' | 'deskUrl' | 'studioUrl', string>,
  dataDir: string,
  tookMs: number,
): string {
  const folder = relative(process.cwd(), dataDir);
  return `
Готово за ${(tookMs / 1000).toFixed(1)} с. (Ready.)

  МИС (example clinic program)          ${url}/
  Рабочее место поддержки (desk)        ${deskUrl}
  Студия настроек (studio)              ${studioUrl}
  Страница поддержки без МИС            ${url}/support/?region=a
  Стенд: что сломать (break things)     ${url}/stand/

Данные: ${folder.startsWith('..') || folder === '' ? dataDir : folder}; начать с пустых: --reset. (Data are kept; --reset empties them.)
Остановить: Ctrl+C. (Stop: Ctrl+C.)
`;
}

/** Settles once somebody wants the end: a signal, the end of the launcher, or of the pipe at our input. */
function stopRequest(): { stop: Promise<void>; arm: () => void; forget: () => void } {
  let ask = (): void => {};
  const stop = new Promise<void>((resolve) => (ask = resolve));
  const arm = watchInputPipe(ask);
  const unwatch = watchLauncher(ask);
  let firstAt = 0;
  const onSignal = (): void => {
    firstAt ||= Date.now();
    // A launcher may hand on the Ctrl+C that we have had from the terminal already. Asked again later,
    // it is the person, who will not wait.
    if (Date.now() - firstAt > 1500) process.exit(130);
    ask();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return {
    stop,
    arm,
    forget() {
      unwatch();
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
