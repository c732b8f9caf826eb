import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { configSchema } from '../config/config-schema.ts';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { parseWith } from '../http/parse-with.ts';
import { readBytes } from '../http/read-body.ts';
import { checkLayers, type StudioMistake } from './check-layers.ts';
import type { Drafts } from './drafts.ts';
import { layerKinds, type LayerFiles, type LayerKind } from './layer-files.ts';
import { requireOwnPage, type StudioDoor } from './studio-door.ts';

export interface StudioApiDeps {
  door: StudioDoor;
  files: LayerFiles;
  drafts: Drafts;
  defaultRegion: string;
}

/** A layer is read whole by every panel of a region; a megabyte is no configuration any more. */
const maxLayerBytes = 1_000_000;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const Text = v.pipe(v.string(), v.maxLength(maxLayerBytes));

const DraftRequest = v.strictObject({
  region: Id,
  organization: v.optional(Id),
  regionText: Text,
  organizationText: v.optional(Text),
});

const SaveRequest = v.strictObject({
  text: Text,
  /** Region an organisation's layer is judged over. */
  region: v.optional(Id),
});

/** What the page of the studio asks for. JSON in, JSON out; nothing without a session. */
export function studioApi(app: Hono<AppEnv>, { door, files, drafts, defaultRegion }: StudioApiDeps): void {
  app.use('/studio/api/*', async (context: Context<AppEnv>, next) => {
    requireOwnPage(context);
    door.requireIn(context);
    await next();
  });

  app.get('/studio/api/layers', async (context) => {
    const layers = await files.list();
    return context.json({
      defaultRegion,
      layers: await Promise.all(
        layers.map(async (layer) =>
          layer.kind === 'regions'
            ? layer
            : { ...layer, region: regionIn((await files.read(layer.kind, layer.id))?.text) },
        ),
      ),
    });
  });

  app.get('/studio/api/schema', (context) => context.json(configSchema('ru')));

  app.get('/studio/api/layers/:kind/:id', async (context) => {
    const { kind, id } = layerOf(context);
    const found = await files.read(kind, id);
    if (!found) throw new HttpProblem('not_found');
    return context.json(found, 200, { ETag: found.etag });
  });

  app.put('/studio/api/layers/:kind/:id', async (context) => {
    const { kind, id } = layerOf(context);
    const { text, region } = parseWith(SaveRequest, await readJson(context));
    const mistakes = await judge(kind, id, text, region);
    if (mistakes.some(({ isWarning }) => !isWarning)) return context.json({ status: 'refused', mistakes }, 422);
    const outcome = await files.write(kind, id, text, context.req.header('If-Match'));
    if (!outcome.ok) return context.json({ status: 'conflict', current: outcome.current ?? null }, 412);
    return context.json({ status: 'saved', etag: outcome.etag, mistakes }, 200, { ETag: outcome.etag });
  });

  app.get('/studio/api/layers/:kind/:id/history', async (context) => {
    const { kind, id } = layerOf(context);
    return context.json({ versions: await files.history(kind, id) });
  });

  app.get('/studio/api/layers/:kind/:id/history/:version', async (context) => {
    const { kind, id } = layerOf(context);
    const text = await files.readFormer(kind, id, context.req.param('version'));
    if (text === undefined) throw new HttpProblem('not_found');
    return context.json({ text });
  });

  app.post('/studio/api/drafts', (context) => context.json({ draft: drafts.create() }, 201));

  app.put('/studio/api/drafts/:draft', async (context) => {
    const request = parseWith(DraftRequest, await readJson(context));
    const draft = context.req.param('draft');
    if (!drafts.has(draft)) throw new HttpProblem('not_found');
    const { mistakes, config } = checkLayers(request);
    // With a mistake the preview goes on showing what was right last.
    if (config) drafts.put(draft, { config });
    return context.json({ mistakes, shown: config !== undefined });
  });

  async function judge(
    kind: LayerKind,
    id: string,
    text: string,
    region: string | undefined,
  ): Promise<StudioMistake[]> {
    if (kind === 'regions') return checkLayers({ region: id, regionText: text }).mistakes;
    const over = region ?? regionIn(text) ?? defaultRegion;
    const regionText = (await files.read('regions', over))?.text ?? '{}';
    return checkLayers({ region: over, organization: id, regionText, organizationText: text }).mistakes;
  }
}

function layerOf(context: Context<AppEnv>): { kind: LayerKind; id: string } {
  const kind = layerKinds.find((known) => known === context.req.param('kind'));
  if (!kind) throw new HttpProblem('not_found');
  return { kind, id: context.req.param('id') ?? '' };
}

async function readJson({ req }: Context<AppEnv>): Promise<unknown> {
  // A form of another site cannot send this type without asking first.
  if (!/^application\/json\b/i.test(req.header('Content-Type') ?? '')) throw new HttpProblem('media_type_unsupported');
  const bytes = await readBytes(req.raw, 2 * maxLayerBytes + 10_000);
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    throw new HttpProblem('body_invalid');
  }
}

/** The region an organisation's layer names. */
function regionIn(text: string | undefined): string | undefined {
  try {
    const { region } = JSON.parse(text ?? '{}') as { region?: unknown };
    return typeof region === 'string' ? region : undefined;
  } catch {
    return undefined;
  }
}
