import { computed } from '@preact/signals';
import { defaultConfig, joinPatches, type Json, type SupportConfig } from '@mis-support/protocol';
import type { LayerKind } from '../api.ts';
import { readJson, valueAt } from '../model/json-text.ts';
import { asObject, mergedAt, type LayerValues } from '../model/layers.ts';
import { organizationDoc, regionDoc, type Doc } from './docs.ts';
import { level, workplace } from './view.ts';

/** The layer below all others. */
export const builtin = JSON.parse(JSON.stringify(defaultConfig)) as unknown;

/** While a text is no JSON for a moment, the forms go on with what that very layer said before. */
const lastRead = new Map<LayerKind, { id: string; value: unknown }>();

function readDoc({ kind, id, text }: Doc): unknown {
  const before = lastRead.get(kind);
  const value = readJson(text) ?? (before?.id === id ? before.value : {});
  lastRead.set(kind, { id, value });
  return value;
}

/** What the files say now. */
export const fileValues = computed<LayerValues>(() => {
  const [region, organization] = [regionDoc.value, organizationDoc.value];
  return {
    builtin,
    region: region ? readDoc(region) : {},
    ...(organization ? { organization: readDoc(organization) } : {}),
  };
});

/** What each layer says now, the workplace that is looked at among them. */
export const layerValues = computed<LayerValues>(() => {
  const files = fileValues.value;
  if (workplace.value === '') return files;
  const [inRegion, inOrganization] = [files.region, files.organization].map((file) =>
    asObject(valueAt(file, ['workplaces', workplace.value, 'patch'])),
  );
  if (workplaceHome.value === 'region') return { ...files, workplace: inRegion };
  // The region's words on this workplace lie over the organisation's on all of them; to this layer they are inherited.
  const above = level.value === 'workplace' ? joinPatches(files.organization as Json, inRegion as Json) : undefined;
  return { ...files, ...(above === undefined ? {} : { organization: above }), workplace: inOrganization };
});

/** The file a workplace's own words are written into: where it stands already, else the lowest one open. */
export const workplaceHome = computed<'region' | 'organization'>(() => {
  if (!organizationDoc.value) return 'region';
  const own = valueAt(readJson(organizationDoc.value.text), ['workplaces', workplace.value]);
  if (own !== undefined) return 'organization';
  const above = valueAt(readJson(regionDoc.value?.text ?? ''), ['workplaces', workplace.value]);
  return above === undefined ? 'organization' : 'region';
});

/** Workplaces that some layer describes: id → names the MIS calls them. */
export const workplaces = computed<Record<string, string[]>>(() => {
  const values = fileValues.value;
  const all = asObject(valueAt(mergedAt(values, values.organization ? 'organization' : 'region'), ['workplaces']));
  return Object.fromEntries(
    Object.entries(all).map(([id, entry]) => [id, ((asObject(entry)['names'] ?? []) as string[]).map(String)]),
  );
});

/** The configuration without a workplace's layer: what a gateway would send. Forms and the simulator read it. */
export const wholeConfig = computed(() => {
  const values = fileValues.value;
  return mergedAt(values, values.organization ? 'organization' : 'region') as unknown as SupportConfig;
});

/** The file that edits at the present level go into; none at the built-in one. */
export const activeDoc = computed<Doc | undefined>(() => {
  if (level.value === 'builtin') return undefined;
  const inOrganization =
    level.value === 'organization' || (level.value === 'workplace' && workplaceHome.value === 'organization');
  return inOrganization ? organizationDoc.value : regionDoc.value;
});
