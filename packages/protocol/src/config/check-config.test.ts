import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkConfig } from './check-config.ts';
import { defaultConfig } from './default-config.ts';
import { mergeLayer } from './merge-layer.ts';
import { mergePatch, type Json } from './merge-patch.ts';
import { mistakeCodes } from './mistake-codes.ts';
import { describeMistake } from './mistake.ts';
import { parseConfig } from './parse-config.ts';

/** What is told of a layer: `code path`, warnings with a `?`. */
function told(layer: object): string[] {
  const { mistakes } = checkConfig(mergeLayer(defaultConfig as unknown as Json, layer as Json));
  return mistakes.map(({ code, path, severity }) => `${code}${severity === 'warning' ? '?' : ''} ${path}`).sort();
}

const field = { order: 200, kind: 'text', need: 'optional', label: 'Кабинет' };
const choice = {
  order: 201,
  kind: 'choice',
  need: 'optional',
  label: 'Смена',
  options: { day: { order: 1, label: 'День' } },
};
const step = { order: 9, label: 'Шаг' };
const offered = {
  howto: { order: 1, label: 'Как пользоваться', types: ['question'] },
  print: { order: 2, label: 'Печать' },
};

/** Fields with names and places of their own. */
function named(fields: Record<string, object>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, one], index) => [id, { ...one, label: `Поле ${id}`, order: 200 + index }]),
  );
}

/** Texts that we have delivered in Russian and English. */
const deliveredTexts = [
  ...Object.keys(defaultConfig.ladder).map((id) => `ladder.${id}.label`),
  'ladder.vendor.note',
  ...Object.keys(defaultConfig.policy.levels).map((id) => `policy.levels.${id}.label`),
  ...defaultConfig.recipients.map((_, index) => `recipients.${index}`),
];

