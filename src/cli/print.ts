import { OVERALL_TITLE } from '../catalog/overall-goals';
import { placeOf, SEVERITY_WORDS } from '../rules/message';
import type { Finding, Severity } from '../rules/finding';
import type { Answer } from '../workbook/check/answers';
import type { CheckedForm } from '../workbook/check/check-workbook';
import { findingLines, lineMessage } from '../workbook/check/finding-lines';
import type { FindingLine } from '../workbook/check/finding-lines';
import type { CheckedOverall } from '../workbook/check/overall-check';
import type { CheckedProcess } from '../workbook/process/process-check';
import { doubtLines, unreadLine } from '../workbook/read/reading-words';
import type { Answers, CheckedFile } from '../workbook/exchange/report';
import { SHEET_NAMES } from '../workbook/sheet-name';
import type { Tally } from './tally';
import type { Terminal } from './terminal';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** The findings of one file, by sheet and form, worst first. */
export function printFile(file: CheckedFile, { out }: Terminal): void {
  out(file.path);
  if ('error' in file) {
    out(`  无法读取：${file.error.message}\n`);
    return;
  }
  const forms = file.sheets.flatMap(({ name, forms }) => forms.map((checked) => ({ sheet: name, checked })));
  const unread = file.sheets.flatMap(({ name, unread }) => unread.map((table) => `  【${name}】${unreadLine(table)}`));
  if (forms.length + unread.length + file.processes.length + file.overall.length === 0) out('  没有认出绩效表。');
  forms.forEach(({ sheet, checked }) => printForm(sheet, checked, file.answers).forEach(out));
  file.processes.flatMap(printProcess).forEach((line) => out(line));
  file.overall.flatMap(printOverall).forEach((line) => out(line));
  unread.forEach((line) => out(line));
  out('');
}

export function printTotals(
  { files, unreadable, forms, answered, ...open }: Tally,
  { out }: Pick<Terminal, 'out'>,
): void {
  const failed = unreadable === 0 ? '' : `，${unreadable} 个无法读取`;
  const settled = answered === 0 ? '' : `，已说明 ${answered}`;
  const counts = SEVERITIES.map((severity) => `${SEVERITY_WORDS[severity]} ${open[severity]}`).join('，');
  out(`合计：${files} 个文件${failed}，${forms} 张表；${counts}${settled}。`);
}

function printForm(sheet: string, { form, context, findings }: CheckedForm, answers: Answers): string[] {
  const title = form.title?.text ?? SHEET_NAMES[form.kind];
  const name = form.project.name?.text ?? '';
  const facts = [
    title,
    title.includes(name) ? null : name,
    form.year?.value ? `${form.year.value} 年度` : null,
    context.category && `类别：${context.category.category.name}${context.category.from === 'guess' ? '（推测）' : ''}`,
    context.byDocument ? `按${context.catalog.document}` : '按本表自身格式',
    context.catalog.profile && `配置：${context.catalog.profile}`,
    form.kind === 'self-evaluation' && `计分办法：${context.catalog.arithmetic.name}`,
  ];
  const head = `  【${sheet}】${facts.filter(Boolean).join('，')}`;
  const doubts = doubtLines(form);
  if (findings.length === 0 && doubts.length === 0) return [head, '    没有发现问题。'];
  return [
    head,
    ...doubts.map((doubt) => `    ${doubt}`),
    ...SEVERITIES.flatMap((severity) =>
      printSeverity(
        severity,
        findings.filter((finding) => finding.severity === severity && !answers.has(finding)),
      ),
    ),
    ...printAnswered(findings, answers),
  ];
}

/** A row of a 流程表 whose dates are right is not printed. */
function printProcess({ process, findings }: CheckedProcess): string[] {
  if (findings.length === 0) return [];
  return [`  【${process.sheetName}】流程，${process.project.text}`, ...printAll(findings)];
}

function printOverall({ goals, findings }: CheckedOverall): string[] {
  const head = `  【${goals.sheetName}】${OVERALL_TITLE}`;
  return [head, ...(findings.length === 0 ? ['    没有发现问题。'] : printAll(findings))];
}

function printAll(findings: readonly Finding[]): string[] {
  return SEVERITIES.flatMap((severity) =>
    printSeverity(
      severity,
      findings.filter((finding) => finding.severity === severity),
    ),
  );
}

function printAnswered(findings: readonly Finding[], answers: Answers): string[] {
  const lines = findings.flatMap((finding) => {
    const answer = answers.get(finding);
    return answer ? [`      ${printFinding([finding])}`, `        理由：${printReason(answer)}`] : [];
  });
  return lines.length === 0 ? [] : [`    已说明 ${lines.length / 2} 处`, ...lines];
}

function printReason({ reason, who, when }: Answer): string {
  const by = [who, when].filter(Boolean).join('，');
  return `${reason.replace(/\s+/g, ' ')}${by && `（${by}）`}`;
}

function printSeverity(severity: Severity, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  return [
    `    ${SEVERITY_WORDS[severity]} ${findings.length} 处`,
    ...findingLines(findings).map((same) => `      ${printFinding(same)}`),
  ];
}

/** Several findings of one line may stand in one cell, such as two goals in the goal cell. */
function printFinding(line: FindingLine): string {
  const [first = '', ...others] = new Set(line.map(placeOf));
  const places = others.length === 0 ? first : `${first} 等 ${others.length + 1} 处（${others.join('、')}）`;
  return `${places}  ${lineMessage(line)}`;
}
