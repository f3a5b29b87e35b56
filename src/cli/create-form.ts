import { parseArgs } from 'node:util';
import { caibannong201968 } from '../catalog';
import { addSelfEvaluation } from '../workbook/carry-over';
import { insertForm } from '../workbook/insert-form';
import type { InsertedSheet } from '../workbook/insert-form';
import { readSheets } from '../workbook/read-sheet';
import type { CommandResult } from '../workbook/result';
import { HostError } from '../sheets/port';
import type { Application } from '../model/form';
import { createXlsx } from '../xlsx';
import type { XlsxWorkbook } from '../xlsx';
import { openFile, refuseOverwrite, writeBytes } from './files';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { CATEGORY_IDS, CATEGORY_LIST, oneOf, readWords, UsageError } from './usage';

export const NEW_HELP = `用法：jichi new --form <表> -o <文件.xlsx> [选项]

生成官方格式的表，存为新工作簿。

  --form <表>            application（绩效目标申报表）、self-evaluation（绩效目标自评表）
  --category <类别>      申报表按哪类参考模板，缺省为空白框架：
${CATEGORY_LIST}
  --from <文件.xlsx>     自评表由此文件中的申报表生成（一份申报表一张）
  --year <年>            预算年度，如 2024
  --wording <用语>       2019（缺省，原文）、current（脱贫户、衔接资金等现行用语）
  -o, --output <文件>    写到哪里
  --force                允许覆盖已有文件`;

const FORMS = ['application', 'self-evaluation'] as const;
const WORDINGS = ['2019', 'current'] as const;

export async function createForm(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        form: { type: 'string' },
        category: { type: 'string' },
        from: { type: 'string' },
        year: { type: 'string' },
        wording: { type: 'string' },
        output: { type: 'string', short: 'o' },
        force: { type: 'boolean' },
      },
    }),
  );
  const form = oneOf('--form', values.form, FORMS);
  const category = oneOf('--category', values.category, CATEGORY_IDS);
  const wording = oneOf('--wording', values.wording, WORDINGS) ?? '2019';
  const year = readYear(values.year);
  const { output, from } = values;
  if (positionals.length > 0) throw new UsageError(`多余的内容：${positionals.join(' ')}。`);
  if (!form) throw new UsageError('请用 --form 写明要生成哪张表。');
  if (output === undefined) throw new UsageError('请用 -o 写明存到哪个文件。');
  if (form === 'self-evaluation' && category)
    throw new UsageError('--category 只用于申报表；自评表请用 --from 由申报表生成。');
  if (form === 'application' && from !== undefined) throw new UsageError('--from 只用于自评表。');
  if (from !== undefined && (year !== null || values.wording !== undefined)) {
    throw new UsageError('由申报表生成时，年度和用语取自申报表，不用 --year 和 --wording。');
  }
  refuseOverwrite(output, values.force ?? false);

  const workbook = createXlsx();
  const names =
    from === undefined
      ? [sheetName(await insertForm(workbook, { form, ruleSet: caibannong201968, category, year, wording }))]
      : await carryOverAll(workbook, await applicationsIn(from));
  writeBytes(output, await workbook.toBytes());
  terminal.out(`已生成 ${output}：${names.join('、')}。`);
  return EXIT.fine;
}

function readYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^20\d\d$/.test(text)) throw new UsageError(`--year 应为四位年份，如 2024，不能是“${text}”。`);
  return Number(text);
}

async function applicationsIn(path: string): Promise<Application[]> {
  const sheets = await readSheets(await openFile(path), { all: true }, true);
  const applications = sheets.flatMap(({ forms }) => forms).filter((form) => form.kind === 'application');
  if (applications.length === 0) throw new HostError('not-a-workbook', `${path} 中没有认出绩效目标申报表。`);
  return applications;
}

async function carryOverAll(workbook: XlsxWorkbook, applications: readonly Application[]): Promise<string[]> {
  const names: string[] = [];
  for (const application of applications) names.push(sheetName(await addSelfEvaluation(workbook, application)));
  return names;
}

function sheetName(result: CommandResult<InsertedSheet>): string {
  if (!result.ok) throw new HostError('unknown', result.message, result.code);
  return result.sheetName;
}
