import { chooseSections, openSections } from '../../src/taskpane/insert/sections';
import type { SectionChoices } from '../../src/taskpane/insert/sections';

describe('the parts of 套表', () => {
  it('opens the indicators beside a form, the new sheet without one, and both after an insertion', () => {
    expect(openSections({}, true, false)).toEqual(['indicators']);
    expect(openSections({}, false, true)).toEqual(['insert']);
    expect(openSections({}, true, true)).toEqual(['insert', 'indicators']);
  });

  it('keeps parts open or closed on every sheet as the user left them', () => {
    const press = (choices: SectionChoices, open: readonly string[]) =>
      chooseSections(choices, openSections(choices, false, true), open);
    const opened = press({}, ['insert', 'indicators']);
    expect(opened).toEqual({ indicators: true });
    for (const hasForm of [true, false]) expect(openSections(opened, hasForm, false)).toContain('indicators');
    const closed = press(opened, ['indicators']);
    expect(closed).toEqual({ indicators: true, insert: false });
    expect(openSections(closed, true, true)).toEqual(['indicators']);
  });
});
