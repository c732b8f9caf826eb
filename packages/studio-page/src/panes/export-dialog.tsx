import { useState } from 'preact/hooks';
import { serverWords, whereWords } from '../saved-words.ts';
import { isDirty } from '../state/layer-text.ts';
import { activeDoc } from '../state/values.ts';
import { readAllLayers } from '../transfer/carry-all.ts';
import { download } from '../transfer/download.ts';
import { allFileName, allLayersText, layerFileName } from '../transfer/layer-file.ts';
import { Dialog } from './dialog.tsx';

/** The open layer as a file, or all layers in one. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const [told, setTold] = useState('');
  const doc = activeDoc.value;

  const exportAll = async () => {
    try {
      const { text, left } = allLayersText(await readAllLayers());
      download(allFileName(new Date()), text);
      setTold(left.length > 0 ? `Готово, но без слоёв, записанных с ошибкой: ${left.join(', ')}.` : 'Готово.');
    } catch {
      setTold(`Не вышло: ${serverWords()} не отвечает. Попробуйте ещё раз.`);
    }
  };

  return (
    <Dialog title="Экспорт" isNarrow onClose={onClose}>
      {doc && (
        <div class="choice-line">
          <p>
            Слой, который открыт: как он записан в редакторе{isDirty.value ? ', с несохранёнными изменениями' : ''}.
          </p>
          <button type="button" class="button" onClick={() => download(layerFileName(doc), doc.text)}>
            Скачать {layerFileName(doc)}
          </button>
        </div>
      )}
      <div class="choice-line">
        <p>Все регионы и организации одним файлом: то, что сохранено {whereWords()}.</p>
        <button type="button" class="button quiet" onClick={() => void exportAll()}>
          Скачать все слои
        </button>
      </div>
      <p role="status" class="small">
        {told}
      </p>
    </Dialog>
  );
}
