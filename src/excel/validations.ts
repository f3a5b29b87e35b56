import { areaAddress } from '../model/cell';
import type { Area } from '../model/cell';
import { placesOf } from './area';
import type { Place } from './area';
import type { Connection } from './connection';

export interface ValidationFact extends Place {
  readonly type: string;
  readonly rule: Excel.DataValidationRule;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** Ranges whose validation is asked for in one request. */
const AT_ONCE = 4000;
/** Rows of a column that are asked for at once: forms have theirs in runs of a column. */
const BLOCK = 8;

/** The validation of every cell: by blocks of a column, cell by cell only where a block has more than one. */
export async function loadValidations(
  connection: Connection,
  key: string,
  areas: readonly Area[],
): Promise<ValidationFact[]> {
  const blocks = await ask(connection, key, areas.flatMap(blocksOf));
  const cells = await ask(
    connection,
    key,
    blocks.filter(isMixed).flatMap(({ area }) => [...placesOf(area)].map(cellArea)),
  );
  return [...blocks.filter((block) => !isMixed(block)), ...cells].flatMap(({ area, said }) =>
    [...placesOf(area)].map((place) => ({ ...place, ...said })),
  );
}

interface Answer {
  readonly area: Area;
  readonly said: Omit<ValidationFact, keyof Place>;
}

async function ask({ context, sync }: Connection, key: string, areas: readonly Area[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let next = 0; next < areas.length; next += AT_ONCE) {
    const sheet = context.workbook.worksheets.getItem(key);
    const asked = areas.slice(next, next + AT_ONCE).map((area) => ({
      area,
      validation: sheet.getRange(areaAddress(area)).dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks'),
    }));
    await sync();
    for (const { area, validation } of asked) {
      const { type, rule, prompt, errorAlert, ignoreBlanks } = validation.toJSON() as unknown as Answer['said'];
      answers.push({ area, said: { type, rule, prompt, errorAlert, ignoreBlanks } });
    }
  }
  return answers;
}

/** So Excel says of a range whose cells do not all have the same. */
function isMixed({ said: { type } }: Answer): boolean {
  return type === 'Inconsistent' || type === 'MixedCriteria';
}

function blocksOf({ top, left, bottom, right }: Area): Area[] {
  const blocks: Area[] = [];
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += BLOCK)
      blocks.push({ top: row, left: column, bottom: Math.min(bottom, row + BLOCK - 1), right: column });
  }
  return blocks;
}

function cellArea({ row, column }: Place): Area {
  return { top: row, left: column, bottom: row, right: column };
}