const cases: Record<string, [layer: object, ...expected: string[]]> = {
  'an unknown key': [{ lanucher: {} }, 'unknownKey lanucher'],
  'something to take away at a workplace that is not there': [
    { workplaces: { registry: { names: ['АРМ'], patch: { ladder: { locall: null } } } } },
    'nothingToRemove? workplaces.registry.patch.ladder.locall',
  ],
  'an unknown key far down': [{ fields: { happened: { lable: 'Текст' } } }, 'unknownKey fields.happened.lable'],
  'a type that does not exist': [{ types: { incidnt: { order: 1 } } }, 'unknownKey types.incidnt'],
  'a key that is missing': [{ ladder: { odd: { label: 'Шаг' } } }, 'missing ladder.odd.order'],
  'a value of another type': [{ limits: { unsentDays: 'three' } }, 'wrongType limits.unsentDays'],
  'a text that is a number': [{ ladder: { local: { label: 5 } } }, 'wrongType ladder.local.label'],
  'a value that is not on the list': [{ launcher: { place: 'cornr' } }, 'notOneOf launcher.place'],
  'keys by the names on them': [{ launcher: { shortcut: 'Ctrl+Q' } }, 'wrongForm launcher.shortcut'],
  'keys that close the page': [{ launcher: { shortcut: 'Control+KeyW' } }, 'shortcutTaken? launcher.shortcut'],
  'a letter alone as keys': [{ launcher: { shortcut: 'KeyQ' } }, 'wrongForm launcher.shortcut'],
  'an address with a blank': [
    { helpLinks: { help: { order: 1, label: 'Справка', url: 'https:// help' } } },
    'wrongForm helpLinks.help.url',
  ],
  'an address without its scheme': [{ privacyPolicyUrl: '//help.local/' }, 'wrongForm privacyPolicyUrl'],
  'a text of blanks': [{ fields: { room: { ...field, label: ' ' } } }, 'blankText fields.room.label'],
  'a text of blanks in one language': [
    { fields: { room: { ...field, label: { ru: 'Кабинет', en: '  ' } } } },
    'blankText fields.room.label.en',
  ],
  'a floor that falls where more people are concerned': [
    { policy: { critical: { login: { self: 'P1', department: 'P3' } } } },
    'floorLower? policy.critical.login.department',
  ],
  'a condition on a field that is switched off': [
    { fields: { room: { ...field, enabled: false }, bed: { ...field, shownWhen: { room: { filled: true } } } } },
    'switchedOff? fields.bed.shownWhen',
  ],
  'a number its field never takes': [
    {
      fields: {
        beds: { order: 199, kind: 'number', need: 'optional', label: 'Коек', min: 1, max: 5 },
        why: { ...field, shownWhen: { beds: { atLeast: 6 } } },
      },
    },
    'unreachableField fields.why.shownWhen',
  ],
  'a value in another form': [{ policy: { calendar: { hours: '8-20' } } }, 'wrongForm policy.calendar.hours'],
  'a number too small': [{ limits: { unsentDays: 0 } }, 'tooSmall limits.unsentDays'],
  'a number too large': [{ limits: { unsentDays: 9999 } }, 'tooLarge limits.unsentDays'],
  'a text too short': [{ recipients: [''] }, 'tooShort recipients.0'],
  'a text too long': [{ policy: { policyId: 'x'.repeat(61) } }, 'tooLong policy.policyId'],
  'a number that is not whole': [{ limits: { queuedTickets: 1.5 } }, 'notWhole limits.queuedTickets'],
  'a test of a condition that is none': [
    { fields: { room: { ...field, shownWhen: { type: { iss: 'incident' } } } } },
    'unknownKey fields.room.shownWhen.type.iss',
  ],

  'an id with a blank': [
    { categories: { 'мои рецепты': { order: 1, label: 'Рецепты' } } },
    'badId categories.мои рецепты',
  ],
  'a field with a name of the language': [{ fields: { constructor: field } }, 'forbiddenKey fields.constructor'],
  'a level with a name of the language': [
    { policy: { levels: { toString: { label: 'сверх' } } } },
    'forbiddenKey policy.levels.toString',
    'unusedLevel? policy.levels.toString',
  ],
  'a name of the language at a workplace': [
    { workplaces: { registry: { names: ['АРМ'], patch: { fields: { valueOf: { need: 'required' } } } } } },
    'forbiddenKey workplaces.registry.patch.fields.valueOf',
  ],
  'a field with the name of a fact': [{ fields: { role: field } }, 'reservedId fields.role'],
  'a fact that does not exist': [
    { fields: { room: { ...field, shownWhen: { tipe: 'incident' } } } },
    'unknownFact fields.room.shownWhen.tipe',
  ],
  'a value that a fact never has': [
    { fields: { room: { ...field, shownWhen: { type: ['incident', 'incedent'] } } } },
    'unknownValue fields.room.shownWhen.type.1',
  ],
  'an option that does not exist': [
    { fields: { shift: choice, room: { ...field, requiredWhen: { shift: 'night' } } } },
    'unknownValue fields.room.requiredWhen.shift',
  ],
  'a field that depends on itself': [
    { fields: { room: { ...field, shownWhen: { room: { filled: true } } } } },
    'cycle fields.room.shownWhen',
  ],
  'a circle of three': [
    {
      fields: named({
        a: { ...field, shownWhen: { b: { filled: true } } },
        b: { ...field, shownWhen: { any: [{ c: '1' }, { type: 'incident' }] } },
        c: { ...field, shownWhen: { not: { a: '1' } } },
      }),
    },
    'cycle fields.a.shownWhen',
  ],
  'parts that contradict each other': [
    { fields: { room: { ...field, shownWhen: { type: 'incident', not: { type: ['incident', 'question'] } } } } },
    'unreachableField fields.room.shownWhen',
  ],
  'limits of a number that leave nothing': [
    {
      fields: {
        count: { ...field, kind: 'number' },
        room: { ...field, shownWhen: { all: [{ count: { atLeast: 5 } }, { count: { atMost: 3 } }] } },
      },
    },
    'unreachableField fields.room.shownWhen',
  ],
  'a field that depends on one that is shown for another type': [
    {
      fields: {
        shift: { ...choice, shownWhen: { type: 'question' } },
        room: { ...field, shownWhen: { shift: 'day', type: 'incident' } },
      },
    },
    'unreachableField fields.room.shownWhen',
  ],
  'a field of a preset that depends on one that presets do not have': [
    { fields: { shift: choice, room: { ...field, shownWhen: { criticalKind: 'login', shift: 'day' } } } },
    'unreachableField fields.room.shownWhen',
  ],
  'a requirement that never comes': [
    { fields: { room: { ...field, requiredWhen: { signedIn: true, not: { signedIn: true } } } } },
    'neverHolds fields.room.requiredWhen',
  ],
  'a condition on a type that is switched off': [
    { types: { question: { enabled: false } }, fields: { room: { ...field, shownWhen: { type: 'question' } } } },
    'switchedOff? fields.room.shownWhen',
  ],

  'a requirement that speaks of a type for which the field is not shown': [
    { fields: { room: { ...field, shownWhen: { type: 'question' }, requiredWhen: { type: 'incident' } } } },
    'notWhileShown? fields.room.requiredWhen',
  ],
  'a condition on none of the values': [
    { fields: { room: { ...field, need: 'required', shownWhen: { type: [] } } } },
    'wrongType fields.room.shownWhen.type',
  ],
  'a list in place of an object': [{ help: [] }, 'wrongType help'],
  'a list in place of an object, whatever is wrong with what it holds': [
    { fields: [{ id: 'room', kind: 'text' }] },
    'wrongType fields',
  ],
  'a condition in a list': [
    { fields: { room: { ...field, shownWhen: [{ type: 'incident' }] } } },
    'wrongType fields.room.shownWhen',
  ],
  'a choice of nothing': [{ fields: { shift: { ...choice, options: null } } }, 'noOptions fields.shift'],
  'options from two places': [
    { fields: { shift: { ...choice, optionsFrom: 'modules' } } },
    'bothOptions fields.shift.options',
  ],
  'a limit of another kind': [{ fields: { room: { ...field, min: 1 } } }, 'withoutEffect? fields.room.min'],
  'limits the wrong way round': [
    { fields: { room: { ...field, minLength: 9, maxLength: 3 } } },
    'minOverMax fields.room.minLength',
  ],
  'a field with no room for a letter': [
    { fields: { room: { ...field, need: 'required', maxLength: 0 } } },
    'tooSmall fields.room.maxLength',
  ],
  'a pattern that only nothing fits': [
    { fields: { room: { ...field, pattern: '^$' } } },
    'unfillable fields.room.pattern',
  ],
  'an empty pattern': [{ fields: { room: { ...field, pattern: '' } } }, 'unfillable fields.room.pattern'],
  'a pattern shorter than the field wants': [
    { fields: { room: { ...field, pattern: '\\d{3}', minLength: 4 } } },
    'unfillable fields.room.pattern',
  ],
  'a pattern longer than the field takes': [
    { fields: { room: { ...field, pattern: '\\d{3}-\\d+', maxLength: 4 } } },
    'unfillable fields.room.pattern',
  ],
  'a pattern that is none': [{ fields: { room: { ...field, pattern: '(' } } }, 'patternInvalid fields.room.pattern'],
  'a pattern that takes a page down': [
    { fields: { room: { ...field, pattern: '(\\d+)+x' } } },
    'patternSlow fields.room.pattern',
  ],
  'a field of ours of another kind': [{ fields: { scope: { kind: 'choices' } } }, 'fixedField fields.scope.kind'],
  'the text of the ticket hidden': [{ fields: { happened: { enabled: false } } }, 'cannotHide fields.happened'],
  'the text of the ticket removed': [{ fields: { happened: null } }, 'cannotHide fields.happened'],

  'a hole in the matrix': [{ policy: { matrix: { self: ['P1', 'P2'] } } }, 'matrixHole policy.matrix.self.2'],
  'a scope without a row': [
    { policy: { matrix: { unknown: null } } },
    'matrixHole policy.matrix.unknown',
    'matrixHole policy.matrix.unknown',
    'matrixHole policy.matrix.unknown',
  ],
  'a row too wide': [{ policy: { matrix: { self: ['P1', 'P2', 'P3', 'P4'] } } }, 'matrixTooWide policy.matrix.self'],
  'a level that does not exist': [{ policy: { requests: 'P9' } }, 'unknownLevel policy.requests'],
  'a level of the matrix that does not exist': [
    { policy: { matrix: { self: ['P1', 'р2', 'P3'] } } },
    'unknownLevel policy.matrix.self.1',
  ],
  'a row for a scope that does not exist': [
    { policy: { matrix: { ward: ['P1', 'P2', 'P3'] } } },
    'unknownScope policy.matrix.ward',
  ],
  'a floor for a scope that does not exist': [
    { policy: { critical: { login: { departament: 'P1' } } } },
    'unknownScope policy.critical.login.departament',
  ],
  'a floor for a kind that does not exist': [
    { policy: { critical: { lgin: { self: 'P1' } } } },
    'unknownKey policy.critical.lgin',
  ],
  'a scope that stands twice': [
    { policy: { scopes: ['self', 'self', 'department', 'organization', 'region'] } },
    'duplicate policy.scopes.1',
  ],
  'no level': [
    { policy: { levels: { P1: null, P2: null, P3: null, P4: null }, requests: 'P1' } },
    'noLevels policy.levels',
  ],
  'no norm': [
    {
      policy: {
        levels: Object.fromEntries(['P1', 'P2', 'P3', 'P4'].map((id) => [id, { react: null, resolve: null }])),
      },
    },
    'noNorms? policy.levels',
  ],
  'a norm in which a life passes': [
    { policy: { levels: { P1: { resolve: 'P100000000D' } } } },
    'tooLarge policy.levels.P1.resolve',
  ],
  'a norm that is over before it begins': [
    { policy: { levels: { P1: { react: 'PT0M' } } } },
    'tooSmall policy.levels.P1.react',
  ],
  'an answer due after the solution': [
    { policy: { levels: { P2: { react: 'P2D' } } } },
    'reactAfterResolve? policy.levels.P2.react',
  ],
  'two levels of one order': [
    { policy: { levels: { P1: { order: 1 }, P2: { order: 1 } } } },
    'sameOrder? policy.levels.P2.order',
  ],
  'a matrix whose wider row is less urgent': [
    { policy: { matrix: { organization: ['P3', 'P3', 'P3'] } } },
    'matrixUpsideDown? policy.matrix.organization.0',
  ],
  'a row in which stopped work is less urgent': [
    { policy: { matrix: { self: ['P4', 'P3', 'P4'] } } },
    'matrixBackwards? policy.matrix.self.0',
  ],
  'conditions joined by a word of another language': [
    {
      fields: {
        room: {
          order: 65,
          kind: 'text',
          label: 'Кабинет',
          need: 'advised',
          shownWhen: { or: [{ type: 'incident' }, { scope: 'self' }] },
        },
      },
    },
    'unknownFact fields.room.shownWhen.or',
  ],
  'a level that nothing is given': [
    { policy: { levels: { P5: { label: 'по договорённости', order: 5 } } } },
    'unusedLevel? policy.levels.P5',
  ],
  'a step that starts where it is not shown': [
    {
      ladder: {
        vendor: { startWhen: { scope: 'region' } },
        local: { shownWhen: { scope: 'self' }, startWhen: { scope: 'region' } },
      },
    },
    'notWhileShown? ladder.local.startWhen',
  ],
  'a typical request with a subject its type does not have': [
    {
      categories: { howto: { order: 1, label: 'Как сделать', types: ['question'] } },
      templates: { printer: { order: 1, label: 'Принтер', type: 'incident', text: 'Не печатает', category: 'howto' } },
    },
    'unknownReference templates.printer.category',
  ],
  'conditions in which nothing is asked': [
    {
      ladder: { local: { startWhen: {} }, vendor: { shownWhen: { all: [{}] } } },
      fields: {
        room: {
          ...field,
          shownWhen: { any: [{ type: 'incident' }, { all: [] }] },
          requiredWhen: { not: { all: [] } },
        },
      },
    },
    'alwaysHolds? ladder.local.startWhen',
    'alwaysHolds? ladder.vendor.shownWhen',
    'alwaysHolds? fields.room.shownWhen',
    'neverHolds fields.room.requiredWhen',
  ],
  'two steps of one order': [{ ladder: { vendor: { order: 2 } } }, 'sameStepOrder? ladder.vendor.order'],
  'two steps of one order that some tickets have both of': [
    {
      ladder: {
        night: { order: 5, label: 'Ночная смена', shownWhen: { scope: 'region' } },
        miac: { order: 5, label: 'МИАЦ', shownWhen: { type: 'incident' } },
        day: { order: 5, label: 'Дневная смена', shownWhen: { type: 'question' } },
      },
    },
    'sameStepOrder? ladder.miac.order',
  ],
  'entries of one order, and none where one of them is off or both never meet': [
    {
      types: { question: { order: 1 } },
      critical: { remd: { order: 2, enabled: false } },
      categories: { a: { order: 1, label: 'А' }, b: { order: 1, label: 'Б' }, c: { order: 2, label: 'В' } },
      fields: {
        room: { ...field, order: 20 },
        shift: { ...choice, options: { day: { order: 1, label: 'День' }, night: { order: 1, label: 'Ночь' } } },
        where: { ...field, label: 'Где', shownWhen: { type: 'incident' } },
        whom: { ...field, label: 'Кому', shownWhen: { type: 'question' } },
      },
    },
    'sameEntryOrder? types.question.order',
    'sameEntryOrder? categories.b.order',
    'sameEntryOrder? fields.room.order',
    'sameEntryOrder? fields.shift.options.night.order',
  ],
  'an unknown scope that nobody has said what it counts as': [
    {
      policy: {
        scopes: ['self', 'organization', 'region'],
        matrix: { department: null },
        critical: {
          unavailable: { self: 'P1', department: null },
          login: { department: null },
          remd: { department: null },
        },
        unknownCountsAs: null,
      },
    },
    'unknownScope? policy.unknownCountsAs',
  ],
  'a level added below that is more urgent': [
    { policy: { levels: { P0: { label: 'сверх', resolve: 'PT1H' } } } },
    'levelOrder? policy.levels.P0.resolve',
    'unusedLevel? policy.levels.P0',
  ],
  'a calendar that does not exist': [
    { policy: { levels: { P2: { calendar: 'night' } } } },
    'unknownReference policy.levels.P2.calendar',
  ],
  'days in the wrong order': [{ policy: { calendar: { days: '5-1' } } }, 'reversed policy.calendar.days'],
  'days in the wrong order beside good ones': [
    { policy: { calendar: { days: '1-3,5-4' } } },
    'reversed policy.calendar.days',
  ],
  'a day that is named twice': [{ policy: { calendar: { days: '1-5,3' } } }, 'duplicate? policy.calendar.days'],
  'a break in the wrong order': [
    { policy: { calendar: { breaks: ['13:00-12:00'] } } },
    'reversed policy.calendar.breaks.0',
  ],
  'breaks that overlap': [
    { policy: { calendar: { breaks: ['12:00-13:00', '12:30-14:00'] } } },
    'overlap policy.calendar.breaks.1',
  ],
  'a break when nobody works': [
    { policy: { calendar: { breaks: ['21:00-22:00'] } } },
    'outsideHours? policy.calendar.breaks.0',
  ],
  'a night shift that ends after the next day has begun': [
    { policy: { calendar: { hoursByDay: { 1: '20:00-10:00' } } } },
    'overlap policy.calendar.hoursByDay.1',
  ],
  'a short day that begins before the night shift has ended': [
    { policy: { calendar: { hours: '20:00-08:00', shortDays: { '2026-12-31': '06:00-15:00' } } } },
    'overlap policy.calendar.shortDays.2026-12-31',
  ],
  'a moved day that begins before the night shift has ended': [
    { policy: { calendar: { hours: '20:00-08:00', hoursByDay: { 6: '07:00-14:00' }, workdays: ['2026-11-28'] } } },
    'overlap policy.calendar.workdays.0',
  ],
  'an hour that no clock shows': [
    { policy: { calendar: { hours: '08:00-25:00' } } },
    'wrongForm policy.calendar.hours',
  ],
  'a date of works that does not exist': [
    { plannedWorks: { db: { order: 1, what: 'База', from: '2026-02-30T01:00:00Z', to: '2026-03-30T01:00:00Z' } } },
    'noSuchDate plannedWorks.db.from',
  ],
  'a date of a notice that does not exist': [
    { notices: { lab: { order: 1, title: 'ЛИС', from: '2026-02-28T01:00:00Z', next: '2026-04-31T01:00:00Z' } } },
    'noSuchDate notices.lab.next',
  ],
  'a date of a template that does not exist': [
    {
      templates: {
        form: { order: 1, label: 'Форма', type: 'changeRequest', answers: { dateInForce: '2026-02-30' } },
      },
    },
    'noSuchDate templates.form.answers.dateInForce',
  ],
  'hours that never open': [{ policy: { calendar: { hours: '08:00-08:00' } } }, 'neverOpens policy.calendar.hours'],
  'breaks as long as the day': [
    { policy: { calendar: { breaks: ['07:00-21:00'] } } },
    'neverOpens policy.calendar.hours',
  ],
  'a date that does not exist': [
    { policy: { calendar: { holidays: ['2026-02-30'] } } },
    'noSuchDate policy.calendar.holidays.0',
  ],
  'a holiday on which people work': [
    { policy: { calendar: { holidays: ['2026-11-04'], workdays: ['2026-11-04'] } } },
    'holidayAndWorkday? policy.calendar.workdays.0',
  ],
  'a zone by its hours alone': [{ policy: { timeZone: '+05:00' } }, 'badZone policy.timeZone'],
  'a zone that does not exist': [{ policy: { timeZone: 'Europe/Moskow' } }, 'badZone policy.timeZone'],

  'a ladder without a last resort': [{ ladder: { vendor: { endpoint: null } } }, 'noEndpoint ladder'],
  'a last resort that not everybody has': [
    { ladder: { vendor: { shownWhen: { signedIn: true } } } },
    'endpointConditional ladder',
  ],
  'a step that does not exist': [
    { ladder: { vendor: { passOnBy: ['locl'] } } },
    'unknownStep ladder.vendor.passOnBy.0',
  ],
  'a step to which nobody can hand on': [
    { ladder: { local: { passOnBy: ['colleague', 'vendor'] } } },
    'nobodyHandsOn ladder.local.passOnBy',
  ],
  'an advice where tickets end': [
    { ladder: { colleague: { endpoint: true } } },
    'adviceTakesTickets ladder.colleague.endpoint',
  ],
  'a start where tickets only arrive': [
    { ladder: { odd: { ...step, passOnBy: ['local'], startWhen: { type: 'question' } } } },
    'startAndPassOn ladder.odd.startWhen',
  ],
  'a step that cannot be skipped': [
    { ladder: { local: { skippable: false } } },
    'skippableStep? ladder.local.skippable',
  ],
  'a step that is never there': [{ ladder: { local: { hours: '08:00-08:00' } } }, 'neverOpens ladder.local.hours'],

  'a field without a name': [{ fields: { room: { ...field, label: null } } }, 'noText fields.room'],
  'a scope without a text': [
    {
      policy: {
        scopes: ['self', 'department', 'ward', 'organization', 'region'],
        matrix: { ward: ['P2', 'P3', 'P4'] },
      },
    },
    'noTextKey policy.scopes.2',
  ],
  'a system without a name': [{ integrations: { tfoms: { order: 9 } } }, 'noTextKey integrations.tfoms'],
  'a translation that is missing': [
    { languages: ['ru', 'en'], fields: { room: { ...field, label: { ru: 'Кабинет' } } } },
    'missingTranslation fields.room.label',
  ],
  'one Russian text for two languages': [
    { languages: ['ru', 'en'], fields: { room: field } },
    'oneTextForAll fields.room.label',
  ],
  'Russian texts where a line of English is wanted, wherever a person reads them': [
    {
      languages: ['ru', 'en'],
      help: { phoneHours: 'круглосуточно' },
      recipients: ['МИАЦ', { ru: 'поддержка', en: 'support' }],
      policy: { source: 'ТЗ', levels: { P1: { label: 'сверх' } } },
      ladder: { local: { contact: 'доб. 115' } },
    },
    'oneTextForAll help.phoneHours',
    'oneTextForAll ladder.local.contact',
    'oneTextForAll policy.levels.P1.label',
    'oneTextForAll policy.source',
    'oneTextForAll recipients.0',
  ],
  'a text in a language nobody uses': [
    { ladder: { local: { label: { ru: 'ИТ', rru: 'ИТ' } } } },
    'languageUnused? ladder.local.label.rru',
  ],
  'a language without texts': [
    { languages: ['ru', 'tt'], messages: { tt: {} } },
    'textsMissing messages.tt',
    ...deliveredTexts.map((path) => `missingTranslation ${path}`),
  ],
  'a text with an unknown key': [
    { messages: { ru: { 'button.sent': 'Отправить' } } },
    'unknownText messages.ru.button.sent',
  ],
  'a place that nothing fills': [
    { messages: { ru: { call: 'Звоните: {fone} {phone}' } } },
    'unknownPlace messages.ru.call',
  ],
  'a place that is gone': [{ messages: { ru: { call: 'Звоните нам' } } }, 'placeDropped? messages.ru.call'],
  'a place in Russian': [{ messages: { ru: { call: 'Звоните: {телефон} {phone}' } } }, 'unknownPlace messages.ru.call'],
  'a brace that is left open': [{ messages: { ru: { call: 'Звоните: {phone} {' } } }, 'braces messages.ru.call'],

  'a token that does not exist': [{ theme: { tokens: { acent: '#0b6670' } } }, 'unknownToken theme.tokens.acent'],
  'a colour that is none': [{ theme: { tokens: { accent: 'teal' } } }, 'badToken theme.tokens.accent'],
  'a token that fetches a file': [
    { theme: { tokens: { shadow: 'url(//x.example/a.png)' } } },
    'badToken theme.tokens.shadow',
  ],
  'a text that is hard to read': [
    { theme: { tokens: { 'ink-3': '#9aa5ab' } } },
    'contrast theme.tokens.ink-3',
    'contrast theme.tokens.ink-3',
  ],
  'a border that is hard to see': [
    { theme: { tokens: { control: '#c4ced2' } } },
    'contrast theme.tokens.control',
    'contrast theme.tokens.control',
  ],
  'a colour that serves texts and signs': [
    { theme: { mode: 'light', tokens: { accent: '#aabbcc' } } },
    'contrast theme.tokens.accent',
    'contrast theme.tokens.accent',
    'contrast theme.tokens.accent',
  ],
  'a selector that is none': [
    { privacy: { mask: ['.patient[', '.1a', 'div >'] } },
    'selectorInvalid privacy.mask.0',
    'selectorInvalid privacy.mask.1',
    'selectorInvalid privacy.mask.2',
  ],
  'a selector that opens everything': [{ privacy: { unmask: ['body'] } }, 'unmasksAll privacy.unmask.0'],

  'no type': [
    {
      types: Object.fromEntries(
        ['incident', 'serviceRequest', 'question', 'changeRequest'].map((id) => [id, { enabled: false }]),
      ),
    },
    'noTypes types',
  ],
  'a template of a category that does not exist': [
    { templates: { t: { order: 1, label: 'Доступ', type: 'serviceRequest', category: 'acess' } } },
    'unknownReference templates.t.category',
  ],
  'a template that answers what the field does not take': [
    {
      fields: { count: { ...field, kind: 'number', max: 5 } },
      templates: {
        t: { order: 1, label: 'Доступ', type: 'incident', answers: { count: 9, when: 'soon', nothing: '1' } },
      },
    },
    'notAccepted templates.t.answers.count',
    'unknownReference templates.t.answers.nothing',
    'unknownReference templates.t.answers.when',
  ],
  'works that end before they begin': [
    { plannedWorks: { w: { order: 1, what: 'Обновление', from: '2026-11-25T00:00:00Z', to: '2026-11-24T00:00:00Z' } } },
    'endBeforeStart plannedWorks.w.to',
  ],

  'a field of a category that its type of ticket does not offer': [
    { categories: offered, fields: { room: { ...field, shownWhen: { type: 'incident', category: 'howto' } } } },
    'notOffered? fields.room.shownWhen',
  ],
  'the same by way of another field': [
    {
      categories: offered,
      fields: {
        subject: { order: 1, kind: 'choices', need: 'optional', label: 'Раздел', optionsFrom: 'categories' },
        room: { ...field, shownWhen: { subject: 'howto' } },
        floor: { ...field, order: 201, shownWhen: { room: { filled: true }, type: ['incident', 'changeRequest'] } },
      },
    },
    'notOffered? fields.floor.shownWhen',
  ],
  'a need that the type of a category rules out': [
    {
      categories: offered,
      fields: { room: { ...field, shownWhen: { category: 'howto' }, requiredWhen: { type: 'incident' } } },
    },
    'notOffered? fields.room.requiredWhen',
  ],
  'no contradiction where one way is left': [
    {
      categories: offered,
      fields: named({
        a: { ...field, shownWhen: { type: 'question', category: 'howto' } },
        b: { ...field, shownWhen: { type: 'incident', category: ['howto', 'print'] } },
        c: { ...field, shownWhen: { type: 'incident', not: { category: 'howto' } } },
        d: {
          ...field,
          shownWhen: { any: [{ category: 'howto' }, { screen: { contains: 'печать' } }], type: 'incident' },
        },
        e: { ...field, shownWhen: { category: 'howto' } },
        f: { ...field, shownWhen: { e: { filled: true }, type: 'question' } },
        g: { ...field, shownWhen: { type: 'incident', category: { filled: true } } },
      }),
    },
  ],
  'a category of a type that is switched off': [
    {
      categories: offered,
      types: { question: { enabled: false } },
      fields: { room: { ...field, shownWhen: { category: 'howto' } } },
    },
    'switchedOff? categories.howto.types.0',
    'switchedOff? fields.room.shownWhen',
  ],
  'a template that answers what its type does not ask': [
    {
      templates: {
        t: {
          order: 1,
          label: 'Доступ',
          type: 'serviceRequest',
          scope: 'self',
          answers: { dateInForce: '2026-12-01', reason: 'x' },
        },
      },
    },
    'notShownThen? templates.t.answers.dateInForce',
    'notShownThen? templates.t.scope',
  ],
  'dates, choices and texts compared as numbers': [
    {
      fields: {
        day: { ...field, order: 210, kind: 'date' },
        shift: choice,
        pain: {
          ...choice,
          order: 220,
          label: 'Боль',
          options: { 1: { order: 1, label: 'Слабо' }, 5: { order: 2, label: 'Сильно' } },
        },
        a: { ...field, order: 211, label: 'Раз', shownWhen: { day: { atLeast: 5 } } },
        b: { ...field, order: 212, shownWhen: { shift: { atMost: 5 } } },
        c: { ...field, order: 213, shownWhen: { pain: { atLeast: 5 } } },
        d: { ...field, order: 214, shownWhen: { a: { atLeast: 5 } } },
        e: { ...field, order: 215, shownWhen: { not: { scope: { atLeast: 1 } } } },
      },
    },
    'notCompared fields.a.shownWhen.day.atLeast',
    'notCompared fields.b.shownWhen.shift.atMost',
    'notCompared? fields.d.shownWhen.a.atLeast',
    'notCompared fields.e.shownWhen.not.scope.atLeast',
  ],
  'lists that are empty and say nobody': [
    {
      recipients: [],
      categories: { print: { order: 1, label: 'Печать', types: [] } },
      ladder: { odd: { ...step, passOnBy: [] } },
    },
    'emptyList? recipients',
    'emptyList? categories.print.types',
    'emptyList ladder.odd.passOnBy',
  ],
  'a step that no ticket of the step before reaches': [
    {
      ladder: {
        ward: { ...step, order: 4, shownWhen: { scope: 'self' } },
        odd: { ...step, passOnBy: ['ward', 'local'], shownWhen: { scope: 'region' } },
      },
    },
    'neverTogether? ladder.odd.passOnBy.0',
  ],
  'first values that do not fit their field': [
    {
      modules: { journal: { order: 1, label: 'Журнал' } },
      fields: named({
        a: { ...field, kind: 'date', prefill: 'user.phone' },
        b: { ...choice, prefill: 'user.name' },
        c: { ...choice, options: undefined, optionsFrom: 'modules', prefill: 'context.screen' },
        d: { ...choice, options: undefined, optionsFrom: 'modules', prefill: 'context.module' },
        e: { ...choice, prefill: 'user.role' },
        f: { ...field, kind: 'phone', prefill: 'user.phone' },
        g: { ...field, kind: 'number', prefill: 'steps' },
        h: { ...field, kind: 'number', prefill: 'context.temperature' },
        i: { ...field, prefill: 'context.recordReff' },
        j: { ...field, kind: 'file', prefill: 'context.recordRef' },
        k: { ...field, kind: 'phone', prefill: 'user.name' },
      }),
    },
    'prefillMisfit? fields.a.prefill',
    'prefillMisfit? fields.b.prefill',
    'prefillMisfit? fields.c.prefill',
    'prefillMisfit? fields.g.prefill',
    'oddContextKey? fields.i.prefill',
    'prefillMisfit? fields.j.prefill',
    'prefillMisfit? fields.k.prefill',
  ],

  'a response that a less urgent level gets sooner': [
    { policy: { levels: { P2: { react: 'PT2H' } } } },
    'levelOrder? policy.levels.P3.react',
  ],
  'a solution that takes longer around the clock than the next one in working hours': [
    { policy: { levels: { P1: { resolve: 'PT6H' } } } },
    'levelOrder? policy.levels.P2.resolve',
  ],
  'a norm in hours beside one in days of a calendar that works longer than eight': [
    // A day there has twelve hours, so eleven are over before it.
    { policy: { levels: { P3: { resolve: 'P1D' }, P4: { resolve: 'PT11H' } } } },
    'levelOrder? policy.levels.P4.resolve',
  ],
  'a norm in hours beside one in days of a calendar that works shorter than eight': [
    {
      policy: {
        calendar: { hours: '08:00-12:00' },
        levels: { P3: { resolve: 'P1D' }, P4: { resolve: 'PT6H' } },
      },
    },
  ],
  'weeks and days around the clock, where a week has seven': [
    {
      policy: {
        levels: { P3: { resolve: 'P6D', clock: '24x7' }, P4: { resolve: 'P1W', clock: '24x7' } },
      },
    },
  ],
  'as many days in calendars whose days are not equally long, which end together': [
    {
      policy: {
        calendars: { short: { days: '1-5', hours: '10:00-14:00', holidays: [] } },
        levels: { P3: { resolve: 'P2D' }, P4: { resolve: 'P2D', calendar: 'short' } },
      },
    },
  ],
  'fewer days in another calendar': [
    {
      policy: {
        calendars: { long: { days: '1-5', hours: '00:00-23:00', holidays: [] } },
        levels: { P3: { resolve: 'P2D' }, P4: { resolve: 'P1D', calendar: 'long' } },
      },
    },
    'levelOrder? policy.levels.P4.resolve',
  ],
  'requests that go before everything': [{ policy: { requests: 'P1' } }, 'requestsFirst? policy.requests'],
  'a mass failure that is less urgent than one of its kind': [
    { policy: { critical: { login: { self: 'P4', department: 'P4' } } } },
    'floorMild? policy.critical.login.department',
  ],
  'calendars that count nothing': [
    {
      policy: {
        calendars: {
          night: { days: '1-7', hours: '20:00-08:00', holidays: [] },
          day: { days: '1', hours: '08:00-20:00', holidays: [] },
        },
        levels: { P1: { calendar: 'day' } },
      },
    },
    'unusedCalendar? policy.calendars.night',
    'clockIgnoresCalendar? policy.levels.P1.calendar',
  ],
  'hours of days on which nobody works': [
    {
      policy: {
        calendar: {
          hoursByDay: { 6: '09:00-12:00', 7: '09:00-12:00' },
          workdays: ['2026-11-08'],
          shortDays: { '2026-11-07': '09:00-12:00', '2026-11-08': '09:00-12:00' },
        },
      },
    },
    'dayOff? policy.calendar.hoursByDay.6',
    'dayOff? policy.calendar.shortDays.2026-11-07',
  ],
  'a zone with its sign the other way round': [{ policy: { timeZone: 'Etc/GMT+5' } }, 'zoneSign? policy.timeZone'],
  'works of a year': [
    { plannedWorks: { w: { order: 1, what: 'МИС', from: '2026-12-05T15:00:00Z', to: '2027-12-05T21:00:00Z' } } },
    'longWorks? plannedWorks.w.to',
  ],
  'a word that is promised for a time after the notice': [
    {
      notices: {
        n: {
          order: 1,
          title: 'Сбой',
          from: '2026-12-05T15:00:00Z',
          to: '2026-12-06T15:00:00Z',
          next: '2026-12-07T15:00:00Z',
        },
      },
    },
    'nextAfterEnd? notices.n.next',
  ],
  'patterns for another language, as a mask, and for everything': [
    {
      fields: named({
        a: { ...field, pattern: '/\\d+/' },
        b: { ...field, pattern: '99-99' },
        c: { ...field, pattern: '.*' },
        d: { ...field, pattern: '^[^]+$' },
        e: { ...field, patternHint: '12-34' },
        f: { ...field, pattern: '\\d{2}-\\d{2}', patternHint: '12-34' },
        g: { ...field, pattern: 'да|нет' },
        h: { ...field, pattern: '[А-Я].+' },
        i: { ...field, pattern: '\\S+' },
      }),
    },
    'patternSlashes? fields.a.pattern',
    'patternLiteral? fields.b.pattern',
    'patternAny? fields.c.pattern',
    'patternAny? fields.d.pattern',
    'hintAlone? fields.e.patternHint',
  ],
  'a choice of the region from a list of nothing': [
    { fields: { subject: { order: 1, kind: 'choice', need: 'required', label: 'Раздел', optionsFrom: 'categories' } } },
    'emptySource? fields.subject.optionsFrom',
  ],
  'presets without their three fields': [
    {
      fields: {
        contact: { enabled: false },
        scope: { shownWhen: { type: 'incident', criticalKind: { filled: false } } },
      },
    },
    'presetField? fields.contact',
    'presetField? fields.scope.shownWhen',
  ],
  'a picture that is covered whole': [{ privacy: { mask: ['.patient', 'body'] } }, 'masksAll? privacy.mask.1'],
  'numbers that nobody can call': [
    { help: { phone: ' ' }, policy: { levels: { P1: { phone: 'диспетчер' }, P2: { phone: 'доб. 1' } } } },
    'noDigits? help.phone',
    'noDigits? policy.levels.P1.phone',
  ],
  'two things of one name': [
    {
      languages: ['ru', 'en'],
      categories: {
        print: { order: 1, label: { ru: 'Печать', en: 'Printing' } },
        paper: { order: 2, label: { ru: 'Бумага', en: ' printing' } },
        off: { order: 3, label: { ru: 'Печать', en: 'Printing' }, enabled: false },
      },
      fields: {
        shift: {
          ...choice,
          label: { ru: 'Смена', en: 'Shift' },
          options: {
            day: { order: 1, label: { ru: 'День', en: 'Day' } },
            night: { order: 2, label: { ru: 'День', en: 'Night' } },
          },
        },
      },
    },
    'sameLabel? categories.paper.label',
    'sameLabel? fields.shift.options.night.label',
  ],
  'a template with a module that is switched off': [
    {
      modules: { journal: { order: 1, label: 'Журнал', enabled: false } },
      templates: { t: { order: 1, label: 'Талон', type: 'incident', module: 'journal' } },
    },
    'switchedOff? templates.t.module',
  ],
  'room for less than one attachment': [{ limits: { queuedBytes: 200_000 } }, 'tooSmall? limits.queuedBytes'],
  'texts in a language that nobody uses': [
    { messages: { rus: { 'scope.self': 'Я' } } },
    'languageUnused? messages.rus',
  ],
  'a language of the panel that is not among those used': [
    { languages: ['ru'], locale: 'en' },
    'unknownReference? locale',
  ],

  'two workplaces of one name': [
    { workplaces: { a: { names: ['АРМ врача'], patch: {} }, b: { names: [' арм ВРАЧА'], patch: {} } } },
    'sameWorkplace workplaces.b.names.0',
  ],
  'a region that differs at a workplace': [
    { workplaces: { a: { names: ['АРМ врача'], patch: { region: 'b' } } } },
    'fixedAtWorkplace workplaces.a.patch.region',
  ],
  'a mistake that only a workplace has': [
    { workplaces: { a: { names: ['АРМ врача'], patch: { fields: { room: { order: 1, kind: 'text' } } } } } },
    'missing workplaces.a.patch.fields.room.need',
    'noText workplaces.a.patch.fields.room',
  ],
};

