import { batch } from '@preact/signals';
import { render } from 'preact';
import '../studio.css';
import { readJson } from '../model/json-text.ts';
import type { Level } from '../model/layers.ts';
import type { Section } from '../sections/section-list.ts';
import { SectionShown } from '../sections/section-shown.tsx';
import { organizationDoc, regionDoc, type Doc } from '../state/docs.ts';
import { openWorkplace } from '../state/opened.ts';
import { level, openRow, section } from '../state/view.ts';

/** One section on a page of its own, over layers as they would lie on the server. */
export interface OpenSection {
  /** What the region's file says now. */
  region(): unknown;
  organization(): unknown;
  remove(): void;
}

/** Draws a section at a level. */
export function openSection(
  name: Section,
  {
    region = { region: 'a' },
    organization,
    at = 'region',
    workplace,
  }: { region?: object; organization?: object; at?: Level; workplace?: string } = {},
): OpenSection {
  const host = document.createElement('div');
  document.body.append(host);
  batch(() => {
    regionDoc.value = docOf('regions', 'a', region);
    organizationDoc.value = organization && docOf('organizations', 'o', organization);
    openWorkplace(workplace ?? '');
    level.value = at;
    section.value = name;
    openRow.value = '';
  });
  render(<SectionShown />, host);
  return {
    region: () => readJson(regionDoc.value?.text ?? ''),
    organization: () => readJson(organizationDoc.value?.text ?? ''),
    remove() {
      render(null, host);
      host.remove();
    },
  };
}

function docOf(kind: Doc['kind'], id: string, value: object): Doc {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  return { kind, id, text, saved: text, etag: undefined, writable: true };
}
