import { parseArgs } from 'node:util';
import { address } from '../model/cell';
import { HostError } from '../sheets/port';
import { fillScores, previewScores } from '../workbook/score/fill-scores';
import type { ScoreChange } from '../workbook/score/fill-scores';
import { OWN_FRAME } from '../workbook/check/form-context';
import { readSheets } from '../workbook/read/read-sheet';
import type { FormAddress } from '../workbook/read/find-form';
import type { XlsxWorkbook } from '../xlsx';
import { UsageError } from './command';
import type { Command } from './command';
import { openFile, writeBytes } from './files';
import { ARITHMETIC_OPTION, arithmeticIn, PROFILE_OPTION, ruleSetsOf } from './profile';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { readWords } from './usage';
import { refuseToWrite } from './written-copy';

const SCORE_HELP = `用法：jichi score <文件.xlsx> -o <文件.xlsx> [选项]

为工作簿中的每张绩效目标自评表写入得分、执行率和总分的公式，先列出 原得分 → 公式得分。
已手工填写的得分缺省保留。

  --replace              以公式替换手工填写的得分
  --dry-run              只列出，不写文件
${PROFILE_OPTION}
${ARITHMETIC_OPTION}
  -o, --output <文件>    写到哪里
  --force                允许覆盖已有文件（可以就是原文件），允许改动有数字签名的文件（签名随之失效）

只改动自评表里的公式和辅助列，文件中的其他内容（其他工作表、图表、批注、宏等）原样保留。`;

export const scoreCommand: Command = { help: SCORE_HELP, run: score };

async function score(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        replace: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        force: { type: 'boolean' },
        profile: { type: 'string' },
        arithmetic: { type: 'string' },
      },
    }),
  );
  const [input, ...more] = positionals;
  const { output } = values;
  const dryRun = values['dry-run'] ?? false;
  if (input === undefined || more.length > 0) throw new UsageError('请写明一个要计分的文件。');
  if (output === undefined && !dryRun) throw new UsageError('请用 -o 写明存到哪个文件。');

  const ruleSets = await ruleSetsOf(values.profile);
  const judgement = { ...OWN_FRAME, ruleSets, arithmetic: arithmeticIn(values.arithmetic, ruleSets) };
  const workbook = await openFile(input);
  if (output !== undefined && !dryRun) refuseToWrite(workbook, input, output, values.force ?? false);
  const forms = await selfEvaluationsIn(workbook, input);
  for (const { name, at } of forms) {
    const preview = await previewScores(workbook, at, judgement);
    if (!preview.ok) throw new HostError('unknown', preview.message);
    terminal.out(`【${name}】`);
    preview.changes.forEach((change) => terminal.out(`  ${printChange(change, values.replace ?? false)}`));
    if (dryRun) continue;
    const filled = await fillScores(workbook, { form: at, replaceTyped: values.replace ?? false, judgement });
    if (!filled.ok) throw new HostError('unknown', filled.message);
  }
  if (output === undefined || dryRun) return EXIT.fine;
  if (workbook.signed) terminal.err('注意：内容已改动，新文件中不再有原文件的数字签名。');
  const uncalculated = workbook.uncalculated().map(({ sheet, row, column }) => `${sheet}!${address({ row, column })}`);
  if (uncalculated.length > 0)
    terminal.err(`这些公式的结果要等用 Excel 或 WPS 打开后才会更新，现已清空：${uncalculated.join('、')}。`);
  writeBytes(output, await workbook.toBytes());
  terminal.out(`已写入 ${output}。`);
  return EXIT.fine;
}

async function selfEvaluationsIn(workbook: XlsxWorkbook, path: string): Promise<{ name: string; at: FormAddress }[]> {
  const sheets = await readSheets(workbook, { all: true }, true);
  const found = sheets.flatMap(({ grid, forms }) =>
    forms
      .filter(({ kind }) => kind === 'self-evaluation')
      .map((form) => ({ name: grid.name, at: { sheet: grid.id, row: form.table.headerRow } })),
  );
  if (found.length === 0) throw new HostError('not-a-workbook', `${path} 中没有认出绩效目标自评表。`);
  return found;
}

function printChange({ at, what, old, next, overtyped }: ScoreChange, replace: boolean): string {
  const note = overtyped ? (replace ? '（替换手工填写）' : '（保留手工填写，如要替换请加 --replace）') : '';
  return `${address(at)}  ${what}：${old === '' ? '空' : old} → ${next}${note}`;
}
