import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildScriptTag } from './build.ts';
import { DemoError } from './demo/demo-error.ts';
import { parseDemoOptions } from './demo/demo-options.ts';
import { startDemo } from './demo/start-demo.ts';
import { rootDir } from './steps/root-dir.ts';

// `pnpm dev`: the demo on data of its own, whose widget is built anew whenever a source of it changes.
// A reload of the page shows the change; the gateway's code needs a new start.

const parsed = parseDemoOptions(process.argv.slice(2), { cwd: rootDir, rootDir });
if (!parsed.ok) {
  console.error(parsed.message);
  process.exit(2);
}
try {
  const demo = await startDemo({ ...parsed.options, dataDir: join(rootDir, '.data/dev') }, (line) => console.log(line));
  console.log(
    `\nMIS   ${demo.url}/\nDesk  ${demo.deskUrl}\nStudio ${demo.studioUrl}\nStand ${demo.url}/stand/\nStop: Ctrl+C\n`,
  );
  const stopWatching = watchSources(rebuild);
  process.once('SIGINT', () => {
    stopWatching();
    void demo.stop().then(() => process.exit(0));
  });
} catch (error) {
  console.error(error instanceof DemoError ? error.message : error);
  process.exitCode = 1;
}

/** One build at a time; what changes during it is built after it. */
function watchSources(build: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watchers = ['protocol', 'core', 'widget'].map((name) =>
    watch(join(rootDir, 'packages', name, 'src'), { recursive: true }, () => {
      // An editor writes a file in several steps.
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(build);
      }, 200);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

async function rebuild(): Promise<void> {
  try {
    await buildScriptTag({ log: (line) => console.log(line) });
    console.log('Built. Reload the page.');
  } catch (error) {
    console.error(error);
  }
}
