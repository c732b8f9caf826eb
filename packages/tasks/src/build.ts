import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildMode, productionBuild } from './build/production-build.ts';
import { studioPageBuild } from './build/studio-build.ts';
import { npmBuild, scriptTagBuild } from './build/widget-builds.ts';
import { thirdPartyNotices } from './third-party/third-party-report.ts';

/** The top folder of the workspace. */
const top = fileURLToPath(new URL('../../..', import.meta.url));
const widget = join(top, 'packages/widget');
const studioPageFolder = join(top, 'packages/gateway/dist/studio-page');

/** Where the files for the script tag lie after a build; the gateway is given this folder. */
export const scriptTagFolder = join(widget, 'dist/script-tag');

export interface BuildOptions {
  /** Told one line per step that is really done. */
  log?: (line: string) => void;
  /** Builds also where nothing has changed. */
  force?: boolean;
}

/** Builds everything there is to ship: the files for the script tag, and `dist` of the packages for npm. */
export async function buildAll(options: BuildOptions = {}): Promise<void> {
  await buildScriptTag(options);
  await buildPackages(options);
  await buildStudioPage(options);
}

/** Builds `mis-support.js`, its chunks and the stand-alone page; at once where no source has changed since. */
export async function buildScriptTag({ log, force = false }: BuildOptions = {}): Promise<void> {
  await whenChanged(
    'script-tag',
    ['protocol', 'core', 'widget'],
    join(scriptTagFolder, 'manifest.json'),
    force,
    async () => {
      log?.('widget: building the files for the script tag');
      // Made aside and put in place at once: a server that reads the folder meanwhile never finds half a build.
      const made = `${scriptTagFolder}.${process.pid}`;
      await productionBuild(scriptTagBuild(made));
      await rm(scriptTagFolder, { recursive: true, force: true });
      await rename(made, scriptTagFolder);
      // Its licences ask that every copy carry them, and minified files carry none.
      await writeFile(join(scriptTagFolder, 'THIRD-PARTY.txt'), thirdPartyNotices('widget'));
    },
  );
}

/** Builds the page of the studio, which the gateway serves from its own `dist`. */
export async function buildStudioPage({ log, force = false }: BuildOptions = {}): Promise<void> {
  await whenChanged(
    'studio-page',
    ['protocol', 'core', 'widget', 'gateway', 'studio-page'],
    join(studioPageFolder, 'studio.js'),
    force,
    async () => {
      log?.('gateway: building the page of the studio');
      const made = `${studioPageFolder}.${process.pid}`;
      await productionBuild(studioPageBuild(made));
      await writeFile(join(made, 'THIRD-PARTY.txt'), thirdPartyNotices('studio-page'));
      await rm(studioPageFolder, { recursive: true, force: true });
      await rename(made, studioPageFolder);
    },
  );
}

/** What npm gets, in the order in which it is imported: a package, and those whose types it stands on. */
const packages: Record<string, string[]> = {
  protocol: [],
  core: ['protocol'],
  widget: ['protocol', 'core'],
  gateway: ['protocol'],
};

/** Builds ES modules and types of the packages that npm gets; those that have not changed are left. */
export async function buildPackages({ log, force = false }: BuildOptions = {}): Promise<void> {
  for (const [name, below] of Object.entries(packages)) {
    const dist = join(top, 'packages', name, 'dist');
    await whenChanged(`npm-${name}`, [...below, name], join(dist, 'index.d.ts'), force, async () => {
      log?.(`${name}: building for npm`);
      for (const entry of await readdir(dist).catch(() => [])) {
        const path = join(dist, entry);
        if (!path.startsWith(scriptTagFolder) && !path.startsWith(studioPageFolder))
          await rm(path, { recursive: true });
      }
      // The compiler makes the types; the widget's code needs Vite for its style sheets.
      await compile(name, name === 'widget');
      if (name === 'widget') await productionBuild(npmBuild());
    });
  }
}

/** Runs `work` unless `output` is there and was made from the very same sources. */
async function whenChanged(
  name: string,
  sources: string[],
  output: string,
  force: boolean,
  work: () => Promise<void>,
): Promise<void> {
  const note = join(top, '.cache', `build-${name}.sha256`);
  const hash = await hashOfSources(sources);
  const before = await readFile(note, 'utf8').catch(() => '');
  if (!force && before === hash && existsSync(output)) return;
  await rm(note, { force: true });
  await work();
  await mkdir(join(top, '.cache'), { recursive: true });
  await writeFile(note, hash);
}

async function hashOfSources(names: string[]): Promise<string> {
  const hash = createHash('sha256').update(buildMode).update('\0');
  const files = [
    'tsconfig.json',
    'pnpm-lock.yaml',
    'packages/tasks/src/build.ts',
    ...(await filesUnder('packages/tasks/src/build')),
  ];
  for (const name of names) {
    const folder = join('packages', name);
    files.push(join(folder, 'package.json'));
    for (const part of ['src', 'tsconfig.json']) files.push(...(await filesUnder(join(folder, part))));
  }
  for (const file of files.sort()) {
    if (/\.test(-d)?\.tsx?$/.test(file)) continue;
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(top, file)));
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  const full = join(top, path);
  if (!existsSync(full)) return [];
  const entries = await readdir(full, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(top.length));
}

/** Emits `dist` from `src` as the world outside the workspace sees it: other packages by their types, tests left out. */
async function compile(name: string, typesOnly: boolean): Promise<void> {
  const folder = join(top, 'packages', name);
  const config = join(top, '.cache', `build-${name}.tsconfig.json`);
  await mkdir(join(top, '.cache'), { recursive: true });
  await writeFile(
    config,
    JSON.stringify({
      extends: join(folder, 'tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: typesOnly,
        customConditions: [],
        rootDir: join(folder, 'src'),
        outDir: join(folder, 'dist'),
        incremental: false,
      },
      include: [join(folder, 'src')],
      exclude: ['**/*.test.*', '**/*.test-d.ts', 'testing', 'stand-alone'].map((path) => join(folder, 'src', path)),
    }),
  );
  const typescript = createRequire(join(top, 'package.json')).resolve('typescript/package.json');
  await run(process.execPath, [join(typescript, '../bin/tsc'), '-p', config]);
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: top, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`))));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = Date.now();
  await buildAll({ log: (line) => console.log(line), force: process.argv.includes('--force') });
  console.log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s: ${scriptTagFolder}`);
}
