import { parseArgs } from 'node:util';
import { caibannong201968 } from '../catalog';

import type { RuleSet } from '../catalog/types';
import { address } from '../model/cell';
import { HostError } from '../sheets/port';
import type { SheetGrid } from '../sheets/grid';
import type { XlsxWorkbook } from '../xlsx';
import type { Judgement } from '../workbook/check/form-context';
import { OWN_FRAME } from '../workbook/check/form-context';
import {
  compareWith,
  fillSystemSheet,
  KIND_NAMES,
  refusedAfter,
  systemSheetOn,
  writtenCells,
} from '../workbook/budget-system/fill-system-sheet';
import type { Comparison } from '../workbook/budget-system/fill-system-sheet';
import { draftOf } from '../workbook/budget-system/draft';
import { isSystemForm } from '../workbook/budget-system/indicator-texts';
import type { SaidRow } from '../workbook/budget-system/indicator-texts';
import type { Refused } from '../workbook/budget-system/refusals';
import type { ReadSystemSheet } from '../workbook/budget-system/read-system-sheet';
import { ROLE_NAMES, UNMATCHED } from '../workbook/budget-system/words';
import { sheetsOfKind, SYSTEM_NAMES, systemSource } from '../workbook/budget-system/write-system-sheet';
import type { SystemSource } from '../workbook/budget-system/write-system-sheet';
import { readSheets } from '../workbook/read/read-sheet';
import { UsageError } from './command';
import type { Command } from './command';
import { mustEndIn, openFile, refuseOverwrite, writeBytes } from './files';
import { PROFILE_OPTION, ruleSetsOf } from './profile';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { readWords } from './usage';

const TEMPLATES = caibannong201968.systemSheets
  .map(({ id, name }) => `                          ${id.padEnd(26)}${name}`)
  .join('\n');

const EXCHANGE_HELP = `用法：jichi exchange <文件.xlsx> -o <导入表.xlsx> [选项]
      jichi exchange <文件.xlsx> --fill <系统导出.xlsx> -o <填好.xlsx> [选项]
      jichi exchange <文件.xlsx> --compare <系统导出.xlsx> [选项]

与预算管理一体化系统交换：把目标表、监控表、自评表写成系统的导入表；或填入系统导出的表，只写该填的单元格，其他一概不动；
或逐格列出两边的不同。系统会退回的先一次列出，附系统的提示。

  -o, --out <文件.xlsx>  写到哪里
  --fill <文件.xlsx>     填这份系统导出的表
  --replace              已有不同内容的单元格也换掉
  --compare <文件.xlsx>  与这份系统导出的表逐格比较，不写文件
  --sheet <工作表>       用这张工作表上的绩效表（缺省：唯一的一张，或与系统表对得上最多的一张）
  --template <编号>      导入表的列序，缺省为同类的第一种：
${TEMPLATES}
${PROFILE_OPTION}
  --force                允许覆盖已有文件

有系统会退回的，或比较出不同，退出码为 1。`;

export const exchangeCommand: Command = { help: EXCHANGE_HELP, run: exchange };

async function exchange(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        fill: { type: 'string' },
        replace: { type: 'boolean' },
        compare: { type: 'string' },
        sheet: { type: 'string' },
        template: { type: 'string' },
        profile: { type: 'string' },
        force: { type: 'boolean' },
      },
    }),
  );
  const [input, ...more] = positionals;
  const { out, fill, compare, sheet = null, template = null } = values;
  if (input === undefined || more.length > 0) throw new UsageError('请写明一个绩效表所在的文件。');
  if (fill !== undefined && compare !== undefined) throw new UsageError('--fill 和 --compare 不能同时用。');
  if (compare === undefined && out === undefined) throw new UsageError('请用 -o 写明存到哪个文件。');
  if (out !== undefined && compare === undefined) {
    mustEndIn(out, '.xlsx', '导入表是 Excel 文件');
    refuseOverwrite(out, values.force ?? false);
  }
  const judgement = { ...OWN_FRAME, ruleSets: await ruleSetsOf(values.profile) };
  const forms = await formsIn(input, sheet, judgement);
  const other = fill ?? compare;
  if (other === undefined) return write(chosen(forms, sheet), template, out ?? '', terminal);
  const workbook = await openFile(other);
  const system = await systemIn(workbook, other, judgement.ruleSets[0] ?? caibannong201968);
  const source = bestFor(system, forms, other);
  if (compare !== undefined) return printComparison(compareWith(system.sheet, source.form, source.ruleSet), terminal);
  return fillIn(workbook, system, source, values.replace ?? false, out ?? '', terminal);
}

