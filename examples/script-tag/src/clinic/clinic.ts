import { patients, type Patient } from './patients.ts';

/** State of a medical document on its way into the federal register (РЭМД). */
export type RemdState = '—' | 'Не подписан' | 'Подписан' | 'Отправлен' | 'Зарегистрирован' | 'Ошибка';

/** One visit in a doctor's journal, with the talon that belongs to it. */
export interface Visit {
  talon: string;
  time: string;
  patient: Patient;
  kind: string;
  diagnosis: string;
  diagnosisName: string;
  state: 'Закрыт' | 'Открыт' | 'Записан' | 'Не явился';
  remd: RemdState;
  result: string;
  complaints: string;
}

/** A row of one of the registers: prescriptions, referrals, sick leaves, documents. */
export interface RegisterRow {
  number: string;
  date: string;
  patient: string;
  card: string;
  subject: string;
  note: string;
  state: string;
}

export type RegisterName = 'prescriptions' | 'referrals' | 'sick-leaves' | 'documents';

/** All that the program knows, in memory: a restart begins the working day anew. */
export interface Clinic {
  today(): string;
  journal(): readonly Visit[];
  visit(talon: string): Visit | undefined;
  patients(query: string): readonly Patient[];
  register(name: RegisterName): readonly RegisterRow[];
  /** Files a new row and gives it the next number of its register. */
  add(name: RegisterName, row: Pick<RegisterRow, 'patient' | 'card' | 'subject' | 'note'>): RegisterRow;
  closeVisit(visit: Visit, result: string): void;
  /** Gives a row another state; `undefined` where there is none of this number. */
  move(name: RegisterName, number: string, state: string): RegisterRow | undefined;
}

const diagnoses: readonly (readonly [string, string, string])[] = [
  [
    'J06.9',
    'Острая инфекция верхних дыхательных путей неуточнённая',
    'Жалобы на насморк, першение в горле, слабость в течение двух дней.',
  ],
  [
    'I11.9',
    'Гипертензивная болезнь без сердечной недостаточности',
    'Головная боль к вечеру, дневник давления принесла.',
  ],
  ['M54.5', 'Боль внизу спины', 'Боль в пояснице после физической нагрузки, без иррадиации.'],
  ['E11.9', 'Сахарный диабет 2 типа без осложнений', 'Плановая явка, самоконтроль ведёт.'],
  ['J20.9', 'Острый бронхит неуточнённый', 'Кашель с мокротой, температура до 37,4.'],
  ['I20.8', 'Другие формы стенокардии', 'Давящая боль при подъёме на третий этаж.'],
  ['J03.9', 'Острый тонзиллит неуточнённый', 'Боль в горле при глотании, температура 38,1.'],
  ['Z02.7', 'Обращение в связи с получением документов', 'Справка по месту требования.'],
  ['J01.9', 'Острый синусит неуточнённый', 'Жалобы на заложенность носа, общую слабость в течение трёх дней.'],
  ['M42.1', 'Остеохондроз позвоночника у взрослых', 'Скованность по утрам, боль в шее.'],
  ['K29.5', 'Хронический гастрит неуточнённый', 'Тяжесть после еды, изжога.'],
];
const kinds = ['Первичный', 'Повторный', 'Первичный', 'Диспансерный', 'Повторный', 'Справка'];
const firstNumbers: Record<RegisterName, number> = {
  prescriptions: 66_021_400,
  referrals: 20_418,
  'sick-leaves': 910_000_448_120,
  documents: 771_904,
};

const firstStates: Record<RegisterName, string> = {
  prescriptions: 'Выписан',
  referrals: 'Ожидает записи',
  'sick-leaves': 'Открыт',
  documents: 'Подписан',
};

