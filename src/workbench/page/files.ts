import { readBook } from '../xlsx/library/read-book';
import { writeBook } from '../xlsx/library/write-book';
import type { HostModel } from '../host/model';
import { bookOfModel } from '../xlsx/book-of-model';
import { fillModel } from '../xlsx/fill-model';
import type { OpenedBook } from '../xlsx/opened-book';
import { unseenParts } from '../xlsx/unseen';

interface Controls {
  readonly input: HTMLInputElement;
  readonly save: HTMLElement;
  readonly notice: HTMLElement;
  /** Called when another workbook has taken the place of the old one. */
  readonly opened: () => void;
}

export interface Files {
  /** Takes the file's workbook in the place of the one shown. */
  open(bytes: Uint8Array, fileName: string): Promise<void>;
}

/** Opening and saving .xlsx files. What a file holds and the workbench cannot keep is said; nothing is ever overwritten in place. */
export function followFiles(model: HostModel, { input, save, notice, opened: tell }: Controls): Files {
  let opened: OpenedBook | null = null;
  let name = '工作簿';
  const say = (text: string): void => {
    notice.textContent = text;
    notice.hidden = text === '';
  };
  const open = async (bytes: Uint8Array, fileName: string): Promise<void> => {
    say(`正在打开“${fileName}”……`);
    await painted();
    try {
      const { whole, losses } = await readBook(bytes);
      const book = await whole();
      const before = opened;
      opened = await fillModel(model, book);
      before?.close();
      tell();
      name = fileName.replace(/\.xls[xm]$/i, '');
      say(remarks(losses, unseenParts(book)));
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const openChosen = async (): Promise<void> => {
    const file = input.files?.[0];
    input.value = '';
    if (file) await open(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  const saveAs = async (): Promise<void> => {
    await model.settle();
    download(await writeBook(bookOfModel(model, opened)), `${name}.xlsx`);
  };
  input.addEventListener('change', () => void openChosen());
  save.addEventListener('click', () => void saveAs());
  return { open };
}

function remarks(losses: readonly string[], unseen: readonly string[]): string {
  const lost = `这个文件里有试用台不能保留的内容：${losses.join('、')}。另存的文件里不会有它们，请勿用它替换原文件。`;
  const kept = `试用台里看不到、另存时照原样保留的内容：${unseen.join('、')}。`;
  return [...(losses.length > 0 ? [lost] : []), ...(unseen.length > 0 ? [kept] : [])].join('');
}

/** A large workbook keeps the page busy: what is said has to be on the screen before. */
function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(
    new Blob([bytes.slice()], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
