import { inOrder } from '../../src/cli/in-order';
import { progressOf } from '../../src/cli/progress';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

const NUMBERS = Array.from({ length: 300 }, (_, index) => index);

describe('inOrder', () => {
  it('takes the results in order, however long each takes, and works at once in every lane', async () => {
    const taken: number[] = [];
    let busy = 0;
    let most = 0;
    const lane = async (number: number) => {
      busy += 1;
      most = Math.max(most, busy);
      await later((number * 37) % 11);
      busy -= 1;
      return number * 2;
    };
    await inOrder(
      NUMBERS,
      [lane, lane, lane],
      (number, _, work) => work(number),
      (result) => taken.push(result),
    );
    expect(taken).toEqual(NUMBERS.map((number) => number * 2));
    expect(most).toBe(3);
  });

  it('does not run away from a slow item', async () => {
    const begun: number[] = [];
    let atItsEnd = 0;
    const lane = async (number: number) => {
      begun.push(number);
      if (number === 0) {
        await later(10_000);
        atItsEnd = begun.length;
      }
      return number;
    };
    await inOrder(
      NUMBERS,
      [lane, lane],
      (number, _, work) => work(number),
      () => undefined,
    );
    expect([atItsEnd, begun.length]).toEqual([64, 300]);
  });

  it('rejects where an item or its taking fails', async () => {
    const lane = (number: number) => (number === 5 ? Promise.reject(new Error('five')) : Promise.resolve(number));
    const work = (number: number, _: number, each: typeof lane) => each(number);
    await expect(inOrder(NUMBERS, [lane], work, () => undefined)).rejects.toThrow('five');
    const full = () => {
      throw new Error('full');
    };
    await expect(inOrder(NUMBERS, [async (number: number) => number], work, full)).rejects.toThrow('full');
  });
});

describe('progress', () => {
  it('is said after a second, then every two, and before a large file', () => {
    const said: string[] = [];
    let now = 0;
    const progress = progressOf(
      40,
      (line) => said.push(line),
      () => now,
    );
    for (let index = 0; index < 40; index += 1) {
      now = index * 125;
      progress(`${index}.xlsx`, index);
    }
    expect(said).toEqual(['正在校验第 9／40 个文件：8.xlsx', '正在校验第 25／40 个文件：24.xlsx']);
    progress(process.execPath, 39);
    expect(said.at(-1)).toBe(`正在校验第 40／40 个文件：${process.execPath}`);
  });
});
