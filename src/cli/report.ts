import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Wording } from '../catalog/types';
import type { ReportDocument } from '../model/report-document';
import { titleOf } from '../model/report-document';
import { drawReport } from '../sheets/draw/report';
import { HostError } from '../sheets/port';
import type { Evidence } from '../workbook/report/evidence';
import { OWN_FRAME } from '../workbook/check/form-context';
import type { Judgement } from '../workbook/check/form-context';
import { chooseUnit, GROUPS } from '../workbook/report/add-report-sheet';
import { readReportSources } from '../workbook/report/read-units';
import type { ReportSources } from '../workbook/report/read-units';
import { REPORT_WORDS } from '../workbook/report/report-words';
import { REPORT_KINDS, reportUnits } from '../workbook/report/units';
import type { ReportBy, ReportKind, ReportUnit } from '../workbook/report/units';
import { writeReport } from '../workbook/report/write-report';
import { UsageError } from './command';
import type { Command } from './command';
import { mustEndIn, openFile, refuseOverwrite, spreadsheetsIn, writeBytes } from './files';
import type { Target } from './files';
import { newestVersions } from './newest-versions';
import type { FiledForm, Versions } from './newest-versions';
import { PROFILE_OPTION, ruleSetsOf } from './profile';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { oneOf, readWords } from './usage';

const REPORT_HELP = `用法：jichi report <文件或文件夹…> -o <文件.docx> [选项]

由绩效目标自评表生成一个单位一个年度的自评总结报告，或由绩效运行监控表生成监控总结报告，不改动原文件。
表中没有的内容留“（请补充：…）”。

  -o, --out <文件.docx>  报告写到哪里
  --sheet <文件.xlsx>    另存一份可打印的工作表
  --of <报告>            self-evaluation（缺省，自评总结报告）、monitoring（监控总结报告）
  --by <单位>            department（缺省，按主管部门）、implementer（按实施单位）
  --unit <名称>          哪个单位，表分属几个单位时必须写明
  --year <年>            哪个年度，表分属几个年度时必须写明
  --month <月>           监控到哪个月，监控表分属几个月份时必须写明
  --wording <用语>       2019（缺省，原文）、current（衔接资金等现行用语）
${PROFILE_OPTION}
  --force                允许覆盖已有文件`;

const BY: readonly ReportBy[] = ['department', 'implementer'];
const WORDINGS: readonly Wording[] = ['2019', 'current'];

export const reportCommand: Command = { help: REPORT_HELP, run: report };

async function report(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        sheet: { type: 'string' },
        of: { type: 'string' },
        by: { type: 'string' },
        unit: { type: 'string' },
        year: { type: 'string' },
        month: { type: 'string' },
        wording: { type: 'string' },
        profile: { type: 'string' },
        force: { type: 'boolean' },
      },
    }),
  );
  const { out, sheet, unit, year, month } = values;
  const kind = oneOf('--of', values.of, REPORT_KINDS) ?? 'self-evaluation';
  const by = oneOf('--by', values.by, BY) ?? 'department';
  const wording = oneOf('--wording', values.wording, WORDINGS) ?? '2019';
  if (positionals.length === 0) throw new UsageError(`请写明${REPORT_WORDS[kind].short}所在的文件。`);
  if (out === undefined) throw new UsageError('请用 -o 写明报告存到哪个文件。');
  mustEndIn(out, '.docx', '报告是 Word 文档');
  if (sheet !== undefined) mustEndIn(sheet, '.xlsx', '可打印的工作表是 Excel 文件');
  for (const file of sheet === undefined ? [out] : [out, sheet]) refuseOverwrite(file, values.force ?? false);

  const judgement = { ...OWN_FRAME, ruleSets: await ruleSetsOf(values.profile) };
  const sources = await sourcesIn(positionals, kind, judgement, terminal);
  const units = reportUnits(sources.forms, by, sources.evidence);
  const written = writeReport(oneUnit(units, kind, { unit, year, month }), wording);
  const { reportDocx } = await import('../workbook/report/report-docx');
  writeBytes(out, await reportDocx(written));
  terminal.out(`已生成 ${out}：${titleOf(written)}。`);
  if (sheet !== undefined) {
    writeBytes(sheet, await sheetBytes(written, REPORT_WORDS[kind].report));
    terminal.out(`已生成 ${sheet}。`);
  }
  return EXIT.fine;
}

