import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const entry = 'mis-support.js';
/** There already, or fetched only when a picture is taken, or of another page. */
const notAhead = /^(mis-support|sw)\.js$|^assets\/(widget|html2canvas|stand-alone)-/;
/**
 * Fetched ahead only once the panel is open. A ticket goes without them: a picture needs html2canvas from the network
 * anyway, and without the analysis nothing is proposed and no message is offered to be split.
 */
const onOpening = ['shot-step', 'analysis-chunk', 'split'];

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...args: never[]) => unknown>>[1];

/**
 * Writes the chunks' names into `chunk-files.ts` and `ahead-files.ts` after they are known. The chunk
 * that lists the others gets a new name of its own then, so that a name always tells its content.
 */
export function nameChunks(): Plugin {
  return {
    name: 'mis-support-name-chunks',
    // Before the compiler rewrites the quotes.
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/mount/chunk-files.ts')) return code.replace("''", "'__WIDGET_FILE__'");
      if (id.endsWith('/mount/ahead-files.ts')) {
        return code.replace(/= \{.*?\};/s, "= JSON.parse('__AHEAD_FILES__');");
      }
      return undefined;
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        // Their names are written into others, or asked for under a query: an import of them would make a second copy.
        const forbidden =
          file.type === 'chunk' && file.imports.find((each) => each === entry || /assets\/widget-/.test(each));
        if (forbidden) throw new Error(`${file.fileName} imports ${forbidden}: hand over what it needs as a parameter`);
      }
      const find = (name: string) => Object.keys(bundle).find((file) => file.startsWith(`assets/${name}-`)) ?? '';
      const widget = find('widget');
      const beside = (file: string) => file.replace('assets/', './');
      const ahead = Object.keys(bundle)
        .filter((file) => file.endsWith('.js') && !notAhead.test(file))
        .sort();
      const isOf = (name: string) => (file: string) => file.startsWith(`assets/${name}-`);
      const list = {
        panel: beside(find('create-panel')),
        client: beside(find('client-chunk')),
        ahead: ahead.filter((file) => ![...onOpening, 'en', 'sha2'].some((name) => isOf(name)(file))).map(beside),
        opened: ahead.filter((file) => onOpening.some((name) => isOf(name)(file))).map(beside),
        english: ahead.filter(isOf('en')).map(beside),
        insecure: ahead.filter(isOf('sha2')).map(beside),
      };
      for (const file of [...list.ahead, list.panel, list.client].map((name) => name.replace('./', 'assets/'))) {
        const chunk = bundle[file];
        const late = chunk?.type === 'chunk' && chunk.imports.find((each) => list.opened.includes(beside(each)));
        if (late)
          throw new Error(`${file} imports ${late}, which is not fetched ahead: without a network it would fail`);
      }
      replaceIn(bundle, widget, '__AHEAD_FILES__', JSON.stringify(list));
      const renamed = rename(bundle, widget);
      replaceIn(bundle, entry, '__WIDGET_FILE__', `./${renamed}`);
      replaceIn(bundle, entry, `./${widget}`, `./${renamed}`);
    },
  };
}

/**
 * Writes the stand-alone page and its service worker, and `manifest.json` that says which files make
 * up this build, with their exact sizes.
 */
export function writeStandAlone(folder: string): Plugin {
  return {
    name: 'mis-support-stand-alone',
    generateBundle: {
      // After the names are final.
      order: 'post',
      handler(_, bundle) {
        const script = Object.keys(bundle).find((file) => file.startsWith('assets/stand-alone-')) ?? '';
        const css = readFileSync(join(folder, 'stand-alone.css'), 'utf8');
        const style = `assets/stand-alone-${hashOf(css)}.css`;
        const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
        const icon = `assets/icon-${hashOf(drawing)}.svg`;
        const html = readFileSync(join(folder, 'index.html'), 'utf8')
          .replace('./icon.svg', `./${icon}`)
          .replace('./stand-alone.css', `./${style}`)
          .replace('./stand-alone.ts', `./${script}`);
        this.emitFile({ type: 'asset', fileName: icon, source: drawing });
        this.emitFile({ type: 'asset', fileName: style, source: css });
        this.emitFile({ type: 'asset', fileName: 'index.html', source: html });

        const files = Object.values(bundle)
          .filter((file) => file.type === 'chunk' && file.fileName !== 'sw.js')
          .map((file) => ({ file: file.fileName, ...sizesOf(file.type === 'chunk' ? file.code : '') }))
          .concat(
            { file: icon, ...sizesOf(drawing) },
            { file: style, ...sizesOf(css) },
            { file: 'index.html', ...sizesOf(html) },
          )
          .sort((a, b) => (a.file < b.file ? -1 : 1));
        const build = hashOf(JSON.stringify(files));
        const cached = files
          .map(({ file }) => `./${file}`)
          .filter((file) => file !== './index.html' && !file.includes('html2canvas'));
        replaceIn(bundle, 'sw.js', '__BUILD__', build);
        replaceIn(bundle, 'sw.js', '__FILES__', JSON.stringify(['./', ...cached]));
        this.emitFile({
          type: 'asset',
          fileName: 'manifest.json',
          source: `${JSON.stringify({ build, files }, null, 2)}\n`,
        });
      },
    },
  };
}

function replaceIn(bundle: Bundle, fileName: string, what: string, by: string): void {
  const chunk = bundle[fileName];
  if (chunk?.type !== 'chunk' || !chunk.code.includes(what)) throw new Error(`${fileName} does not hold ${what}`);
  chunk.code = chunk.code.replaceAll(what, () => by);
}

function rename(bundle: Bundle, fileName: string): string {
  const chunk = bundle[fileName];
  if (chunk?.type !== 'chunk') throw new Error(`${fileName} is no chunk`);
  chunk.fileName = fileName.replace(/-[^-/]+\.js$/, `-${hashOf(chunk.code)}.js`);
  return chunk.fileName;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').replace(/[-_]/g, '0').slice(0, 8);
}

function sizesOf(text: string): { bytes: number; gzipBytes: number } {
  return { bytes: Buffer.byteLength(text), gzipBytes: gzipSync(text, { level: 9 }).length };
}
