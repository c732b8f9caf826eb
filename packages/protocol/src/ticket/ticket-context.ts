import * as v from 'valibot';

/**
 * Who told us a value of the context, so that line 1 knows what to trust: the host's adapter, an
 * ExtJS component, an ARIA attribute, the route, a guess from the page, the browser itself, or the
 * person who corrected it.
 */
export const ContextSource = v.picklist(['host', 'extjs', 'aria', 'route', 'heuristic', 'browser', 'person']);
export type ContextSource = v.InferOutput<typeof ContextSource>;

/** The keys of the context we know the meaning of. Integrators may add their own. */
export const contextKeys = [
  'workplace',
  'screen',
  'menuPath',
  'tab',
  'action',
  'module',
  'recordRef',
  'organization',
  'orgUnit',
  'region',
  'role',
  'build',
  'pageTitle',
  'path',
  'browser',
  'os',
  'screenSize',
  'viewport',
  'timeZone',
  'language',
  'widget',
] as const;
export type ContextKey = (typeof contextKeys)[number];

/** One fact about where the person was. A menu path is a list, everything else one line. */
export const ContextValue = v.strictObject({
  value: v.union([
    v.pipe(v.string(), v.maxLength(500)),
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(12)),
  ]),
  source: ContextSource,
});
export type ContextValue = v.InferOutput<typeof ContextValue>;

/** One thing the person clicked before asking for help: the label of a control, never a field's value. */
export const TrailStep = v.strictObject({
  at: v.pipe(v.string(), v.isoTimestamp()),
  kind: v.picklist(['menu', 'tab', 'button', 'link', 'window', 'error']),
  label: v.pipe(v.string(), v.maxLength(120)),
});
export type TrailStep = v.InferOutput<typeof TrailStep>;

/** Everything we know of the screen. Read when the person opens the panel, editable before sending. */
export const TicketContext = v.strictObject({
  values: v.pipe(v.record(v.pipe(v.string(), v.maxLength(40)), ContextValue), v.maxEntries(40)),
  trail: v.pipe(v.array(TrailStep), v.maxLength(30)),
});
export type TicketContext = v.InferOutput<typeof TicketContext>;