/** Every form that can be exchanged, on the one sheet where it is named. */
async function formsIn(path: string, sheet: string | null, judgement: Judgement): Promise<readonly SystemSource[]> {
  const sheets = await readSheets(await openFile(path), sheet === null ? { all: true } : { name: sheet }, true);
  if (sheet !== null && sheets.length === 0) throw new HostError('sheet-missing', `${path} 中没有工作表“${sheet}”。`);
  const forms = sheets.flatMap((each) => each.forms).filter((form) => isSystemForm(form));
  if (forms.length === 0) throw new HostError('not-a-workbook', `${path} 中没有认出绩效目标表、监控表或自评表。`);
  return forms.map((form) => {
    const source = systemSource(form, judgement, '与系统交换');
    if (!source.ok) throw new HostError('unknown', source.message);
    return source;
  });
}

function chosen([first, ...others]: readonly SystemSource[], sheet: string | null): SystemSource {
  if (first && others.length === 0) return first;
  const names = [first, ...others].flatMap((one) => (one ? [`“${one.form.sheetName}”`] : []));
  if (sheet !== null)
    throw new HostError('unknown', `工作表“${sheet}”上有 ${names.length} 张绩效表，请分成几张工作表。`);
  throw new UsageError(`文件里有 ${names.length} 张绩效表，请用 --sheet 选一张：${[...new Set(names)].join('、')}。`);
}

async function write(
  { form, ruleSet }: SystemSource,
  template: string | null,
  out: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const own = sheetsOfKind(form.kind, ruleSet);
  const sheet = template === null ? own[0] : own.find(({ id }) => id === template);
  if (!sheet) {
    const choice = own.map(({ id }) => id).join('、');
    throw new UsageError(`${KIND_NAMES[form.kind]}的 --template 不能是“${template ?? ''}”。可用：${choice}。`);
  }
  const { rows, left, refused } = draftOf(form, sheet, ruleSet);
  if (rows.length === 0) throw new HostError('unknown', `“${form.sheetName}”上还没有填写指标。`);
  const [{ createXlsx }, { drawSystemSheet }] = await Promise.all([
    import('../xlsx'),
    import('../sheets/draw/system-sheet'),
  ]);
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: drawSystemSheet({ name: SYSTEM_NAMES[form.kind], sheet, rows }) }]);
  printLeft(left, terminal);
  printRefused(refused, terminal);
  writeBytes(out, await workbook.toBytes());
  terminal.out(`已生成 ${out}：${sheet.name}，${rows.length} 项指标。`);
  return codeOf(refused);
}

interface System {
  readonly sheet: ReadSystemSheet;
  readonly grid: SheetGrid;
}

/** The first sheet that the system has written. */
async function systemIn(workbook: XlsxWorkbook, path: string, ruleSet: RuleSet): Promise<System> {
  const grids = await workbook.read({ all: true }, { merges: true });
  for (const grid of grids) {
    const sheet = systemSheetOn(grid, ruleSet);
    if (sheet) return { sheet, grid };
  }
  throw new HostError('not-a-workbook', `${path} 中没有认出系统导出的表：表头应有“三级指标名称”“计算符号”等栏。`);
}

