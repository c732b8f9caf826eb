import { readCorpus } from '../one-issue/corpus.ts';
import { baselines } from '../one-issue/baselines.ts';
import { scoreLeavingOut, scoreModel } from '../one-issue/predict.ts';
import type { Scores } from '../one-issue/score.ts';
import { score } from '../one-issue/score.ts';
import { trainModel } from '../one-issue/train-model.ts';
import { measureOneIssue } from '../size/one-issue-alone.ts';
import { dropPage, freshPage, launchBrowser } from './browser.ts';
import { bundlePage } from './bundle-page.ts';
import type { Measure, Row } from './measure.ts';
import { median } from './measure.ts';
import { hostPage, startPages } from './product.ts';

/** Taking a text apart: its bytes, its time on a slow computer, and how often it is right, beside the naive ways. */
export const oneIssue: Measure = {
  name: 'one issue',
  async run({ short }) {
    const bytes = await measureOneIssue();
    return [
      {
        what: 'one-issue chunk, without the titles the panel has anyway',
        ours: bytes,
        unit: 'bytes',
        target: { atMost: 8000 },
      },
      await time(short ? 20 : 200),
      ...scores(short),
    ];
  },
};

/** 200 words, at a quarter of the speed; the anchor splits the same text into words by one expression. */
async function time(rounds: number): Promise<Row> {
  const pages = await startPages();
  const browser = await launchBrowser();
  try {
    pages.pages.set('/one-issue.js', await bundlePage('one-issue-page'));
    pages.pages.set('/', hostPage('<script type="module" src="/one-issue.js"></script>'));
    const page = await freshPage(browser);
    await page.goto(pages.url);
    await page.waitForFunction(() => 'bench' in window);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const times = await page.evaluate((count) => {
      const { analyseMs, wordsMs } = (window as unknown as { bench: Record<'analyseMs' | 'wordsMs', () => number> })
        .bench;
      const all: [number, number][] = [];
      for (let round = 0; round < count; round++) all.push([analyseMs(), wordsMs()]);
      return all;
    }, rounds);
    await dropPage(page);
    return {
      what: 'a text of 200 words taken apart, CPU at 4x',
      ours: median(times.map(([ours]) => ours)),
      unit: 'ms',
      anchor: { name: 'its words by one expression', value: median(times.map(([, words]) => words)) },
      target: { atMost: 5 },
      note: `median of ${rounds}`,
    };
  } finally {
    await browser.close();
    await pages.stop();
  }
}

function scores(short: boolean): Row[] {
  const texts = readCorpus();
  const development = texts.filter((text) => text.development);
  const rows = [
    rowOf(
      'own texts → development set',
      scoreModel(trainModel(texts.filter((text) => !text.development)), development),
    ),
  ];
  const authors = short ? ['d1'] : ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'];
  for (const [author, said] of scoreLeavingOut(texts, authors))
    rows.push(rowOf(author === 'all' ? 'd1…d6, each left out in turn' : `author ${author} left out`, said));
  for (const [name, way] of Object.entries(baselines))
    rows.push({ ...rowOf(`naive: ${name}`, score(development.map((text) => [text, way(text.text)]))), target: {} });
  return rows;
}

function rowOf(what: string, { texts, multi, ...others }: Scores): Row {
  const note = Object.entries(others).map(([name, share]) => `${name} ${share.toFixed(1)}`);
  return {
    what: `several problems, F1: ${what}`,
    ours: multi,
    unit: 'score',
    target: { atLeast: 75 },
    note: `${texts} texts, ${note.join(', ')}`,
  };
}