/** The clinic on the day `now` tells. */
export function createClinic(now: () => number = Date.now): Clinic {
  const visits = patients.map((patient, i) => visitOf(patient, i));
  const today = () => formatDate(now());
  const registers: Record<RegisterName, RegisterRow[]> = {
    prescriptions: visits.slice(0, 17).map((visit, i) => ({
      ...rowOf(visit, firstNumbers.prescriptions + i * 3, today()),
      subject:
        [
          'Амоксициллин 500 мг, капс. № 20',
          'Лозартан 50 мг, табл. № 30',
          'Ибупрофен 400 мг, табл. № 20',
          'Метформин 850 мг, табл. № 60',
        ][i % 4] ?? '',
      note: i % 3 === 0 ? 'Льготный' : 'За полную стоимость',
      state: i % 5 === 4 ? 'Отсрочен' : i % 2 === 0 ? 'Отпущен' : 'Выписан',
    })),
    referrals: visits.slice(3, 22).map((visit, i) => ({
      ...rowOf(visit, firstNumbers.referrals + i, today()),
      subject:
        [
          'Общий анализ крови',
          'Рентгенография органов грудной клетки',
          'Консультация кардиолога',
          'УЗИ щитовидной железы',
          'Биохимический анализ крови',
        ][i % 5] ?? '',
      note:
        [
          'Клиническая лаборатория',
          'Кабинет лучевой диагностики',
          'Городская больница № 1',
          'Кабинет УЗИ',
          'Клиническая лаборатория',
        ][i % 5] ?? '',
      state: i % 4 === 0 ? 'Выполнено' : i % 4 === 3 ? 'Ожидает записи' : 'Записан',
    })),
    'sick-leaves': visits.slice(0, 14).map((visit, i) => ({
      ...rowOf(visit, firstNumbers['sick-leaves'] + i * 7, today()),
      subject: ['Заболевание (01)', 'Заболевание (01)', 'Уход за больным (09)', 'Бытовая травма (02)'][i % 4] ?? '',
      note: `${3 + (i % 5)} дн.`,
      state: ['Открыт', 'Продлён', 'Закрыт', 'Ждёт подписи ВК'][i % 4] ?? '',
    })),
    documents: visits.slice(0, 24).map((visit, i) => ({
      ...rowOf(visit, firstNumbers.documents + i, today()),
      subject:
        [
          'Протокол консультации',
          'Направление на исследование',
          'Эпикриз по законченному случаю',
          'Справка о результатах',
        ][i % 4] ?? '',
      note: ['СЭМД 111', 'СЭМД 98', 'СЭМД 5', 'СЭМД 37'][i % 4] ?? '',
      state:
        (['Зарегистрирован', 'Зарегистрирован', 'Отправлен', 'Подписан', 'Ошибка', 'Подписан', 'Не подписан'] as const)[
          i % 7
        ] ?? 'Подписан',
    })),
  };
  return {
    today,
    journal: () => visits,
    visit: (talon) => visits.find((visit) => visit.talon === talon),
    patients: (query) => {
      const wanted = query.trim().toLocaleLowerCase('ru');
      return patients.filter((patient) =>
        `${patient.surname} ${patient.name} ${patient.card}`.toLocaleLowerCase('ru').includes(wanted),
      );
    },
    register: (name) => registers[name],
    add(name, row) {
      const last = Math.max(...registers[name].map((known) => Number(known.number)));
      const filed = { ...row, number: String(last + 1), date: today(), state: firstStates[name] };
      registers[name].unshift(filed);
      return filed;
    },
    closeVisit(visit, result) {
      visit.result = result;
      visit.state = 'Закрыт';
    },
    move(name, number, state) {
      const row = registers[name].find((known) => known.number === number);
      if (row) row.state = state;
      return row;
    },
  };
}

function visitOf(patient: Patient, i: number): Visit {
  const [diagnosis, diagnosisName, complaints] = diagnoses[(i * 4) % diagnoses.length] ?? ['', '', ''];
  const minutes = 8 * 60 + i * 12;
  const state = i < 8 ? 'Закрыт' : i === 9 ? 'Не явился' : i < 15 ? 'Открыт' : 'Записан';
  const remdOfClosed =
    (['Зарегистрирован', 'Зарегистрирован', 'Отправлен', 'Подписан', 'Ошибка'] as const)[i % 5] ?? 'Подписан';
  return {
    talon: String(105_471 + i),
    time: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    patient,
    kind: kinds[i % kinds.length] ?? '',
    diagnosis: state === 'Записан' ? '' : diagnosis,
    diagnosisName: state === 'Записан' ? '' : diagnosisName,
    state,
    remd: state === 'Закрыт' ? remdOfClosed : '—',
    result: state === 'Закрыт' ? 'Улучшение' : '',
    complaints: state === 'Записан' ? '' : complaints,
  };
}

function rowOf(visit: Visit, number: number, date: string) {
  return { number: String(number), date, patient: visit.patient.shortName, card: visit.patient.card };
}

function formatDate(at: number): string {
  return new Intl.DateTimeFormat('ru-RU', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);
}
