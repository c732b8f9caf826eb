/** Words under which a person works in the program: which screens the navigator shows her. */
export type WorkplaceId = 'doctor' | 'registry';

/** The role-bound workplaces (АРМ) of the program. */
export const workplaces: Record<WorkplaceId, string> = {
  doctor: 'АРМ врача поликлиники',
  registry: 'АРМ регистратора поликлиники',
};

/** A member of staff. All of them are invented, as is the clinic. */
export interface Person {
  login: string;
  /** As the top bar shows it. */
  shortName: string;
  fullName: string;
  role: string;
  /** Extension by which support reaches the person. */
  phone: string;
  orgUnit: string;
  office: string;
  workplaces: readonly WorkplaceId[];
}

/** The clinic everybody here works for. */
export const organization = { id: 'gp-3', name: 'ГБУЗ «Городская поликлиника № 3»', shortName: 'ГП № 3' } as const;

/** Build of the program as its status bar tells it. */
export const build = '5.48.3';

/** Everybody signs in with this; the sign-in page has it filled in. */
export const demoPassword = 'demo';

/** Who may sign in. The first is the one the sign-in page offers. */
export const people: readonly Person[] = [
  {
    login: 'orlova',
    shortName: 'Орлова Н. С.',
    fullName: 'Орлова Наталья Сергеевна',
    role: 'врач-терапевт участковый',
    phone: '214',
    orgUnit: 'Терапевтическое отделение № 1',
    office: '214',
    workplaces: ['doctor'],
  },
  {
    login: 'gordeev',
    shortName: 'Гордеев П. А.',
    fullName: 'Гордеев Павел Андреевич',
    role: 'врач-хирург',
    phone: '118',
    orgUnit: 'Хирургический кабинет',
    office: '118',
    workplaces: ['doctor'],
  },
  {
    login: 'zaytseva',
    shortName: 'Зайцева О. П.',
    fullName: 'Зайцева Ольга Петровна',
    role: 'медицинский регистратор',
    phone: '101',
    orgUnit: 'Регистратура',
    office: 'Окно 2',
    workplaces: ['registry'],
  },
  {
    login: 'melnik',
    shortName: 'Мельник Д. И.',
    fullName: 'Мельник Дмитрий Игоревич',
    role: 'администратор МИС',
    phone: '115',
    orgUnit: 'ИТ-служба',
    office: '009',
    workplaces: ['doctor', 'registry'],
  },
];

/** The person with this login, if there is one. */
export function findPerson(login: string): Person | undefined {
  return people.find((person) => person.login === login);
}
