import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { configSchema } from '../config/config-schema.ts';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { parseWith } from '../http/parse-with.ts';
import { readBytes } from '../http/read-body.ts';
import { layerIdPattern } from '../config/layer-id.ts';
import { describeJsonMistake } from '../config/parse-json-text.ts';
import { createFindBroken, organizationsOver } from './broken-organizations.ts';
import { checkLayers, type StudioMistake } from './check-layers.ts';
import type { Drafts } from './drafts.ts';
import { createLayerJudge, regionIn } from './judge-layers.ts';
import { layerKinds, type LayerFiles, type LayerInfo, type LayerKind, type UnreadableLayer } from './layer-files.ts';
import type {
  DraftAnswer,
  HistoryAnswer,
  LayersAnswer,
  ListedLayer,
  RemoveAnswer,
  SaveAnswer,
  UnreadableAnswer,
} from './studio-answers.ts';
import { layerStanding, type FindProblem } from './layer-standing.ts';
import { requireOwnPage, type StudioDoor } from './studio-door.ts';

export interface StudioApiDeps {
  door: StudioDoor;
  files: LayerFiles;
  drafts: Drafts;
  defaultRegion: string;
  findProblem: FindProblem | undefined;
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
  /** Organisations that may go out of force: whoever saves a region has been told of them. */
  breaking: v.optional(v.array(Id)),
});

/**
 * What the page of the studio asks for. JSON in, JSON out; nothing without a session.
 *
 * @see studio-answers.ts for what each address answers
 */