test.each(Object.entries(cases))('finds %s', (_, [layer, ...expected]) => {
  expect(told(layer)).toEqual([...expected].sort());
});

test('has a case for every code but the one for depth and those of the passing of time', () => {
  const found = Object.values(cases).flatMap(([, ...expected]) => expected.map((one) => one.split(/\?? /)[0]));
  expect(mistakeCodes.filter((code) => !found.includes(code))).toEqual([
    'tooDeep',
    'holidaysRunOut',
    'farDate',
    'worksOver',
  ]);
});

test.each([
  ['ru', 'lanucher: такого ключа нет; возможно, имелось в виду «launcher»'],
  ['en', 'lanucher: there is no such key; did you mean "launcher"'],
] as const)('says in %s what is wrong and what would be right', (language, line) => {
  const { mistakes } = checkConfig({ ...defaultConfig, lanucher: {} });
  expect(mistakes.map((mistake) => describeMistake(mistake, language))).toEqual([line]);
});

test('leaves no word of either language without its values', () => {
  for (const [layer] of Object.values(cases)) {
    const { mistakes } = checkConfig(mergePatch(defaultConfig as unknown as Json, layer as Json));
    for (const mistake of mistakes)
      for (const language of ['ru', 'en'] as const)
        expect(describeMistake(mistake, language)).not.toMatch(/undefined|\[object|NaN/);
  }
});

test('tells mistakes of meaning beside mistakes of shape, and none about what was left out', () => {
  expect(
    told({
      limits: { unsentDays: 'three' },
      policy: { requests: 'P9' },
      categories: { recipes: { order: 'first', label: 'Рецепты' } },
      templates: { t: { order: 1, label: 'Рецепт', type: 'incident', category: 'recipes' } },
    }),
  ).toEqual(['unknownLevel policy.requests', 'wrongType categories.recipes.order', 'wrongType limits.unsentDays']);
});

test.each<[string, layer: object, ...expected: string[]]>([
  [
    'a label of a step',
    { ladder: { local: { label: 5, passOnBy: ['colleag'], hours: '08:00-08:00', shownWhen: { typ: 'incident' } } } },
    'wrongType ladder.local.label',
    'unknownStep ladder.local.passOnBy.0',
    'neverOpens ladder.local.hours',
    'unknownFact ladder.local.shownWhen.typ',
  ],
  [
    'a label of a field',
    {
      fields: {
        room: { ...field, label: 5, pattern: '(', shownWhen: { type: 'incident', not: { type: 'incident' } } },
      },
    },
    'wrongType fields.room.label',
    'patternInvalid fields.room.pattern',
    'unreachableField fields.room.shownWhen',
  ],
  [
    'a kind, and says nothing that hangs on the kind',
    {
      languages: ['ru', 'en'],
      fields: { room: { ...field, kind: 'texxt', min: 5, options: {}, shownWhen: { typ: 'x' } } },
    },
    'notOneOf fields.room.kind',
    'unknownFact fields.room.shownWhen.typ',
    'oneTextForAll fields.room.label',
  ],
  [
    'an order that is missing, and gives it no place of its own',
    { ladder: { night: { label: 'Ночь', order: 1 }, day: { label: 'День', passOnBy: ['nihgt'] } } },
    'missing ladder.day.order',
    'sameStepOrder? ladder.night.order',
    'unknownStep ladder.day.passOnBy.0',
  ],
  [
    'one of a list',
    {
      policy: {
        calendar: { holidays: ['2026-02-30', 5, '2026-01-01', '2026-01-01'] },
        matrix: { self: ['P9', 5, 'P4'] },
      },
    },
    'wrongType policy.calendar.holidays.1',
    'noSuchDate policy.calendar.holidays.0',
    'duplicate? policy.calendar.holidays.3',
    'wrongType policy.matrix.self.1',
    'unknownLevel policy.matrix.self.0',
  ],
  [
    'a scope, and blames none of those that may have been meant',
    { policy: { scopes: ['self', 5, 'organization', 'region'] } },
    'wrongType policy.scopes.1',
  ],
  [
    'a type of a template',
    { templates: { t: { order: 1, label: 'Принтер', type: 'incidnt', category: 'print', answers: { rom: '1' } } } },
    'notOneOf templates.t.type',
    'unknownReference templates.t.category',
    'unknownReference templates.t.answers.rom',
  ],
  [
    'a part of a condition',
    {
      fields: {
        room: { ...field, shownWhen: { scope: { iss: 'self' }, type: 'incident', not: { type: 'incident' } } },
      },
    },
    'unknownKey fields.room.shownWhen.scope.iss',
    'unreachableField fields.room.shownWhen',
  ],
  [
    'a key that is nearly one of ours, whose place is then taken',
    { fields: { room: { order: 1, kind: 'text', need: 'optional', lable: 'Кабинет', pattern: '(' } } },
    'unknownKey fields.room.lable',
    'patternInvalid fields.room.pattern',
  ],
  [
    'a list where an object is wanted',
    { ladder: { local: [], miac: { order: 5, label: 'МИАЦ', passOnBy: ['local', 'nobody'] } } },
    'wrongType ladder.local',
    'unknownStep ladder.miac.passOnBy.1',
  ],
])('a wrong shape hides no other mistake: %s', (_, layer, ...expected) => {
  expect(told(layer)).toEqual(expected.sort());
});

test('whatever else is wrong is told beside a wrong shape', () => {
  for (const [layer] of Object.values(cases)) {
    const beside = mergePatch(layer as Json, { retention: { draftDays: 'three' } }) as object;
    expect(told(beside)).toEqual([...told(layer), 'wrongType retention.draftDays'].sort());
  }
}, 30_000);

test('thousands of workplaces of a wrong shape do not hold the gateway up', () => {
  const workplaces = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `w${at}`,
      { names: [`АРМ ${at}`], patch: { fields: { [`room${at}`]: { ...field, label: 5 } } } },
    ]),
  );
  expect(told({ workplaces })).toHaveLength(300);
}, 30_000);

