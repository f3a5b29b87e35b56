import type { HostModel } from '../host/model';
import { openInModel } from '../xlsx/fill-model';
import type { OpenedBook } from '../xlsx/opened-book';
import { saveModel } from '../xlsx/save/workbook';
import { partsNotShown } from '../xlsx/parts-not-shown';

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

/** Opening and saving .xlsx files. What a file holds and the workbench does not show stays in it; nothing is ever overwritten in place. */
export function followFiles(model: HostModel, { input, save, notice, opened: tell }: Controls): Files {
  let opened: OpenedBook | null = null;
  let name = '工作簿.xlsx';
  const say = (text: string): void => {
    notice.textContent = text;
    notice.hidden = text === '';
  };
  const open = async (bytes: Uint8Array, fileName: string): Promise<void> => {
    say(`正在打开“${fileName}”……`);
    await painted();
    try {
      const before = opened;
      opened = await openInModel(model, bytes);
      before?.close();
      tell();
      // A workbook with macros opens only under a name that says so.
      name = fileName;
      say(remark(partsNotShown(opened)));
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
    try {
      download(saveModel(model, opened), name);
      if (opened && opened.columnsMoved.size > 0) say(COLUMNS_MOVED);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  input.addEventListener('change', () => void openChosen());
  save.addEventListener('click', () => void saveAs());
  return { open };
}

const COLUMNS_MOVED =
  '插入或删除过列：表格内容已按现在的位置保存，试用台里看不到的内容（批注、图片、超链接等）仍在原来的单元格，请打开文件核对。';

function remark(unseen: readonly string[]): string {
  return unseen.length === 0 ? '' : `试用台里看不到、另存时照原样保留的内容：${unseen.join('、')}。`;
}

/** Waits until the message is painted: reading a large workbook blocks the page. */
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
