import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { referencePages } from './reference-pages.ts';

// Run by hand after a change of the schemas; a test says when that was forgotten.
const folder = join(import.meta.dirname, '../../../../docs/reference');
for (const [name, content] of Object.entries(referencePages())) await writeFile(join(folder, name), content);