test('does not blame a region for fields of ours that its switches leave without use', () => {
  expect(told({ types: { changeRequest: { enabled: false }, question: null } })).toEqual([]);
});

test('tells a depth that no configuration has instead of falling', () => {
  let deep: unknown = {};
  for (let depth = 0; depth < 100_000; depth++) deep = { not: deep };
  const layer = { fields: { room: { ...field, shownWhen: deep } } };
  const outcome = parseConfig(layer);
  expect(outcome.ok ? [] : outcome.mistakes.map(({ code }) => code)).toEqual(['tooDeep']);
});

test('does not follow alternatives behind alternatives for ever: what it cannot settle it believes', () => {
  const fields: Record<string, object> = {};
  for (let at = 0; at < 40; at++) {
    const before = at === 0 ? { type: 'incident' } : { [`f${at - 1}`]: { filled: true } };
    const any = Array.from({ length: 20 }, (_, index) => ({ ...before, screen: { contains: `window ${index}` } }));
    fields[`f${at}`] = { ...field, order: 200 + at, shownWhen: { any } };
  }
  const last = { ...field, order: 300, shownWhen: { f39: { filled: true }, type: 'question' } };
  expect(told({ fields: { ...fields, last } })).toEqual([]);
});

test('never throws, whatever stands in the places it knows', () => {
  const known = fc.constantFrom(
    ...Object.keys(defaultConfig),
    'shownWhen',
    'label',
    'names',
    'patch',
    'levels',
    'pattern',
  );
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 1 }), fc.dictionary(known, tie('json'), { maxKeys: 4 })),
  }));
  fc.assert(
    fc.property(fc.dictionary(known, json, { maxKeys: 5 }), (layer) => {
      expect(checkConfig(layer).mistakes.length).toBeGreaterThan(0);
      const outcome = parseConfig(layer);
      if (!outcome.ok) expect(outcome.mistakes.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('says of a workplace what it would say of the whole with that layer, whatever the layer is', () => {
  const identify = ({ code, at }: { code: string; at: readonly string[] }) => `${code} ${at.join('.')}`;
  const rest = mergePatch(defaultConfig as unknown as Json, {
    languages: ['ru', 'en'],
    types: { question: { enabled: false } },
    fields: { room: { ...field, label: { ru: 'Кабинет', en: 'Room' }, shownWhen: { type: 'question' } } },
    ladder: { vendor: { shownWhen: { any: [{ type: 'incident' }, { not: { type: 'incident' } }] } } },
  });
  const known = checkConfig(rest).mistakes.map(identify);
  for (const [layer] of Object.values(cases)) {
    const { workplaces: _own, ...patch } = layer as Record<string, Json>;
    // A name of the language is told at its place in the layer, and the rest of that layer is not judged.
    if (/toString|constructor|valueOf/.test(JSON.stringify(patch))) continue;
    const alone = checkConfig(mergePatch(rest, patch)).mistakes.map(identify);
    const layered = { ...(rest as object), workplaces: { w: { names: ['АРМ'], patch } } };
    const fresh = checkConfig(layered).mistakes.map(identify);
    const inLayer = fresh.filter((one) => !known.includes(one)).map((one) => one.replace('workplaces.w.patch.', ''));
    const expected = alone.filter((one) => !known.includes(one));
    expect([patch, inLayer.sort()]).toEqual([patch, expected.sort()]);
  }
}, 30_000);

test.each<[string, (count: number) => object]>([
  ['fields each shown by the one before', (count) => ({ fields: chain(count) })],
  [
    'fields each shown by the next',
    (count) => ({ fields: Object.fromEntries(Object.entries(chain(count)).reverse()) }),
  ],
  ['fields each shown by the two before', (count) => ({ fields: chain(count, 2) })],
  [
    'workplaces over a chain of fields',
    (count) => ({
      fields: chain(count / 20),
      workplaces: Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `w${at}`,
          {
            names: [`АРМ ${at}`],
            patch: { help: { phone: `доб. ${at}` }, fields: { [`f${at % (count / 20)}`]: { need: 'required' } } },
          },
        ]),
      ),
    }),
  ],
])(
  'judges a thousand %s without keeping anybody waiting',
  (_, layerOf) => {
    expect(told(layerOf(20))).toEqual([]);
    // Well under a second; a way that is walked again for each would not be done within the time of the test.
    expect(told(layerOf(1000))).toEqual([]);
  },
  30_000,
);

test('tells every field of a chain that begins with a contradiction', () => {
  const never = { type: 'incident', not: { type: 'incident' } };
  const fields = { ...chain(300), f0: { ...field, shownWhen: never } };
  expect(told({ fields })).toHaveLength(300);
});

function chain(count: number, back = 1): Record<string, object> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const before = Array.from({ length: Math.min(back, at) }, (__, step) => [`f${at - step - 1}`, { filled: true }]);
      const shownWhen = at === 0 ? {} : { shownWhen: Object.fromEntries(before) as object };
      return [`f${at}`, { ...field, order: 200 + at, ...shownWhen }];
    }),
  );
}

