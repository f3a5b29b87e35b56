import { isDeepStrictEqual } from 'node:util';

/** Milliseconds; only a test that fails anyway takes so long. */
const PATIENCE = 30_000;

/** Reads again and again until the answer is the wanted one; the last answer is what the test goes on with. */
export async function until<T>(read: () => Promise<T>, wanted: T): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await read();
    if (isDeepStrictEqual(found, wanted) || Date.now() > end) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
}
