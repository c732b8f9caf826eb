import { globSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../steps/root-dir.ts';
import type { Step } from '../steps/step.ts';
import { verdict } from '../steps/step.ts';
import { brokenLinks } from './broken-links.ts';

/** No link of the documentation leads nowhere. */
export const docsStep: Step = {
  name: 'links of the documentation',
  async run() {
    const files = globSync(['*.md', 'docs/**/*.md', '{packages,examples}/*/*.md', '.changeset/*.md'], { cwd: rootDir });
    const output = files.flatMap((file) => brokenLinks(join(rootDir, file)).map((link) => `${file}: ${link}`));
    return verdict(output.length === 0, { note: `${files.length} files`, output: output.join('\n') });
  },
};