test('says which date and which hours are near', () => {
  const words = (layer: object): string[] => {
    const outcome = parseConfig(layer);
    return outcome.ok ? [] : outcome.mistakes.map((mistake) => describeMistake(mistake, 'en'));
  };
  expect(words({ policy: { calendar: { holidays: ['2026-02-30'] } } })).toEqual([
    'policy.calendar.holidays.0: there is no date "2026-02-30"; the nearest is "2026-02-28"',
  ]);
  const forms: Record<string, [layer: object, nearest: string]> = {
    '08:00-25:00': [{ hours: '08:00-25:00' }, '08:00-24:00'],
    '8-20': [{ hours: '8-20' }, '08:00-20:00'],
    '30.02.2026': [{ holidays: ['30.02.2026'] }, '2026-02-28'],
    '1 – 5': [{ days: '1 – 5' }, '1-5'],
    'Пн-Пт, вс': [{ days: 'Пн-Пт, вс' }, '1-5,7'],
  };
  for (const [found, [calendar, nearest]] of Object.entries(forms))
    expect(words({ policy: { calendar } })[0]).toContain(
      `"${found}" is not in the right form; did you mean "${nearest}"`,
    );
  expect(words({ policy: { levels: { P1: { react: '20m' } } } })[0]).toContain('did you mean "PT20M"');
  const works = { db: { order: 1, what: 'База', from: '2026-02-28T25:00Z', to: '2026-03-01T01:00:00Z' } };
  expect(words({ plannedWorks: works })[0]).toContain('did you mean "2026-02-28T23:00:00Z"');
  for (const [found, meant] of Object.entries({ '4 часа': 'PT4H', '30 мин.': 'PT30M', '3 дня': 'P3D' }))
    expect(words({ policy: { levels: { P1: { resolve: found } } } })[0]).toContain(`did you mean "${meant}"`);
  expect(words({ policy: { calendar: { hours: 'утром' } } })[0]).not.toContain('did you mean');
});

