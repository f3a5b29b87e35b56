import { parseArgs } from 'node:util';
import { COUNTY_FORMS, countyFormOf } from '../catalog';
import type { FormKind } from '../model/form';
import { HostError } from '../sheets/port';
import { convertTable, previewConversion } from '../workbook/convert/convert-table';
import type { ConversionPreview } from '../workbook/convert/convert-table';
import { KEPT_SHEET } from '../workbook/convert/kept-list';
import { TARGET_IDS, targetOf } from '../workbook/convert/targets';
import type { Target } from '../workbook/convert/targets';
import { pasteTable, previewPaste } from '../workbook/insert/paste-table';
import { draftNextYear, previewNextYear } from '../workbook/convert/draft-next-year';
import type { InsertedSheet } from '../workbook/insert/insert-form';
import type { CommandResult, Refusal } from '../workbook/result';
import type { FormAddress } from '../workbook/read/find-form';
import { readSheets } from '../workbook/read/read-sheet';
import type { XlsxWorkbook } from '../xlsx';
import { UsageError } from './command';
import type { Command } from './command';
import { mustEndIn, openFile, readText, refuseOverwrite, writeBytes } from './files';
import { refuseToWrite } from './written-copy';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { oneOf, readWords } from './usage';

const CONVERT_HELP = `用法：jichi convert <文件.xlsx> --to <表> -o <文件.xlsx> [选项]
      jichi convert <文件.xlsx> --next-year -o <文件.xlsx> [选项]
      jichi convert --paste <文件.txt|文件.html|-> -o <文件.xlsx> [选项]

把工作簿中的绩效表转为另一种表样，新表放在新工作表上，原表不改动；先列出各项内容转到哪里。
新表样没有位置的内容逐条列出，并记在“${KEPT_SHEET}”工作表上；以后转回来时放回原处。

  --to <表>              application（绩效目标申报表）、monitoring（绩效运行监控表）、
                         self-evaluation（绩效目标自评表），或其他表样：
${COUNTY_FORMS.map(({ id, name }) => `                          ${id.padEnd(24)}${name}`).join('\n')}
  --next-year            不转表样，而以申报表为底稿生成下一年度的申报表：金额和指标值重新填写
  --paste <文件>         从 Word、PDF、网页复制出来的文字（UTF-8；- 为标准输入）成为一张表，
                         错位、断行的按栏目名称和内容归位，拿不准的照原样放并列出行号
  --variant <式样>       有几种式样的其他表样按哪种，缺省为第一种
  --money <单位>         金额单位可选的其他表样用元还是万元，缺省为第一种
  --sheet <工作表>       只转这张工作表上的表，缺省为全部
  --no-list              不生成“${KEPT_SHEET}”工作表
  --dry-run              只列出，不写文件
  -o, --output <文件>    写到哪里
  --force                允许覆盖已有文件（可以就是原文件），允许改动有数字签名的文件（签名随之失效）`;

export const convertCommand: Command = { help: CONVERT_HELP, run: convert };

async function convert(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        'next-year': { type: 'boolean' },
        paste: { type: 'string' },
        variant: { type: 'string' },
        money: { type: 'string' },
        sheet: { type: 'string' },
        'no-list': { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        force: { type: 'boolean' },
      },
    }),
  );
  const [input, ...more] = positionals;
  const { output } = values;
  const dryRun = values['dry-run'] ?? false;
  if (values.paste !== undefined) return pasted(values.paste, positionals, { ...values, dryRun }, terminal);
  if (input === undefined || more.length > 0) throw new UsageError('请写明一个要转换的文件。');
  const into =
    values['next-year'] === true ? nextYear(values) : another(chosenTarget(values), values['no-list'] !== true);
  if (output === undefined && !dryRun) throw new UsageError('请用 -o 写明存到哪个文件。');
  const workbook = await openFile(input);
  if (output !== undefined && !dryRun) refuseToWrite(workbook, input, output, values.force ?? false);
  for (const { name, at } of await formsIn(workbook, input, values.sheet, into.kinds)) {
    const preview = await into.preview(workbook, at);
    if (!preview.ok) throw new HostError('unknown', preview.message);
    terminal.out(`【${name}】`);
    linesOf(preview, into.leftBehind).forEach((line) => terminal.out(`  ${line}`));
    if (dryRun) continue;
    const done = await into.write(workbook, at);
    if (!done.ok) throw new HostError('unknown', done.message);
    terminal.out(`  新表在工作表“${done.sheetName}”上。`);
  }
  if (output === undefined || dryRun) return EXIT.fine;
  writeBytes(output, await workbook.toBytes());
  terminal.out(`已写入 ${output}。`);
  return EXIT.fine;
}

interface PasteOptions {
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  readonly dryRun: boolean;
}

