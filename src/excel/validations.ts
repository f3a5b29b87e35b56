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
const BLOCK = 16;

export interface BegunValidations {
  readonly validations: readonly ValidationFact[];
  /** Cells that have to be asked one by one: those of blocks with more than one validation. */
  readonly open: readonly Area[];
}

/** The validation of every cell: by blocks of a column, cell by cell only where a block has more than one. */
export async function loadValidations(
  connection: Connection,
  key: string,
  areas: readonly Area[],
): Promise<BegunValidations> {
  const blocks = await ask(connection, key, areas.flatMap(blocksOf));
  const validations = blocks.filter((block) => !isMixed(block)).flatMap(factsOf);
  const open = blocks.filter(isMixed).flatMap(({ area }) => [...placesOf(area)].map(cellArea));
  if (open.length <= AT_ONCE) return { validations, open };
  return { validations: [...validations, ...(await ask(connection, key, open)).flatMap(factsOf)], open: [] };
}

/** Queues the reading of at most `AT_ONCE` of them. */
export function askValidations(sheet: Excel.Worksheet, areas: readonly Area[]): () => ValidationFact[] {
  const asked = areas.map((area) => askValidation(sheet, area));
  return () => asked.flatMap((answer) => factsOf(answer()));
}

interface Answer {
  readonly area: Area;
  readonly said: Omit<ValidationFact, keyof Place>;
}

async function ask({ context, sync }: Connection, key: string, areas: readonly Area[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let next = 0; next < areas.length; next += AT_ONCE) {
    const sheet = context.workbook.worksheets.getItem(key);
    const asked = areas.slice(next, next + AT_ONCE).map((area) => askValidation(sheet, area));
    await sync();
    answers.push(...asked.map((answer) => answer()));
  }
  return answers;
}

function askValidation(sheet: Excel.Worksheet, area: Area): () => Answer {
  const validation = sheet.getRange(areaAddress(area)).dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
  return () => {
    const { type, rule, prompt, errorAlert, ignoreBlanks } = validation.toJSON() as unknown as Answer['said'];
    return { area, said: { type, rule, prompt, errorAlert, ignoreBlanks } };
  };
}

function factsOf({ area, said }: Answer): ValidationFact[] {
  return [...placesOf(area)].map((place) => ({ ...place, ...said }));
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
