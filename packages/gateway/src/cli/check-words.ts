import type { MistakeLanguage } from '@mis-support/protocol';

/** What `check-config` says besides the mistakes themselves. */
export const checkWords = {
  ru: {
    warning: 'предупреждение: ',
    fine: (count: number) => `Проверено файлов: ${count}. Ошибок нет.`,
    nothing: 'Проверять нечего: назовите файлы или папку, --dir ПАПКА.',
    noLayers: (dir: string) =>
      `В папке ${dir} нет слоёв; нужны region.json, regions/<регион>.json, gateway.json или папки с ними.`,
    duplicate: (line: number) => `строка ${line}: такой ключ здесь уже есть; действует только последний, оставьте один`,
    noRegion:
      'неясно, какого региона эта организация; добавьте "region" с именем региона и назовите файл региона, --region ФАЙЛ',
    regionNotFound: (id: string) =>
      `регион «${id}» не найден ни среди названных файлов, ни рядом; назовите его файл, --region ФАЙЛ`,
    regionTwice: (id: string, other: string) => `регион «${id}» описан и в ${other}; оставьте один файл`,
  },
  en: {
    warning: 'warning: ',
    fine: (count: number) => `${count} ${count === 1 ? 'file' : 'files'} checked, no mistakes found.`,
    nothing: 'There is nothing to check: name files, or a folder with --dir FOLDER.',
    noLayers: (dir: string) =>
      `There are no layers in ${dir}; it needs region.json, regions/<region>.json, gateway.json, or folders that hold them.`,
    duplicate: (line: number) => `line ${line}: this key is here already; only the last one counts, keep one`,
    noRegion:
      'it is unclear which region this organisation belongs to; add "region" with its name and give its file, --region FILE',
    regionNotFound: (id: string) =>
      `the region "${id}" is neither among the files given nor beside this one; give its file, --region FILE`,
    regionTwice: (id: string, other: string) => `the region "${id}" is described in ${other} too; keep one file`,
  },
} satisfies Record<MistakeLanguage, object>;