test('offers no moment for one without its zone: whose clock is meant nobody can know', () => {
  const works = { db: { order: 1, what: 'База', from: '05.12.2026 21:00', to: '2026-12-06T01:00:00+05:00' } };
  const outcome = parseConfig({ plannedWorks: works });
  expect(outcome.ok ? [] : outcome.mistakes.map((mistake) => describeMistake(mistake, 'ru'))).toEqual([
    'plannedWorks.db.from: «05.12.2026 21:00» записано не по правилам; нужно: момент с часовым поясом, например "2026-11-24T10:00:00+05:00"',
  ]);
});

test('asks of an entry that lacks what every entry has whether another one was meant', () => {
  const outcome = parseConfig({ fields: { cntact: { need: 'required' }, room: { need: 'optional' } } });
  const found = outcome.ok ? [] : outcome.mistakes.map((mistake) => describeMistake(mistake, 'ru'));
  expect(found.filter((line) => line.includes('kind') || line.includes('order'))).toEqual([
    'fields.cntact.order: не задано; нужно: число. Или это опечатка в «contact»',
    expect.stringMatching(/^fields\.cntact\.kind: не задано; нужно: text, .+ Или это опечатка в «contact»$/),
    'fields.room.order: не задано; нужно: число',
    expect.stringMatching(/^fields\.room\.kind: не задано; нужно: text, [^.]+$/),
  ]);
});