export function studioApi(app: Hono<AppEnv>, { door, files, drafts, defaultRegion, findProblem }: StudioApiDeps): void {
  app.use('/studio/api/*', async (context: Context<AppEnv>, next) => {
    requireOwnPage(context);
    door.requireIn(context);
    await next();
  });

  const judge = createLayerJudge({ files, defaultRegion });
  const findBroken = createFindBroken(files, defaultRegion);

  app.get('/studio/api/layers', async (context) => {
    const layers = await Promise.all((await files.list()).map(listed));
    const hasGateway = findProblem !== undefined;
    return context.json({ defaultRegion, hasGateway, idPattern: layerIdPattern, layers } satisfies LayersAnswer);
  });

  app.get('/studio/api/schema', (context) => context.json(configSchema('ru')));

  app.get('/studio/api/layers/:kind/:id', async (context) => {
    const { kind, id } = layerOf(context);
    const found = await files.read(kind, id);
    if (!found) throw new HttpProblem('not_found');
    if ('mistake' in found) return context.json(unreadable(found), 422);
    return context.json(found, 200, { ETag: found.etag });
  });

  app.put('/studio/api/layers/:kind/:id', async (context) => {
    const { kind, id } = layerOf(context);
    const request = parseWith(SaveRequest, await readJson(context));
    const answer = await save(kind, id, request, {
      expected: context.req.header('If-Match'),
      by: door.personIn(context),
    });
    const headers = answer.status === 'saved' ? { ETag: answer.etag } : undefined;
    return context.json(answer, statusOf[answer.status], headers);
  });

  app.delete('/studio/api/layers/:kind/:id', async (context) => {
    const { kind, id } = layerOf(context);
    const answer = await remove(kind, id, {
      expected: context.req.header('If-Match'),
      by: door.personIn(context),
      leaving: context.req.queries('leaving') ?? [],
    });
    return context.json(answer, statusOf[answer.status]);
  });

  app.get('/studio/api/layers/:kind/:id/standing', async (context) => {
    const { kind, id } = layerOf(context);
    const region = context.req.query('region') ?? defaultRegion;
    return context.json(await layerStanding({ files, judge, findProblem }, { kind, id, region }));
  });

  app.get('/studio/api/layers/:kind/:id/history', async (context) => {
    const { kind, id } = layerOf(context);
    return context.json({ versions: await files.history(kind, id) } satisfies HistoryAnswer);
  });

  app.get('/studio/api/layers/:kind/:id/history/:version', async (context) => {
    const { kind, id } = layerOf(context);
    const former = await files.readFormer(kind, id, context.req.param('version'));
    if (!former) throw new HttpProblem('not_found');
    return 'mistake' in former ? context.json(unreadable(former), 422) : context.json(former);
  });

  app.post('/studio/api/drafts', (context) => context.json({ draft: drafts.create() }, 201));

  app.put('/studio/api/drafts/:draft', async (context) => {
    const request = parseWith(DraftRequest, await readJson(context));
    const draft = context.req.param('draft');
    if (!drafts.has(draft)) throw new HttpProblem('not_found');
    const { mistakes, config } = await judge.draft(request);
    // With a mistake the preview goes on showing what was right last.
    if (config) drafts.put(draft, { config });
    const broken = await findBroken(request.region, request.regionText, request.organization);
    return context.json({ mistakes, shown: config !== undefined, broken } satisfies DraftAnswer);
  });

  async function listed(layer: LayerInfo): Promise<ListedLayer> {
    const found = await files.read(layer.kind, layer.id);
    if (found && 'mistake' in found) return { ...layer, unreadable: describeJsonMistake(found.mistake, 'ru') };
    return layer.kind === 'regions' ? layer : { ...layer, region: regionIn(found?.text ?? '{}') };
  }

  async function save(
    kind: LayerKind,
    id: string,
    { text, region, breaking = [] }: v.InferOutput<typeof SaveRequest>,
    { expected, by }: { expected: string | undefined; by: string | undefined },
  ): Promise<SaveAnswer> {
    const mistakes = [...judge.idMistakes(kind, id), ...(await mistakesOf(kind, id, text, region))];
    if (mistakes.some(({ isWarning }) => !isWarning)) return { status: 'refused', mistakes };
    const broken = kind === 'regions' ? await findBroken(id, text) : [];
    if (broken.some((one) => !one.already && !breaking.includes(one.id))) return { status: 'breaks', mistakes, broken };
    const outcome = await files.write(kind, id, text, expected, by);
    if (outcome.ok) return { status: 'saved', etag: outcome.etag, mistakes, broken };
    const { current } = outcome;
    return current && 'mistake' in current ? unreadable(current) : { status: 'conflict', current: current ?? null };
  }

  async function remove(
    kind: LayerKind,
    id: string,
    { expected, by, leaving }: { expected: string | undefined; by: string | undefined; leaving: readonly string[] },
  ): Promise<RemoveAnswer> {
    const mistakes = judge.removalMistakes(kind, id);
    if (mistakes.length > 0) return { status: 'refused', mistakes };
    const over = kind === 'regions' ? await organizationsOver(files, defaultRegion, id) : [];
    const organizations = over.map((one) => one.id);
    if (organizations.some((one) => !leaving.includes(one))) return { status: 'leaves', organizations };
    const outcome = await files.remove(kind, id, expected, by);
    if (outcome.ok) return { status: 'removed' };
    const { current } = outcome;
    if (!current) throw new HttpProblem('not_found');
    return 'mistake' in current ? unreadable(current) : { status: 'conflict', current };
  }

  function mistakesOf(
    kind: LayerKind,
    id: string,
    text: string,
    region: string | undefined,
  ): StudioMistake[] | Promise<StudioMistake[]> {
    if (kind === 'regions') return checkLayers({ region: id, regionText: text }).mistakes;
    const over = region ?? regionIn(text) ?? defaultRegion;
    return judge.organization({ organization: id, organizationText: text, region: over });
  }
}

const statusOf = {
  saved: 200,
  removed: 200,
  refused: 422,
  breaks: 409,
  leaves: 409,
  conflict: 412,
  unreadable: 422,
} as const satisfies Record<SaveAnswer['status'] | RemoveAnswer['status'], number>;

function unreadable({ mistake }: UnreadableLayer): UnreadableAnswer {
  return { status: 'unreadable', message: describeJsonMistake(mistake, 'ru') };
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
