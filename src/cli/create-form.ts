import { parseArgs } from 'node:util';
import { arithmeticOf, caibannong201968, COUNTY_FORMS, countyFormOf, printsYear, withArithmetic } from '../catalog';
import type { CountyForm } from '../catalog';
import { approvalsOfForm } from '../workbook/process/approvals';
import { addCarried } from '../workbook/insert/carry-over';
import type { CarryInto } from '../workbook/insert/carry-over';
import { OWN_FRAME, ruleSetOf } from '../workbook/check/form-context';
import type { Judgement } from '../workbook/check/form-context';
import { insertCountyForm } from '../workbook/insert/insert-county-form';
import { insertForm } from '../workbook/insert/insert-form';
import type { InsertedSheet } from '../workbook/insert/insert-form';
import { insertOverallGoals } from '../workbook/insert/insert-overall-goals';
import { readSheets } from '../workbook/read/read-sheet';
import type { CommandResult } from '../workbook/result';
import { HostError } from '../sheets/port';
import type { Application } from '../model/form';
import type { XlsxWorkbook } from '../xlsx';
import { UsageError } from './command';
import type { Command } from './command';
import { ARITHMETIC_OPTION, arithmeticIn, PROFILE_OPTION, ruleSetsOf } from './profile';
import { mustEndIn, openFile, refuseOverwrite, writeBytes } from './files';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { categoryIds, CATEGORY_LIST, oneOf, readWords } from './usage';

const COUNTY_LIST = COUNTY_FORMS.map((form) => {
  const choices = [...form.variants.map(({ id, name }) => `${id}（${name}）`), ...form.moneyUnits];
  const more = choices.length > 1 ? `：${choices.join('、')}` : '';
  return `                          ${form.id.padEnd(24)}${form.name}${more}`;
}).join('\n');

const NEW_HELP = `用法：jichi new --form <表> -o <文件.xlsx> [选项]

生成官方格式的表，存为新工作簿。

  --form <表>            application（绩效目标申报表）、review（绩效目标审核表）、
                         monitoring（绩效运行监控表）、self-evaluation（绩效目标自评表），
                         overall-goals（部门整体绩效目标，用于公开文本），或其他表样：
${COUNTY_LIST}
  --variant <式样>       有几种式样的其他表样按哪种，缺省为第一种
  --money <单位>         金额单位可选的其他表样用元还是万元，缺省为第一种
  --category <类别>      申报表按哪类参考模板，缺省为空白框架：
${CATEGORY_LIST}
${PROFILE_OPTION}
${ARITHMETIC_OPTION}
  --from <文件.xlsx>     审核表、监控表、自评表由此文件中的申报表生成（一份申报表一张）
  --month <月>           监控表截至几月，如 8；与 --from 一起用，缺省在表上选择
  --year <年>            预算年度，如 2024
  --wording <用语>       2019（缺省，原文）、current（脱贫户、衔接资金等现行用语）
  -o, --output <文件>    写到哪里
  --force                允许覆盖已有文件`;

const FORMS = ['application', 'review', 'monitoring', 'self-evaluation'] as const;
const WORDINGS = ['2019', 'current'] as const;
const OVERALL = 'overall-goals';

export const newCommand: Command = { help: NEW_HELP, run: createForm };

async function createForm(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        form: { type: 'string' },
        category: { type: 'string' },
        from: { type: 'string' },
        month: { type: 'string' },
        year: { type: 'string' },
        wording: { type: 'string' },
        profile: { type: 'string' },
        arithmetic: { type: 'string' },
        variant: { type: 'string' },
        money: { type: 'string' },
        output: { type: 'string', short: 'o' },
        force: { type: 'boolean' },
      },
    }),
  );
  if (values.form === OVERALL) return createOverall(values, positionals, terminal);
  const county = countyFormOf(values.form ?? null);
  const form = county?.kind ?? oneOf('--form', values.form, FORMS, [...COUNTY_FORMS.map(({ id }) => id), OVERALL]);
  const ruleSets = await ruleSetsOf(values.profile);
  const arithmetic = arithmeticIn(values.arithmetic, ruleSets);
  const printed = ruleSetOf(caibannong201968.id, ruleSets) ?? caibannong201968;
  const ruleSet = withArithmetic(printed, arithmeticOf(printed, arithmetic));
  const category = oneOf('--category', values.category, categoryIds([ruleSet]));
  const wording = oneOf('--wording', values.wording, WORDINGS) ?? '2019';
  const year = readYear(values.year);
  const month = readMonth(values.month);
  const { output, from } = values;
  if (positionals.length > 0) throw new UsageError(`多余的内容：${positionals.join(' ')}。`);
  if (!form) throw new UsageError('请用 --form 写明要生成哪张表。');
  if (output === undefined) throw new UsageError('请用 -o 写明存到哪个文件。');
  if (county) refuseForCounty(county, values);
  else {
    refuseChoices(values);
    refuseContradictions(form, values);
  }
  refuseOverwrite(output, values.force ?? false);
  mustEndIn(output, '.xlsx', '新表存为 Excel 工作簿');

  const { createXlsx } = await import('../xlsx');
  const workbook = createXlsx();
  const names = county
    ? [sheetName(await insertCountyForm(workbook, { form: county, ...chosenOf(county, values), year, ruleSet }))]
    : form === 'application' || from === undefined
      ? [sheetName(await insertForm(workbook, { form, ruleSet, category, year, wording }))]
      : await carryOverAll(workbook, await applicationsIn(from), form === 'monitoring' ? { form, month } : { form }, {
          ...OWN_FRAME,
          ruleSets,
          arithmetic,
        });
  writeBytes(output, await workbook.toBytes());
  terminal.out(`已生成 ${output}：${names.join('、')}。`);
  return EXIT.fine;
}

