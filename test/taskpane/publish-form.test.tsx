import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { SheetPlan } from '../../src/sheets/plan';
import { PublishForm } from '../../src/taskpane/flow/publish-form';
import type { PaneState, Session } from '../../src/taskpane/session';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { createXlsx } from '../../src/xlsx';
import { correctApplications } from '../support/correct-forms';
import { correctSelfEvaluations } from '../support/correct-self-evaluations';

const [selfEvaluation] = correctSelfEvaluations('formulas');
const [application] = correctApplications();

/** What the section says of a form in which something is written first. */
async function said(plan: SheetPlan | undefined, total?: string): Promise<string> {
  if (!plan) throw new Error('no form');
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan }]);
  const shown = async () => {
    const [checked] = (await checkSheets(workbook, OWN_FRAME)).flatMap(({ forms }) => forms);
    if (!checked) throw new Error('no form is read');
    return checked;
  };
  if (total !== undefined) {
    const { form } = await shown();
    if (form.kind !== 'self-evaluation' || !form.total) throw new Error('no total');
    const { sheet, row, column } = form.total.score.at;
    await workbook.apply([{ kind: 'set-cells', sheet, cells: [{ row, column, content: { value: total } }] }]);
  }
  const state = { sheet: null, answers: { has: () => false } } as unknown as PaneState;
  return renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <PublishForm session={{} as Session} state={state} checked={await shown()} />
    </FluentProvider>,
  );
}

test('a 自评表 whose total is 不完整 is said to be so before its public copy is made', async () => {
  const html = await said(selfEvaluation?.plan, '不完整');
  expect(html).toContain('总分不完整。请先处理');
  expect(html.indexOf('总分不完整')).toBeLessThan(html.indexOf('>生成公开稿<'));
});

test('one that is done, and a 申报表 that is done, are published without a word', async () => {
  expect(await said(selfEvaluation?.plan)).not.toContain('还没有完');
  expect(await said(application?.plan)).not.toContain('还没有完');
});
