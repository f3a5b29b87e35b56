/** The parts of the tab 套表. */
export type SectionName = 'insert' | 'library' | 'paste' | 'convert' | 'indicators';

/** Parts that the user has opened or closed, by name. Kept while other tabs are shown. */
export type SectionChoices = Readonly<Partial<Record<SectionName, boolean>>>;

const NAMES: readonly SectionName[] = ['insert', 'library', 'paste', 'convert', 'indicators'];

/**
 * What the user opened or closed stays so on every sheet. Else: indicators where there is a form to change, a new sheet where the tab was
 * opened beside none; that part does not fold under the button that has just been pressed in it.
 */
export function openSections(choices: SectionChoices, hasForm: boolean, openedWithoutForm: boolean): SectionName[] {
  const usual = { insert: openedWithoutForm, library: false, paste: false, convert: false, indicators: hasForm };
  return NAMES.filter((name) => choices[name] ?? usual[name]);
}

/** @param open all parts that are open from now on */
export function chooseSections(
  choices: SectionChoices,
  before: readonly SectionName[],
  open: readonly unknown[],
): SectionChoices {
  const changed = NAMES.filter((name) => before.includes(name) !== open.includes(name));
  return { ...choices, ...Object.fromEntries(changed.map((name) => [name, open.includes(name)])) };
}
