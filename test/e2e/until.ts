import { isDeepStrictEqual } from 'node:util';

/** Reads again and again until the answer is the wanted one; then, or after ten seconds, it is what the test goes on with. */
export async function until<T>(read: () => Promise<T>, wanted: T): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = await read();
    if (isDeepStrictEqual(found, wanted) || Date.now() > end) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
}
