/**
 * What the panel needs before it can be typed in: one file of it packs better than the seven that sharing with later
 * chunks makes. Only that: a module of a later screen in here would be waited for by the first letter.
 */
const firstPaint = [
  /\/node_modules\/(preact|@preact\/signals(-core)?)\//,
  /\/widget\/src\/styles\/(panel|tokens)\.css/,
  /\/widget\/src\/panel\/(panel-state|create-panel|panel-app|frame|icons|parts|panel-context)\.tsx?$/,
  /\/widget\/src\/panel\/(focus-if-ours|lazy-part|draft-keeper|preferences|adopt-css|first-config)\.tsx?$/,
  /\/widget\/src\/messages\/(ru-first|translate)\.ts$/,
  /\/protocol\/src\/(form\/in-order|text\/text-in)\.ts$/,
  /\/widget\/src\/form\/(ticket-form|text-field|compose-screen|happened-field|type-tiles|presets|sign-in-screen)\.tsx?$/,
];

/** What the client and the screens both stand on, so that neither waits for the other. */
const shared = [
  /\/widget\/src\/panel\/worded-help\.ts$/,
  /\/protocol\/src\/(config|form|condition|problem)\//,
  /\/core\/src\/(one-issue\/propose-title|draft\/draft-form)\.ts$/,
];

/** What follows the first letter. */
const form = [
  /\/widget\/src\/(form|ladder)\//,
  /\/widget\/src\/styles\//,
  /\/widget\/src\/messages\/ru-later\.ts$/,
  /\/widget\/src\/panel\/(?!shot-step|analysis-chunk)/,
  /\/protocol\/src\/(policy|ladder)\//,
];

/** The screens after the form; the panel asks for them all at once, when it is first opened. */
const screens = [/\/widget\/src\/(outcome|review\/(?!parts-review)|my-tickets)/];

/** A message in parts: offered by the analysis, which comes when the panel is opened, and so do they. */
const split = [/\/widget\/src\/(split\/|review\/parts-review)/];

const oneOf = (parts: readonly RegExp[]) => (id: string) => {
  const path = id.replaceAll('\\', '/');
  return parts.some((part) => part.test(path));
};

/** Which modules come in one file, the first that fits: what always comes together packs better as one. */
export const chunkGroups = [
  { name: 'create-panel', test: oneOf(firstPaint), priority: 4 },
  { name: 'shared', test: oneOf(shared), priority: 3 },
  { name: 'form-later', test: oneOf(form), priority: 2 },
  { name: 'screens', test: oneOf(screens), priority: 1 },
  // After all others: a group takes what its modules need, and nobody may have to wait for this one.
  { name: 'split', test: oneOf(split), priority: 0 },
];
