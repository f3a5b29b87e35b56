import { deflated, inflated } from '../../src/xlsx/package/deflate';
import * as inBrowser from '../../src/xlsx/package/deflate-in-browser';

const TEXTS = ['', 'x', '指标值'.repeat(50_000), [...Array(20_000).keys()].map((each) => each * 7919).join()];
const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each(TEXTS.map((text) => [text.length, text] as const))('%d characters go through both', (_, text) => {
  const contents = bytesOf(text);
  const size = contents.length;
  for (const pack of [deflated, inBrowser.deflated])
    for (const open of [inflated, inBrowser.inflated]) {
      const { compressed, crc } = pack(contents);
      expect(Buffer.from(open(compressed, { size, crc })).equals(contents)).toBe(true);
    }
});

describe.each([
  ['Node', inflated],
  ['a browser', inBrowser.inflated],
])('in %s', (_, open) => {
  const contents = bytesOf('目标'.repeat(5000));
  const { compressed, crc } = deflated(contents);
  const size = contents.length;

  test.each([
    ['shorter than declared', compressed, { size: size + 1, crc }],
    ['longer than declared', compressed, { size: size - 1, crc }],
    ['of another checksum', compressed, { size, crc: crc ^ 1 }],
    ['cut off', compressed.subarray(0, compressed.length - 5), { size, crc }],
    ['no deflated bytes', new Uint8Array(100).fill(0xff), { size, crc }],
    ['nothing', new Uint8Array(), { size, crc }],
    ['declared far too long', compressed, { size: 2 ** 31, crc }],
  ])('contents that are %s are refused', (__, bytes, declared) => {
    expect(() => open(bytes, declared)).toThrow();
  });
});
