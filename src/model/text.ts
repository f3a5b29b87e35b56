/** Full-width letters, digits and signs as half-width ones, the ideographic space as a space, the small percent sign as %. Keeps the length. */
export function halfWidth(text: string): string {
  // Most texts have none of these: to look for one costs far less than to replace.
  if (!FULL_WIDTH.test(text)) return text;
  let half = '';
  for (let start = 0; start < text.length; start += PIECE) {
    const codes: number[] = [];
    for (let at = start; at < Math.min(text.length, start + PIECE); at++)
      codes.push(halfWidthCode(text.charCodeAt(at)));
    half += String.fromCharCode(...codes);
  }
  return half;
}

const FULL_WIDTH = /[\uff01-\uff5e\u3000\ufe6a]/;

/** As many signs as one call may safely be given. */
const PIECE = 4096;

function halfWidthCode(code: number): number {
  if (code === 0x3000) return 0x20;
  if (code === 0xfe6a) return 0x25;
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** `halfWidth` without any blank or line break: what remains of a text that was wrapped in a narrow cell. */
export function squash(text: string): string {
  return BLANK_OR_FULL_WIDTH.test(text) ? halfWidth(withoutBlanks(text)) : text;
}

const BLANK_OR_FULL_WIDTH = /[\s\u200b\u2060\uff01-\uff5e\ufe6a]/;

/** All blanks removed, visible or not. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u200b\u2060]+/g, '');
}

/**
 * The same words, whatever the blanks, the width of the signs and the punctuation (decision D10).
 * Signs that carry a number's meaning (1.5, -5, 1/2, %) are not punctuation.
 */
export function sameText(a: string, b: string): boolean {
  return bareText(a) === bareText(b);
}

/** What `sameText` compares; for many comparisons it is worth keeping. */
export function bareText(text: string): string {
  return squash(text).replace(/[.-](?!\d)|(?![%‰/*#@&.-])\p{P}/gu, '');
}

const LONGEST_NONE = 40;

/** A dash, 无 or 不涉及: the writer says that there is nothing, which is not the same as an empty cell. */
export function saysNone(text: string): boolean {
  return text.length <= LONGEST_NONE && /^(?:[-—–―－/\\]+|无|不涉及|不适用)$/.test(squash(text));
}