test.each([
  ['МСК', 'Europe/Moscow'],
  ['MSK+2', 'Asia/Yekaterinburg'],
  ['GMT +5', 'Asia/Yekaterinburg'],
  ['UTC+7', 'Asia/Krasnoyarsk'],
  ['мск - 1', 'Europe/Kaliningrad'],
])('knows which zone people call %s', (timeZone, zone) => {
  const { mistakes } = checkConfig({ ...defaultConfig, policy: { ...defaultConfig.policy, timeZone } });
  expect(mistakes.map(({ code, params }) => [code, params['nearest']])).toEqual([['badZone', zone]]);
});

test('knows what a key of ours is called elsewhere', () => {
  const outcome = parseConfig({ fields: { room: { ...field, required: true, type: 'text' } } });
  const found = outcome.ok ? [] : outcome.mistakes.map(({ path, params }) => `${path} ${params['nearest']}`);
  expect(found).toEqual(['fields.room.required need', 'fields.room.type kind']);
});

test('calls the whole file by its name in the language of the reader', () => {
  const outcome = parseConfig([]);
  const said = (language: 'ru' | 'en') => outcome.ok || describeMistake(outcome.mistakes[0] as never, language);
  expect(said('ru')).toBe('(весь файл): сейчас список [ … ]; нужно: набор { … }');
  expect(said('en')).toMatch(/^\(root\): /);
});