/** A text becomes a workbook of one sheet. */
async function pasted(
  path: string,
  positionals: readonly string[],
  { output, force, dryRun, ...others }: PasteOptions & GivenTarget,
  terminal: Terminal,
): Promise<ExitCode> {
  const unused = (['to', 'variant', 'money', 'next-year', 'sheet', 'no-list'] as const).find((name) => name in others);
  if (unused !== undefined) throw new UsageError(`--${unused} 不与 --paste 一起用。`);
  if (positionals.length > 0) throw new UsageError(`多余的内容：${positionals.join(' ')}。`);
  if (output === undefined && !dryRun) throw new UsageError('请用 -o 写明存到哪个文件。');
  const source = readText(path === '-' ? 0 : path);
  const isHtml = /^\s*<(?:!doctype|html|table|meta)\b/i.test(source);
  const clip = isHtml ? { text: '', html: source } : { text: source, html: '' };
  const preview = previewPaste(clip);
  if (!preview.ok) throw new HostError('unknown', preview.message);
  const { pasted: table, forms, indicators } = preview;
  terminal.out(`共 ${table.rows.length} 行，认出 ${forms} 张绩效表、${indicators} 项指标，归位 ${table.moved} 行。`);
  if (table.doubtful.length > 0) terminal.out(`拿不准、照原样放的行：${table.doubtful.join('、')}。`);
  if (output === undefined || dryRun) return EXIT.fine;
  refuseOverwrite(output, force ?? false);
  mustEndIn(output, '.xlsx', '新表存为 Excel 工作簿');
  const { createXlsx } = await import('../xlsx');
  const workbook = createXlsx();
  const done = await pasteTable(workbook, clip);
  if (!done.ok) throw new HostError('unknown', done.message);
  writeBytes(output, await workbook.toBytes());
  terminal.out(`已写入 ${output}。`);
  return EXIT.fine;
}

/** What is made of every table. */
interface Making {
  readonly kinds: readonly FormKind[];
  /** How what is not taken over is called. */
  readonly leftBehind: string;
  readonly preview: (workbook: XlsxWorkbook, at: FormAddress) => Promise<ConversionPreview | Refusal>;
  readonly write: (workbook: XlsxWorkbook, at: FormAddress) => Promise<CommandResult<InsertedSheet>>;
}

function another(target: Target, keep: boolean): Making {
  return {
    kinds: ['application', 'monitoring', 'self-evaluation'],
    leftBehind: '没有位置',
    preview: (workbook, at) => previewConversion(workbook, at, target),
    write: (workbook, form) => convertTable(workbook, { form, target, keep }),
  };
}

function nextYear({ to, variant, money }: GivenTarget): Making {
  if (to !== undefined || variant !== undefined || money !== undefined)
    throw new UsageError('--next-year 沿用原来的表样，不用 --to、--variant 和 --money。');
  return { kinds: ['application'], leftBehind: '重新填写或不带入', preview: previewNextYear, write: draftNextYear };
}

interface GivenTarget {
  readonly to?: string | undefined;
  readonly variant?: string | undefined;
  readonly money?: string | undefined;
}

function chosenTarget({ to, variant, money }: GivenTarget): Target {
  const id = oneOf('--to', to, TARGET_IDS);
  if (id === null) throw new UsageError('请用 --to 写明转为哪种表。');
  const county = countyFormOf(id);
  if (!county && (variant !== undefined || money !== undefined))
    throw new UsageError('--variant 和 --money 只用于其他表样；68号文的表只有一种式样，以万元为单位。');
  const ids = (county?.variants ?? []).map((one) => one.id);
  const unit = oneOf('--money', money, county?.moneyUnits ?? []);
  const target = targetOf(id, oneOf('--variant', variant, ids), unit);
  if (!target) throw new UsageError(`没有表样“${id}”。`);
  return target;
}

/** All tables that may be moved; those of one sheet where it is named. */
async function formsIn(
  workbook: XlsxWorkbook,
  path: string,
  sheet: string | undefined,
  kinds: readonly FormKind[],
): Promise<readonly { readonly name: string; readonly at: FormAddress }[]> {
  const sheets = await readSheets(workbook, sheet === undefined ? { all: true } : { name: sheet }, true);
  const found = sheets.flatMap(({ grid, forms }) =>
    forms
      .filter(({ kind }) => kinds.includes(kind))
      .map((form) => ({ name: grid.name, at: { sheet: grid.id, row: form.table.headerRow } })),
  );
  if (found.length === 0)
    throw new HostError(
      'not-a-workbook',
      `${path} 中没有认出可以转换的绩效表${sheet === undefined ? '' : `（工作表“${sheet}”）`}。`,
    );
  return found;
}

function linesOf({ moved, left }: ConversionPreview, leftBehind: string): readonly string[] {
  const short = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text).replace(/\n/g, ' ');
  return [
    ...moved.map(({ what, to, text, now, count }) => {
      const of = count > 1 ? `（${count} 项，如“${short(text)}”）` : `“${short(text)}”`;
      return `${what}${of} → ${to}${now === null ? '' : `，写作“${short(now)}”`}`;
    }),
    ...(left.length === 0 ? ['全部内容都有位置。'] : [`${leftBehind}的 ${left.length} 处：`]),
    ...left.map(
      ({ label, indicator, text }) => `  ${indicator === '' ? '' : `${short(indicator)} · `}${label}：${short(text)}`,
    ),
  ];
}
