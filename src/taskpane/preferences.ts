/** What the pane remembers on this computer: nothing of the workbook. */
export interface Preferences {
  /** The first-run page has been read. */
  readonly introduced: boolean;
  /** Name that last signed an answer. */
  readonly who: string;
  /** The county's profile as its file says it; "" where there is none. */
  readonly profile: string;
  /** Whose forms were last offered for insertion. */
  readonly formsOf: 'national' | 'county';
}

const DEFAULTS: Preferences = { introduced: false, who: '', profile: '', formsOf: 'national' };
const KEY = 'preferences';

/** The defaults where nothing is stored or storing is forbidden; the pane works without. */
export async function readPreferences(): Promise<Preferences> {
  try {
    const stored = (await storage()).get(KEY);
    return { ...DEFAULTS, ...(typeof stored === 'object' ? stored : {}) };
  } catch {
    return DEFAULTS;
  }
}

export async function writePreferences(change: Partial<Preferences>): Promise<void> {
  try {
    const next = { ...(await readPreferences()), ...change };
    (await storage()).set(KEY, next);
  } catch {
    // The pane works where the browser forbids storing; it only forgets these preferences.
  }
}

/** office-js-helpers is large: loaded after the first paint, and only here. */
async function storage() {
  const { Storage, StorageType } = await import('@microsoft/office-js-helpers');
  return new Storage<Preferences>('jichi', StorageType.LocalStorage);
}
