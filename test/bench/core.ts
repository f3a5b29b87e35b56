import { join } from 'node:path';
import { gridOfPlan } from '../support/grid-of-plan';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { openXlsx } from '../../src/xlsx';
import { inUnits } from './against';
import { AREAS, loadCore, recogniseJudgeAndScore } from './core-areas';
import { print } from './print';
import { applicationOf, samplePlans, selfEvaluationOf, workbookOf } from './sample-forms';
import { slowestInputs } from './slow-inputs';
import { median, medianTime, timesInTurns } from './timing';

const ROUNDS = 24;
/** Forms a second: recognise, rules and scoring together. */
const BAR = 1000;

const core = loadCore(join(__dirname, '../..'));

/** What the core costs, in processor time. */
export async function measureCore(): Promise<void> {
  print('Core, processor time', await areas());
  print('Sheets, recognise + rules + scoring', await sheets());
  print('Growth with the workbook (check = read + check)', await growth());
  print('Sizes of one form', await sizes());
  const forms = [applicationOf('village-infrastructure'), selfEvaluationOf('village-infrastructure')];
  for (const plan of forms) {
    print(`A cell of 32,767 characters, ${plan.name}`, slowestInputs(core, gridOfPlan(plan)));
  }
}

async function areas(): Promise<string[][]> {
  const bytes = await workbookOf(samplePlans());
  const rows: string[][] = [];
  for (const area of AREAS) {
    const [times = []] = await timesInTurns([() => area.prepare(core, bytes, area.repeats)], ROUNDS);
    const rate = (1000 * area.repeats * samplePlans().length) / median(times);
    const isWhole = area.name === 'whole core';
    rows.push([
      area.name,
      inUnits(area, median(times)),
      ...(isWhole ? [`${rate.toFixed(0)} forms/s (bar ${BAR}: ${rate >= BAR ? 'met' : 'MISSED'})`] : []),
    ]);
  }
  return rows;
}

/** All are warm before the first is timed. */
async function sheets(): Promise<string[][]> {
  const grids = samplePlans().map(gridOfPlan);
  const works = grids.map((grid) => async () => {
    const fresh = structuredClone(grid);
    return () => recogniseJudgeAndScore(core, fresh);
  });
  const times = await timesInTurns(works, ROUNDS);
  return grids
    .map((grid, index) => ({ grid, time: median(times[index] ?? []) }))
    .sort((first, second) => second.time - first.time)
    .map(({ grid, time }) => [grid.name.padEnd(30), `${grid.texts.length} rows`, `${(time * 1000).toFixed(0)} µs`]);
}

async function growth(): Promise<string[][]> {
  const plans = samplePlans();
  const rows: string[][] = [];
  for (const count of [1, 3, 10, 30, 100, 300]) {
    const sheets = Array.from({ length: count }, (_, index) => plans[index % plans.length])
      .filter((plan) => plan !== undefined)
      .map((plan, index) => ({ ...plan, name: `表${index + 1}` }));
    const bytes = await workbookOf(sheets);
    const rounds = count > 30 ? 3 : 9;
    const open = await medianTime(() => openXlsx(bytes), rounds);
    const workbook = await openXlsx(bytes);
    const check = await medianTime(() => checkSheets(workbook, OWN_FRAME), rounds);
    rows.push([
      `${count} forms`,
      `${(bytes.length / 1024).toFixed(0)} kB`,
      `open ${open.toFixed(0)} ms`,
      `check ${check.toFixed(1)} ms`,
      `${((check * 1000) / count).toFixed(0)} µs/form`,
    ]);
  }
  return rows;
}

async function sizes(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const plan of samplePlans()) {
    const file = (await workbookOf([plan])).length;
    rows.push([
      plan.name.padEnd(30),
      `file ${(file / 1024).toFixed(0)} kB`,
      `plan ${(JSON.stringify(plan).length / 1024).toFixed(0)} kB JSON`,
    ]);
  }
  return rows;
}
