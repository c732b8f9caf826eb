import type { FormerVersion } from './former-versions.ts';
import type { LayerInfo, LayerText } from './layer-files.ts';
import type { StudioMistake } from './check-layers.ts';

/*
 * What the page of the studio asks for and what it gets. Everything else is a problem (RFC 9457), such
 * as 401 `identity_required` and 413 `body_too_large`.
 *
 *   GET  api/layers                    200 LayersAnswer
 *   GET  api/layers/:kind/:id          200 LayerText · 404 · 422 UnreadableAnswer
 *   PUT  api/layers/:kind/:id          SaveRequest, If-Match → SaveAnswer, its status beside each member
 *   DELETE api/layers/:kind/:id        ?leaving=, If-Match → RemoveAnswer, its status beside each member · 404
 *   GET  …/standing?region=            200 StandingAnswer
 *   GET  …/history                     200 HistoryAnswer
 *   GET  …/history/:version            200 { text } · 404 · 422 UnreadableAnswer
 *   PUT  api/drafts/:draft             DraftRequest → 200 DraftAnswer · 404 the draft is forgotten
 *
 * Who adds an organisation's `"region"`: the page, into the text of a new organisation, when it begins
 * it. The gateway writes what it is given to the letter. Where there is more than one region it refuses a
 * new organisation that names none, and only warns of one that lies there already. A new region has to be
 * saved before its organisations, also one that says nothing yet.
 */

/** `GET api/layers`. */
export interface LayersAnswer {
  defaultRegion: string;
  /** Whether a gateway reads these files. Where the studio runs without one, what is saved is in force nowhere yet. */
  hasGateway: boolean;
  /** What an id of a region or an organisation has to match, as the source of a regular expression with the flag `u`. */
  idPattern: string;
  layers: ListedLayer[];
}

export interface ListedLayer extends LayerInfo {
  /** The region an organisation says it belongs to. */
  region?: string | undefined;
  /** Why its file cannot be read as text, in Russian. Such a layer is not opened and not written over. */
  unreadable?: string;
}

/** `GET api/layers/:kind/:id/history`. */
export interface HistoryAnswer {
  /** Newest first. */
  versions: FormerVersion[];
}

/** 422: the file is in another encoding than UTF-8. It stays as it is until somebody saves it as UTF-8. */
export interface UnreadableAnswer {
  status: 'unreadable';
  /** What is wrong; what would be right. In Russian. */
  message: string;
}

/** An organisation that would not come into force over a region's text, and keeps its last good configuration. */
export interface BrokenOrganization {
  id: string;
  /** What only this organisation has wrong; errors alone. */
  mistakes: StudioMistake[];
  /** It is out of force over the region as it lies there now, too: this text is not to blame. */
  already: boolean;
}

/** `PUT api/drafts/:draft`. */
export interface DraftAnswer {
  /** Of the layer that lies lowest: the organisation's where one was sent, else the region's. */
  mistakes: StudioMistake[];
  /** Whether the preview shows this text; with a mistake it goes on showing what was right last. */
  shown: boolean;
  /**
   * The organisations over the region that its text breaks, in the order of their ids; the one that was
   * sent along is judged in `mistakes` and not here. Empty while the region's own text does not pass.
   */
  broken: BrokenOrganization[];
}

/**
 * `PUT api/layers/:kind/:id` takes `{ text, region?, breaking? }`: `region` is the one an organisation is
 * judged over, `breaking` the ids of organisations that the person knows this region's text will break.
 */
export type SaveAnswer =
  /** 200. In force for this layer; `broken` names the organisations over it for which it is not. */
  | { status: 'saved'; etag: string; mistakes: StudioMistake[]; broken: BrokenOrganization[] }
  /** 422. Mistakes of the text, of its id (`path` is `(id)`), or of the region it names. Nothing was written. */
  | { status: 'refused'; mistakes: StudioMistake[] }
  /** 409. It would break organisations that `breaking` does not name and that are well now. Nothing was written. */
  | { status: 'breaks'; mistakes: StudioMistake[]; broken: BrokenOrganization[] }
  /** 412. Somebody has saved meanwhile. */
  | { status: 'conflict'; current: LayerText | null }
  /** 422. */
  | UnreadableAnswer;

/**
 * `DELETE api/layers/:kind/:id?leaving=`: `leaving`, once for each, are the organisations that the person knows
 * a region leaves behind. They go out of force with it, and their files stay.
 */
export type RemoveAnswer =
  /** 200. The layer above holds from now on; the text is in the history. */
  | { status: 'removed' }
  /** 409. Organisations lie over this region that `leaving` does not name: these. Nothing was taken away. */
  | { status: 'leaves'; organizations: string[] }
  /** 422. It is no layer that may be taken away here. */
  | { status: 'refused'; mistakes: StudioMistake[] }
  /** 412. Somebody has saved meanwhile. */
  | { status: 'conflict'; current: LayerText | null }
  /** 422. */
  | UnreadableAnswer;

/** `GET api/layers/:kind/:id/standing`, of the files as they are on the disk. */
export type StandingAnswer =
  | { status: 'inForce' }
  | {
      status: 'leftOut';
      /** Errors alone, in Russian. */
      mistakes: StudioMistake[];
      /** `unknown`: the studio runs without a gateway, which alone knows what it read last. */
      holds: 'lastGood' | 'layerAbove' | 'unknown';
      /** Since when what holds instead is as it is, epoch milliseconds. */
      since?: number;
      /** Version of its rules. */
      version?: string;
    };