/** 部门整体绩效目标, which is no form of a project. */
async function createOverall(
  { form: _form, year: typed, output, force, ...others }: GivenOptions & OutputOptions,
  positionals: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const year = readYear(typed);
  const [unused] = Object.keys(others);
  if (positionals.length > 0) throw new UsageError(`多余的内容：${positionals.join(' ')}。`);
  if (unused !== undefined) throw new UsageError(`--${unused} 不用于部门整体绩效目标。`);
  if (output === undefined) throw new UsageError('请用 -o 写明存到哪个文件。');
  refuseOverwrite(output, force ?? false);
  const { createXlsx } = await import('../xlsx');
  const workbook = createXlsx();
  const name = sheetName(await insertOverallGoals(workbook, year));
  writeBytes(output, await workbook.toBytes());
  terminal.out(`已生成 ${output}：${name}。`);
  return EXIT.fine;
}

interface OutputOptions {
  readonly form?: string | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Which of the ways to print it, and in which unit. */
function chosenOf({ variants, moneyUnits }: CountyForm, { variant, money }: GivenOptions) {
  const ids = variants.map(({ id }) => id);
  return {
    variant: oneOf('--variant', variant, ids),
    unit: oneOf('--money', money, moneyUnits) ?? moneyUnits[0] ?? '万元',
  } as const;
}

/** A county's form is blank, and has what it prints. */
function refuseForCounty(county: CountyForm, given: GivenOptions): void {
  const unused = (['category', 'from', 'month', 'wording', 'profile'] as const).find(
    (name) => given[name] !== undefined,
  );
  if (unused !== undefined) throw new UsageError(`--${unused} 不用于其他表样（${county.name}）。`);
  if (county.kind === 'application' && given.arithmetic !== undefined)
    throw new UsageError('--arithmetic 只用于自评表。');
  if (given.variant !== undefined && county.variants.length === 0)
    throw new UsageError(`${county.name}只有一种式样，不用 --variant。`);
  if (given.year !== undefined && !printsYear(county)) throw new UsageError(`${county.name}不印年度，不用 --year。`);
}

interface GivenOptions {
  readonly category?: string | undefined;
  readonly from?: string | undefined;
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly wording?: string | undefined;
  readonly profile?: string | undefined;
  readonly arithmetic?: string | undefined;
  readonly variant?: string | undefined;
  readonly money?: string | undefined;
}

function refuseChoices({ variant, money }: GivenOptions): void {
  if (variant !== undefined || money !== undefined)
    throw new UsageError('--variant 和 --money 只用于其他表样；68号文的表只有一种式样，以万元为单位。');
}

/** An option that the form does not use is refused, not ignored. */
function refuseContradictions(
  form: (typeof FORMS)[number],
  { category, from, year, month, wording, profile, arithmetic }: GivenOptions,
): void {
  if (form !== 'application' && category !== undefined)
    throw new UsageError('--category 只用于申报表；审核表、监控表、自评表请用 --from 由申报表生成。');
  if (form !== 'application' && form !== 'self-evaluation' && profile !== undefined)
    throw new UsageError('--profile 只用于申报表和自评表。');
  if (form !== 'self-evaluation' && arithmetic !== undefined) throw new UsageError('--arithmetic 只用于自评表。');
  if (form === 'application' && from !== undefined) throw new UsageError('--from 只用于审核表、监控表、自评表。');
  if (month !== undefined && (form !== 'monitoring' || from === undefined)) {
    throw new UsageError('--month 只用于由申报表生成的监控表。');
  }
  if (form === 'review' && (year !== undefined || wording !== undefined))
    throw new UsageError('审核表没有年度和可选的用语，不用 --year 和 --wording。');
  if (from !== undefined && (year !== undefined || wording !== undefined)) {
    throw new UsageError('由申报表生成时，年度和用语取自申报表，不用 --year 和 --wording。');
  }
}

function readYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^20\d\d$/.test(text)) throw new UsageError(`--year 应为四位年份，如 2024，不能是“${text}”。`);
  return Number(text);
}

function readMonth(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^(?:[1-9]|1[0-2])$/.test(text)) throw new UsageError(`--month 应为 1 至 12，不能是“${text}”。`);
  return Number(text);
}

/** As they were approved, where that is registered. */
async function applicationsIn(path: string): Promise<Application[]> {
  const sheets = await readSheets(await openFile(path), { all: true }, true);
  const applications = sheets.flatMap(({ forms }) => forms).filter((form) => form.kind === 'application');
  if (applications.length === 0) throw new HostError('not-a-workbook', `${path} 中没有认出绩效目标申报表。`);
  return applications.map((form) => approvalsOfForm(form, sheets).at(-1)?.application ?? form);
}

async function carryOverAll(
  workbook: XlsxWorkbook,
  applications: readonly Application[],
  into: CarryInto,
  judgement: Judgement,
): Promise<string[]> {
  const names: string[] = [];
  for (const application of applications)
    names.push(sheetName(await addCarried(workbook, application, into, judgement)));
  return names;
}

function sheetName(result: CommandResult<InsertedSheet>): string {
  if (!result.ok) throw new HostError('unknown', result.message, result.code);
  return result.sheetName;
}
