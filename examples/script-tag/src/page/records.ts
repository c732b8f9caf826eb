/** What the program's API gives to its pages. */
export interface PatientRecord {
  card: string;
  surname: string;
  name: string;
  patronymic: string;
  shortName: string;
  sex: string;
  born: string;
  policy: string;
  phone: string;
  address: string;
}

export interface VisitRecord {
  talon: string;
  time: string;
  patient: PatientRecord;
  kind: string;
  diagnosis: string;
  diagnosisName: string;
  state: string;
  remd: string;
  result: string;
  complaints: string;
}

export interface RegisterRecord {
  number: string;
  date: string;
  patient: string;
  card: string;
  subject: string;
  note: string;
  state: string;
}

/** Who is at work, as `/api/session` tells. */
export interface SessionRecord {
  person: {
    login: string;
    shortName: string;
    fullName: string;
    role: string;
    phone: string;
    orgUnit: string;
    office: string;
  };
  workplace: { id: 'doctor' | 'registry'; name: string };
  organization: { id: string; name: string; shortName: string };
  build: string;
}

/** How the states of documents, talons and slips are coloured. */
export function stateTone(state: string): string | undefined {
  if (state === 'Ошибка' || state === 'Не явился') return 'tone-bad';
  if (state === 'Зарегистрирован' || state === 'Закрыт' || state === 'Выполнено' || state === 'Отпущен')
    return 'tone-good';
  if (state === 'Открыт' || state === 'Отправлен' || state === 'Ждёт подписи ВК' || state === 'Отсрочен')
    return 'tone-open';
  return undefined;
}
