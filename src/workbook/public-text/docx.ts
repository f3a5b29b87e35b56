import { Packer } from 'docx';
import type { PublicText } from '../../model/public-text';
import { publicTextDocument } from './document';

/** 公开文本 as a Word file. */
export async function publicTextDocx(text: PublicText): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(publicTextDocument(text)));
}
