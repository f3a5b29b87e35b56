import { headRole } from '../../catalog';
import { GOAL_ROLES } from '../recognise/caption';

/**
 * A table of Word as text: every line that begins with a tab is a cell, an empty line ends the row. Lines without a tab continue a cell:
 * within a row, and behind a goal whose paragraphs are parted by empty lines. Others are rows of their own.
 */
export function oneCellALine(lines: readonly string[]): string[][] {
  const rows: string[][] = [];
  let open = false;
  for (const line of lines) {
    const text = line.trim();
    const row = rows.at(-1);
    if (line.startsWith('\t')) {
      const cells = line
        .slice(1)
        .split('\t')
        .map((cell) => cell.trim());
      if (open && row) row.push(...cells);
      else rows.push(cells);
      open = true;
    } else if (text === '') open = false;
    else if (row && (open || isOfGoal(row, text))) row.push([row.pop() ?? '', text].filter(Boolean).join('\n'));
    else rows.push([text]);
  }
  return rows;
}

function isOfGoal(row: readonly string[], text: string): boolean {
  const role = headRole(row.find((cell) => cell !== '') ?? '');
  return row.length > 1 && role !== null && GOAL_ROLES.has(role) && !/表(?:\s|$)/.test(text);
}