/** What the files hold, every project once. A file that cannot be read is named and left out, unless none can. */
async function sourcesIn(
  paths: readonly string[],
  kind: ReportKind,
  judgement: Judgement,
  terminal: Terminal,
): Promise<ReportSources> {
  const forms: FiledForm[] = [];
  const evidence: { readonly path: string; readonly listed: readonly Evidence[] }[] = [];
  const unreadable: string[] = [];
  for (const target of paths.flatMap(spreadsheetsIn)) {
    const sources = await sourcesOf(target, judgement);
    if (sources instanceof HostError) {
      unreadable.push(`${target.path}：${sources.message}`);
      continue;
    }
    const saved = statSync(target.path).mtimeMs;
    const wanted = sources.forms.filter(({ form }) => form.kind === kind);
    forms.push(...wanted.map((one) => ({ ...one, path: target.path, saved })));
    evidence.push({ path: target.path, listed: sources.evidence });
  }
  if (forms.length === 0 && unreadable[0] !== undefined) throw new HostError('not-a-workbook', unreadable[0]);
  for (const sentence of unreadable) terminal.err(`没有计入 ${sentence}`);
  const { kept, versions } = newestVersions(forms);
  for (const one of versions) terminal.err(versionsSentence(one));
  // A file that was left out whole takes its 佐证材料 with it.
  const isLeftOut = (path: string) => forms.some((one) => one.path === path) && kept.every((one) => one.path !== path);
  return { forms: kept, evidence: evidence.flatMap(({ path, listed }) => (isLeftOut(path) ? [] : listed)) };
}

async function sourcesOf(target: Target, judgement: Judgement): Promise<ReportSources | HostError> {
  if ('error' in target) return target.error;
  try {
    return await readReportSources(await openFile(target.path), judgement);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

function versionsSentence({ project, year, newest, older }: Versions): string {
  const others = [...new Set(older.map(({ path }) => path))].join('、');
  const ofYear = year === null ? '' : `${year}年`;
  return `“${project}”${ofYear}的${REPORT_WORDS[newest.form.kind].short}不止一份：取最后保存的 ${newest.path}，没有计入 ${others}。如要取另一份，请只写那个文件。`;
}

interface Wanted {
  readonly unit: string | undefined;
  readonly year: string | undefined;
  readonly month: string | undefined;
}

function oneUnit(units: readonly ReportUnit[], kind: ReportKind, { unit, year, month }: Wanted): ReportUnit {
  const { short } = REPORT_WORDS[kind];
  const wanted = units.filter(
    (one) =>
      (unit === undefined || one.unit === unit) &&
      (year === undefined || one.year === Number(year)) &&
      (month === undefined || one.month === Number(month)),
  );
  if (wanted.length === 0 && units.length > 0) {
    throw new HostError(
      'unknown',
      `没有这个${GROUPS[kind].of}的${short}，可选：${units.map(unitOptions).join('；')}。`,
    );
  }
  if (wanted.length > 1) {
    throw new HostError(
      'unknown',
      `${short}分属 ${wanted.length} 个${GROUPS[kind].by}，请选定一个：${wanted.map(unitOptions).join('；')}。`,
    );
  }
  const chosen = chooseUnit(wanted, kind, null);
  if (!chosen.ok) throw new HostError('not-a-workbook', chosen.message);
  return chosen.unit;
}

/** What to write on the command line for this report: "--unit 县交通运输局 --year 2023". */
function unitOptions({ unit, year, month }: ReportUnit): string {
  return [
    `--unit "${unit}"`,
    ...(year === null ? [] : [`--year ${year}`]),
    ...(month === null ? [] : [`--month ${month}`]),
  ].join(' ');
}

async function sheetBytes(written: ReportDocument, name: string): Promise<Uint8Array> {
  const { createXlsx } = await import('../xlsx');
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: drawReport(written, name) }]);
  return workbook.toBytes();
}
