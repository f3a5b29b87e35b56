import type { Form } from '../../src/model/form';
import { openXlsx } from '../../src/xlsx';
import { SPLIT, SPLIT_SHEET, splitTable } from '../support/split-table';
import { useVirtualTime } from '../support/virtual-time';
import { stage } from './stage';
import type { Stage } from './stage';

useVirtualTime();

/** The pane before the county's table; it is the first sheet of the workbook. */
async function open(): Promise<Stage> {
  const book = await openXlsx(await (await splitTable()).toBytes());
  return stage([{ name: SPLIT_SHEET } as never], { book });
}

function shown({ session }: Stage) {
  const [checked] = session.state().sheet?.forms ?? [];
  if (!checked) throw new Error('no form is shown');
  return checked;
}

const roleOf = ({ reading }: Form, column: number) => reading.columns.find((one) => one.column === column);

it('a corrected column is read so at once, in one command that can be taken back', async () => {
  const here = await open();
  expect(shown(here).form.reading.state).toBe('partly');
  const calls = here.calls.length;
  expect(await here.session.correctColumn(shown(here), SPLIT.target, 'target')).toBe(true);
  expect(here.calls.slice(calls).filter((call) => call === 'apply')).toHaveLength(1);
  expect(shown(here).form.reading.state).toBe('certain');
  expect(here.session.state().notice?.text).toContain('E列“栏目乙”当作“指标值”');
  await here.session.takeBack();
  expect(shown(here).form.reading.state).toBe('partly');
});

it('a column whose correction is withdrawn is read by its evidence again', async () => {
  const here = await open();
  await here.session.correctColumn(shown(here), SPLIT.target, 'target');
  await here.session.correctColumn(shown(here), SPLIT.target, null);
  expect(roleOf(shown(here).form, SPLIT.target)).toMatchObject({ role: 'target', from: 'place' });
});

it('a table that is no form is not judged until somebody says so', async () => {
  const here = await open();
  expect(await here.session.dismissForm(shown(here))).toBe(true);
  expect(here.session.state().sheet?.forms).toEqual([]);
  expect(await here.session.readAgain()).toBe(true);
  expect(shown(here).form.kind).toBe('self-evaluation');
});
