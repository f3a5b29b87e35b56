import type { SheetPlan } from '../../src/sheets/plan';
import { createXlsx } from '../../src/xlsx';
import { corpusTables, planOfCorpusTable } from './corpus';
import { correctApplications } from './correct-forms';
import { typedSelfEvaluation } from './typed-self-evaluation';

export interface Example {
  /** Name of the file in assets/examples. */
  readonly file: string;
  readonly plan: SheetPlan;
}

/** The tables that people find beside the program: five as counties published them, a filled 表1 and a 自评表 typed by hand. */
export function examples(): readonly Example[] {
  return [
    county('1-河北县表-2022年省级衔接资金.xlsx', '000-04'),
    county('2-河北县表-2023年省级衔接资金.xlsx', '000-06'),
    county('3-河北顺平县表-2020年驻村工作队经费.xlsx', '001-07'),
    county('4-宁夏平罗县表-有效衔接工作经费.xlsx', '002-01'),
    county('5-宁夏平罗县表-2023年中央衔接资金.xlsx', '002-04'),
    { file: '6-申报表-石桥村道路和饮水-填写正确.xlsx', plan: application() },
    { file: '7-自评表-石桥村道路和饮水-手工填写.xlsx', plan: typedSelfEvaluation('绩效自评表') },
  ];
}

export async function exampleBytes({ plan }: Example): Promise<Uint8Array> {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan }]);
  return workbook.toBytes();
}

function county(file: string, id: string): Example {
  const table = corpusTables().find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return { file, plan: { ...planOfCorpusTable(table), name: '绩效目标表' } };
}

function application(): SheetPlan {
  const plan = correctApplications().find(({ name }) => name === 'village-infrastructure current')?.plan;
  if (!plan) throw new Error('the filled form is missing');
  return { ...plan, name: '绩效目标申报表' };
}
