/** A patient. Invented: surnames of trees and grasses, and policy numbers that cannot exist. */
export interface Patient {
  card: string;
  surname: string;
  name: string;
  patronymic: string;
  /** `Берёзкина А. П.` */
  shortName: string;
  sex: 'м' | 'ж';
  /** `12.03.1961` */
  born: string;
  policy: string;
  phone: string;
  address: string;
}

const women = [
  'Берёзкина',
  'Осинкина',
  'Дубова',
  'Ивушкина',
  'Сосновская',
  'Вязова',
  'Можжевелова',
  'Ромашкина',
  'Калинина-Лесная',
  'Черёмухина',
  'Жимолостева',
  'Клеверная',
  'Облепихина',
  'Лещинская',
  'Незабудкина',
  'Брусникина',
  'Ландышева',
  'Полынина',
  'Вербина',
  'Мятная',
  'Бузинова',
  'Ежевикина',
  'Барбарисова',
  'Медуницына',
];
const men = [
  'Кленов',
  'Рябинин',
  'Тополев',
  'Липин',
  'Ясенев',
  'Кедров',
  'Грабов',
  'Буков',
  'Пихтин',
  'Лиственный',
  'Тисов',
  'Каштанов',
  'Орешников',
  'Шиповников',
  'Терновский',
  'Боярышников',
  'Камышов',
  'Вересков',
  'Чабрецов',
  'Папоротников',
  'Самшитов',
  'Ольхин',
  'Репейников',
  'Хвощёв',
];
const womenNames = ['Анна', 'Мария', 'Елена', 'Светлана', 'Татьяна', 'Людмила', 'Ирина', 'Галина'];
const menNames = ['Виктор', 'Олег', 'Геннадий', 'Константин', 'Роман', 'Макар', 'Семён', 'Тимур'];
const womenPatronymics = ['Павловна', 'Дмитриевна', 'Егоровна', 'Романовна', 'Витальевна', 'Олеговна', 'Григорьевна'];
const menPatronymics = ['Иванович', 'Сергеевич', 'Николаевич', 'Андреевич', 'Юрьевич', 'Фёдорович', 'Львович'];
const streets = ['ул. Садовая', 'ул. Полевая', 'пер. Тихий', 'ул. Озёрная', 'ул. Луговая', 'пр. Лесной'];

/** The clinic's card index: the same people at every start. */
export const patients: readonly Patient[] = Array.from({ length: women.length + men.length }, (_, i) => patient(i));

function patient(i: number): Patient {
  const woman = i % 2 === 0;
  const n = Math.floor(i / 2);
  const surname = pick(woman ? women : men, n);
  const name = pick(woman ? womenNames : menNames, n * 5 + i);
  const patronymic = pick(woman ? womenPatronymics : menPatronymics, n * 3 + 1);
  const number = 98_113 + ((i * 3_571) % 7_800);
  return {
    card: `А-${number.toString().replace(/(\d{3})$/, ' $1')}`,
    surname,
    name,
    patronymic,
    shortName: `${surname} ${name[0]}. ${patronymic[0]}.`,
    sex: woman ? 'ж' : 'м',
    born: `${two(1 + ((i * 7) % 28))}.${two(1 + ((i * 5) % 12))}.${1941 + ((i * 17) % 66)}`,
    policy: `0000 0000 ${two(i)}${two((i * 13) % 100)} 0000`,
    phone: `+7 900 000-${two((i * 3) % 100)}-${two((i * 11) % 100)}`,
    address: `${pick(streets, i)}, д. ${1 + ((i * 9) % 60)}, кв. ${1 + ((i * 23) % 120)}`,
  };
}

function pick(list: readonly string[], i: number): string {
  return list[i % list.length] ?? '';
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