/** Of the forms of its kind the one that has most in common with it. */
function bestFor({ sheet }: System, forms: readonly SystemSource[], path: string): SystemSource {
  const own = forms.filter(({ form }) => form.kind === sheet.kind);
  const ranked = own
    .map((source) => ({ source, pairs: compareWith(sheet, source.form, source.ruleSet).matched.pairs.length }))
    .sort((one, other) => other.pairs - one.pairs);
  const [best, next] = ranked;
  if (!best)
    throw new HostError('unknown', `${path} 是${KIND_NAMES[sheet.kind]}，所给文件里没有${KIND_NAMES[sheet.kind]}。`);
  if (next && next.pairs === best.pairs) {
    const names = ranked.map(({ source }) => `“${source.form.sheetName}”`).join('、');
    throw new UsageError(`分不出该用哪张${KIND_NAMES[sheet.kind]}，请用 --sheet 选一张：${names}。`);
  }
  return best.source;
}

async function fillIn(
  workbook: XlsxWorkbook,
  { sheet, grid }: System,
  { form, ruleSet }: SystemSource,
  replace: boolean,
  out: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const row = sheet.rows[0]?.row;
  const system = { sheet: grid.id, ...(sheet.coded || row === undefined ? {} : { row }) };
  const result = await fillSystemSheet(workbook, { system, form, ruleSet, replace });
  if (!result.ok) throw new HostError('unknown', result.message);
  const { comparison, filled } = result;
  printUnmatched(comparison, terminal);
  if (!replace)
    for (const { at, name, role, system: old, form: said } of comparison.conflicts)
      terminal.out(
        `  ${address(at)}  “${name}”${ROLE_NAMES[role]}：系统表“${old}”，表上“${said}”，没有改动（要换掉请加 --replace）`,
      );
  const refused = refusedAfter(sheet, writtenCells(comparison, replace), form, ruleSet);
  printRefused(refused, terminal);
  writeBytes(out, await workbook.toBytes());
  terminal.out(`已写入 ${out}：“${form.sheetName}”→“${grid.name}”，填入 ${filled} 个单元格。`);
  return codeOf(refused);
}

function printComparison(comparison: Comparison, terminal: Terminal): ExitCode {
  const { differences } = comparison;
  printUnmatched(comparison, terminal);
  for (const { at, name, role, system, form } of differences)
    terminal.out(`  ${address(at)}  “${name}”${ROLE_NAMES[role]}：系统表${quoted(system)}，表上${quoted(form)}`);
  const { onlySystem, onlyForm, pairs } = comparison.matched;
  terminal.out(`对上 ${pairs.length} 项指标，不同 ${differences.length} 处。`);
  return differences.length + onlySystem.length + onlyForm.length > 0 ? EXIT.errorsFound : EXIT.fine;
}

function quoted(text: string): string {
  return text === '' ? '空' : `“${text}”`;
}

function printUnmatched({ matched: { onlySystem, onlyForm } }: Comparison, terminal: Terminal): void {
  for (const { row, why } of onlySystem)
    terminal.out(`  第 ${row.row} 行“${row.texts.level3 ?? ''}”没有对上：${UNMATCHED.system[why]}`);
  for (const { said, why } of onlyForm)
    terminal.out(`  表上第 ${said.indicator.row} 行“${said.texts.level3 ?? ''}”没有对上：${UNMATCHED.form[why]}`);
}

function printLeft(left: readonly SaidRow[], terminal: Terminal): void {
  for (const { indicator, texts, left: what } of left)
    terminal.out(`  第 ${indicator.row} 行“${texts.level3 ?? ''}”没有带入：${what.join('；')}`);
}

function printRefused(refused: readonly Refused[], terminal: Terminal): void {
  if (refused.length > 0) terminal.out(`系统会退回或提示 ${refused.length} 处：`);
  for (const { message, at } of refused) terminal.out(`  ${at === null ? '' : `${address(at)}  `}${message}`);
}

function codeOf(refused: readonly Refused[]): ExitCode {
  return refused.length > 0 ? EXIT.errorsFound : EXIT.fine;
}
