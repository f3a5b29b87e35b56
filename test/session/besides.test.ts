import type { HostModel } from '../../src/workbench/host/model';
import { later, useVirtualTime } from '../support/virtual-time';
import { sampleSize } from '../support/sample';
import { COMMANDS } from './commands';
import type { CommandCase } from './commands';
import { openDesk, quiet } from './desk';
import type { Desk } from './desk';

useVirtualTime();

let desk: Desk;

afterEach(() => desk.leave());

/** What people have on a form beside what is typed: a comment in every row, data bars, a filter. */
async function dress(model: HostModel): Promise<void> {
  for (const { id } of model.sheets()) {
    const used = model.usedArea(id, true);
    if (!used) continue;
    const { top, bottom, right } = used;
    const rows = Array.from({ length: bottom - top + 1 }, (_, down) => top + down);
    const extras = model.extras(id);
    extras.comments = rows.map((row) => {
      const about = `第${row}行`;
      return { id: about, row, column: right, author: '李审核', text: about, replies: row % 2 ? [] : ['已核'] };
    });
    const table = { ...used, top: top + 1 };
    extras.filter = { area: table, criteria: { 2: '数量指标' } };
    const [first] = table.top <= table.bottom ? [{ ...table, left: right }] : [];
    if (!first) continue;
    const bar = { min: { type: 'min' }, max: { type: 'max' }, isGradient: false, positiveColor: '#5B9BD5' };
    const rule = { type: 'dataBar', isShowValue: true, config: { ...bar, nativeColor: '#FF0000' } };
    await model.putConditionalFormat(id, {
      id: `bars-${id}`,
      type: 'DataBar',
      areas: [first],
      stopIfTrue: false,
      rule,
    });
  }
}

/** By sheet; comments as they read, wherever they stand now. */
function besides(model: HostModel) {
  return model.sheets().map(({ id, name }) => {
    const { comments, filter } = model.extras(id);
    return {
      name,
      comments: comments.map(({ row, column, text, replies }) => `${row},${column} ${text} ${replies.join()}`).sort(),
      filter,
      formats: model.conditionalFormats(id).map(({ type, areas }) => [type, areas]),
    };
  });
}

type Besides = ReturnType<typeof besides>[number];

const counts = ({ name, comments, filter, formats }: Besides) => ({
  name,
  comments: comments.length,
  filtered: filter !== null,
  others: formats.filter(([type]) => type !== 'Custom').length,
});

/** The comment of a row goes with the row. */
const withoutRemoved =
  ({ command }: CommandCase) =>
  (had: ReturnType<typeof counts>) =>
    command === 'remove' ? { ...had, comments: had.comments - 1 } : had;

/** Those that write into a form that is there; all of them in the whole proof. */
const INTO_FORMS: readonly CommandCase['command'][] = ['add', 'remove', 'fillScores', 'takeBack'];
const CASES = COMMANDS.filter(({ command }) => sampleSize(1, 2) === 2 || INTO_FORMS.includes(command));

describe.each(CASES.map((each) => [each.name, each] as const))('%s', (_, command) => {
  test('loses nothing that stands beside the contents, and neither does taking it back', async () => {
    desk = await openDesk(command.plans());
    const { model, session } = desk;
    await dress(model);
    const start = besides(model);
    if (command.before) {
      expect(await command.before(desk)).toBe(true);
      await quiet();
    }
    const had = besides(model);
    expect(await command.run(desk)).toBe(true);
    await quiet();
    if (command.command !== 'takeBack') {
      expect(besides(model).map(counts)).toEqual(expect.arrayContaining(had.map(counts).map(withoutRemoved(command))));
      await session.takeBack();
      await later(400);
    }
    if (command.command === 'takeBack' || !command.before) expect(besides(model)).toEqual(start);
  });
});
