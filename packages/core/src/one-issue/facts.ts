import type { CriticalKind, TicketType } from '@mis-support/protocol';
import type { Category, ImpactScope, Stoppage } from './text-analysis.ts';

/** How far it reaches, the widest first. The words are looked for in small letters with «ё» as «е». */
const scopes: readonly (readonly [ImpactScope, RegExp])[] = [
  [
    'region',
    /(?:все|всех|всем|других) (?:мо(?![а-я])|медорганизац|организаци|учрежден)|по (?:всему |всей )?(?:област|регион|кра[юе]|республик)/,
  ],
  [
    'organization',
    /(?:вс(?:я|ей|ю|е|ех|ем) |цел(?:ая|ой|ую) |по )(?:наш\S* )?(?:поликлиник|больниц|клиник|организаци|учрежден|стационар|корпус|подразделени|отделени[яй](?![а-я]))|ни (?:с|у|на) одно(?:го|м) (?:рабоч|компьют|врач)|whole (?:clinic|hospital)/,
  ],
  [
    'department',
    /(?<![а-я])(?:никто|ни у кого|никого|у всех|всем врачам|все врачи|вся смена|на всех (?:\S+ )?(?:окнах|компьютерах|местах|рабочих)|вс(?:е|его|ем|я|ей|ю) (?:отделени|регистратур|лаборатори|приемно|смен)|у (?:моих |других )?коллег|в соседн\S+ кабинет|у соседей|everyone|nobody|all of us)/,
  ],
  [
    'self',
    /только у меня|у меня одно|у (?:остальных|других|коллег\S*) (?:все )?(?:работает|нормально|хорошо|видно|открывается)|only (?:me|for me)/,
  ],
];

const stoppages: readonly (readonly [Stoppage, RegExp])[] = [
  ['degraded', /медленн|тормоз|долго|вручную|в обход|через раз|приходится|slow|workaround/],
  ['minor', /мелочь|не срочн|терпит|неудобн|не критично|не горит|мешает|minor|not urgent/],
];

/** How far the text says that a problem reaches. */
export function scopeOf(low: string): ImpactScope | undefined {
  return scopes.find(([, words]) => words.test(low))?.[0];
}

/** Whether work can go on. That it cannot is learned; the two milder degrees are said outright or not at all. */
export function stoppageOf(low: string, isBlocked: boolean): Stoppage | undefined {
  return isBlocked ? 'blocked' : stoppages.find(([, words]) => words.test(low))?.[0];
}

/** Of which kind a critical failure is follows from what it is about. */
export function criticalKindOf(category: Category): CriticalKind {
  if (category === 'access') return 'login';
  return category === 'integration' ? 'remd' : 'unavailable';
}

/** The kind of help that is asked for. Of access, not getting in is a failure and wanting more is a request. */
export function ticketTypeOf(low: string, category: Category): TicketType {
  if (category === 'consultation') return 'question';
  if (category === 'change-request') return 'changeRequest';
  if (category === 'data-fix') return 'serviceRequest';
  if (category !== 'access') return 'incident';
  return /не (?:могу|может|могут|получается|удается|пускает|заходит|входит)|(?:вой|зай)ти|неверн|заблок|ошибк|слет|пропал|cannot|can't/.test(
    low,
  )
    ? 'incident'
    : 'serviceRequest';
}
