import { parseArgs } from 'node:util';
import type { SheetPlan } from '../sheets/plan';
import { HostError } from '../sheets/port';
import { findingLines, lineMessage } from '../workbook/check/finding-lines';
import { OWN_FRAME } from '../workbook/check/form-context';
import type { Judgement } from '../workbook/check/form-context';
import { composePublicText, USUAL_TITLE } from '../workbook/public-text/compose';
import type { Composed, HeldSheet, PublicRequest } from '../workbook/public-text/compose';
import { joinSources, readPublicSources } from '../workbook/public-text/sources';
import type { PublicSources } from '../workbook/public-text/sources';
import { placeOf } from '../rules/message';
import { UsageError } from './command';
import type { Command } from './command';
import { mustEndIn, openFile, refuseOverwrite, spreadsheetsIn, writeBytes } from './files';
import { PROFILE_OPTION, ruleSetsOf } from './profile';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { readWords } from './usage';

const PUBLISH_HELP = `用法：jichi publish <文件或文件夹…> -o <文件.docx> [选项]

把部门整体绩效目标和绩效目标申报表编成一个部门的公开文本：封面、带页码的目录、各部分，每个项目一张表，表样照原表。
登记过批复的取批复目标；手机号码隐去中间四位；不改动原文件。还有必改的先列出，不生成。

  -o, --out <文件.docx>  公开文本写到哪里
  --sheet <文件.xlsx>    另存一份同样内容的工作簿，每个项目一张表
  --title <标题>         封面上的标题（缺省：${USUAL_TITLE}）
  --unit <名称>          部门名称（缺省：取自各表）
  --year <年>            年度（缺省：取自各表）
  --only <工作表>        只编入这张表；可写多次，按写的顺序编（缺省：全部，按原来的顺序）
  --fund <工作表>        把这张表编入专项资金；可写多次（缺省：看表上的栏名）
  --anyway               还有必改也生成
${PROFILE_OPTION}
  --force                允许覆盖已有文件`;

export const publishCommand: Command = { help: PUBLISH_HELP, run: publish };

async function publish(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        sheet: { type: 'string' },
        title: { type: 'string' },
        unit: { type: 'string' },
        year: { type: 'string' },
        only: { type: 'string', multiple: true },
        fund: { type: 'string', multiple: true },
        anyway: { type: 'boolean' },
        profile: { type: 'string' },
        force: { type: 'boolean' },
      },
    }),
  );
  const { out, sheet, year } = values;
  if (positionals.length === 0) throw new UsageError('请写明绩效目标表所在的文件。');
  if (out === undefined) throw new UsageError('请用 -o 写明公开文本存到哪个文件。');
  mustEndIn(out, '.docx', '公开文本是 Word 文档');
  if (sheet !== undefined) mustEndIn(sheet, '.xlsx', '另存的工作簿是 Excel 文件');
  if (year !== undefined && !/^20\d{2}$/.test(year)) throw new UsageError(`--year 应为四位年份，不能是“${year}”。`);
  for (const file of sheet === undefined ? [out] : [out, sheet]) refuseOverwrite(file, values.force ?? false);

  const sources = await sourcesIn(positionals, { ...OWN_FRAME, ruleSets: await ruleSetsOf(values.profile) }, terminal);
  const request: PublicRequest = {
    title: values.title ?? USUAL_TITLE,
    department: values.unit ?? sources.department,
    year: year === undefined ? sources.year : Number(year),
    overall: sources.overall.some(({ sheetName }) => values.only?.includes(sheetName) ?? true),
    tables: chosenTables(sources, values.only, values.fund ?? []),
  };
  const composed = composedOr(sources, request, values.anyway ?? false, terminal);
  if (composed === null) return EXIT.errorsFound;
  const { publicTextDocx } = await import('../workbook/public-text/docx');
  writeBytes(out, await publicTextDocx(composed.text));
  terminal.out(`已生成 ${out}：${request.tables.length} 张表。`);
  if (sheet !== undefined) {
    writeBytes(sheet, await workbookBytes(composed.sheets));
    terminal.out(`已生成 ${sheet}。`);
  }
  return EXIT.fine;
}

/** A file that cannot be read is named and left out, unless none can. */
async function sourcesIn(paths: readonly string[], judgement: Judgement, terminal: Terminal): Promise<PublicSources> {
  const read: PublicSources[] = [];
  const unreadable: string[] = [];
  for (const target of paths.flatMap(spreadsheetsIn)) {
    try {
      if ('error' in target) throw target.error;
      const { tables, ...rest } = await readPublicSources(await openFile(target.path), judgement, true);
      // Sheets of two files may have one name.
      read.push({ tables: tables.map((one) => ({ ...one, key: `${target.path} ${one.key}` })), ...rest });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      unreadable.push(`${target.path}：${error.message}`);
    }
  }
  if (read.length === 0 && unreadable[0] !== undefined) throw new HostError('not-a-workbook', unreadable[0]);
  for (const sentence of unreadable) terminal.err(`没有编入 ${sentence}`);
  return joinSources(read);
}

function chosenTables(
  { tables, overall }: PublicSources,
  only: readonly string[] | undefined,
  funds: readonly string[],
): PublicRequest['tables'] {
  const named = (name: string) => tables.filter(({ sheetName }) => sheetName === name);
  for (const name of [...(only ?? []), ...funds]) {
    if (named(name).length > 0 || overall.some(({ sheetName }) => sheetName === name)) continue;
    const choice = [...overall, ...tables].map(({ sheetName }) => `“${sheetName}”`).join('、');
    throw new HostError('sheet-missing', `没有工作表“${name}”或它不是填过的绩效目标申报表，可选：${choice}。`);
  }
  return (only?.flatMap(named) ?? tables).map(({ key, sheetName, part }) => ({
    key,
    part: funds.includes(sheetName) ? 'funds' : part,
  }));
}

/** Null where what must be corrected holds it back; that is listed in any case. */
function composedOr(
  sources: PublicSources,
  request: PublicRequest,
  anyway: boolean,
  terminal: Terminal,
): Extract<Composed, { readonly kind: 'composed' }> | null {
  const first = composePublicText(sources, request, false);
  if (first.kind === 'held') {
    first.held.flatMap(faultLines).forEach(terminal.out);
    const count = first.held.reduce((sum, { faults }) => sum + faults.length, 0);
    if (!anyway) {
      terminal.out(`还有 ${count} 处必改，没有生成公开文本。请改正后再生成；要照现样公开的，请加 --anyway。`);
      return null;
    }
  }
  const composed = first.kind === 'held' ? composePublicText(sources, request, true) : first;
  if (composed.kind === 'refused') throw new HostError('not-a-workbook', composed.message);
  return composed.kind === 'composed' ? composed : null;
}

function faultLines({ sheetName, name, faults }: HeldSheet): string[] {
  return [
    `【${sheetName}】${name}，必改 ${faults.length} 处`,
    ...findingLines(faults).map((line) => `  ${placeOf(line[0])}  ${lineMessage(line)}`),
  ];
}

async function workbookBytes(sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const { createXlsx } = await import('../xlsx');
  const workbook = createXlsx();
  await workbook.apply(sheets.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook.toBytes();
}