test('tells names of the language once, wherever they stand, and is not led astray by them', () => {
  const layer = JSON.parse(
    '{ "__proto__": { "polluted": true }, "fields": { "__proto__": { "order": 1 }, "room": { "constructor": 1 } }, "help": { "prototype": "1" } }',
  ) as Json;
  const outcome = parseConfig(layer);
  const found = outcome.ok ? [] : outcome.mistakes.filter(({ code }) => code === 'forbiddenKey');
  expect(found.map(({ path }) => path)).toEqual([
    '__proto__',
    'fields.__proto__',
    'fields.room.constructor',
    'help.prototype',
  ]);
  expect(outcome.ok ? '' : describeMistake(found[0] as (typeof found)[0], 'ru')).toBe(
    '__proto__: имя «__proto__» занято языком программы и здесь не действует; дайте другое имя',
  );
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('compares days and hours of working time by the hours of the calendar, and says what they come to', () => {
  const told = (react: string, resolve: string, level = {}, calendar = {}) => {
    const levels = { P2: { react, resolve, ...level } };
    const outcome = parseConfig({ policy: { levels, calendar: { hours: '08:00-20:00', breaks: [], ...calendar } } });
    const found = outcome.ok ? outcome.warnings : outcome.mistakes;
    return found.filter(({ code }) => code === 'reactAfterResolve').map((one) => describeMistake(one, 'ru'));
  };
  const line = (words: string) => [`policy.levels.P2.react: ${words}; поменяйте местами`];
  expect(told('PT24H', 'P1DT4H')).toEqual(line('ответить дольше (PT24H), чем решить (P1DT4H = 16 рабочих часов)'));
  expect(told('P2D', 'PT21H', {}, { hours: '08:00-19:00' })).toEqual(
    line('ответить дольше (P2D = 22 рабочих часа), чем решить (PT21H)'),
  );
  expect(told('P1D', 'PT4H', {}, { hours: '08:00-17:00', breaks: ['12:00-12:30'] })).toEqual(
    line('ответить дольше (P1D = 8,5 рабочего часа), чем решить (PT4H)'),
  );
  expect(told('P3D', 'P2D')).toEqual(line('ответить дольше (P3D), чем решить (P2D)'));
  // Eight hours would have been too few for a day of twelve, and for one of the clock on the wall.
  expect(told('PT10H', 'P1D')).toEqual([]);
  expect(told('PT20H', 'P1D', { clock: '24x7' })).toEqual([]);
  expect(told('PT30H', 'P1D', { clock: '24x7' })).toEqual(line('ответить дольше (PT30H), чем решить (P1D)'));
});
