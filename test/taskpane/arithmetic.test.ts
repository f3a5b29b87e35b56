import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfile } from '../../src/taskpane/profile';
import { strings } from '../../src/taskpane/strings';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { scoredByTheSystem } from '../support/scored-by-the-system';
import { useVirtualTime } from '../support/virtual-time';
import { infrastructure, stage, type Stage } from './stage';

useVirtualTime();

const HUBEI = readFileSync(join(__dirname, '../../assets/profiles/计分-湖北2020.json'), 'utf8');

function onlyForm({ session }: Stage): CheckedForm {
  const [form] = session.state().sheet?.forms ?? [];
  if (!form) throw new Error('no form is shown');
  return form;
}

const rulesOn = (on: Stage) => onlyForm(on).findings.map(({ rule }) => rule);

test('a form scored otherwise is one question; the choice is kept in the workbook, and can be taken back', async () => {
  const on = await stage([scoredByTheSystem()]);
  expect(rulesOn(on)).toEqual(['scored-otherwise']);
  expect(await on.session.chooseArithmetic(onlyForm(on), 'yitihua')).toBe(true);
  expect(on.session.state()).toMatchObject({
    notice: { text: strings.arithmetic.chosen('预算管理一体化') },
    takeBack: strings.arithmetic.choose,
  });
  expect(rulesOn(on)).toEqual([]);
  const again = await stage([scoredByTheSystem()], { book: on.book });
  expect(onlyForm(again).context.catalog.arithmetic.id).toBe('yitihua');
  await on.session.takeBack();
  expect(rulesOn(on)).toEqual(['scored-otherwise']);
});

test('what is scored afterwards is scored by it', async () => {
  const on = await stage([scoredByTheSystem()]);
  const next = async () => (await on.session.previewScores(onlyForm(on)))?.map(({ next: points }) => points);
  expect(await next()).toEqual(['32', '20.00', '25.00']);
  await on.session.chooseArithmetic(onlyForm(on), 'yitihua');
  expect(await next()).toEqual(['32', '15', '24']);
});

test('a county’s profile applies to new forms and to sheets without an arithmetic of their own', async () => {
  const on = await stage([infrastructure()]);
  await on.type(14, 6, '≥3公里');
  const loaded = await loadProfile(HUBEI);
  if (!loaded.ok) throw new Error(loaded.message);
  await on.session.judgeByProfile(loaded.ruleSets);
  expect(onlyForm(on).context.catalog.arithmetic.name).toBe('湖北口径');
  expect(await on.session.carryOver(onlyForm(on))).toBe(true);
  const { form } = onlyForm(on);
  expect(form).toMatchObject({ kind: 'self-evaluation', arithmetic: expect.stringMatching(/^county-/) });
  expect(form.kind === 'self-evaluation' && form.execution?.total.weight?.value?.toFixed()).toBe('20');
});
