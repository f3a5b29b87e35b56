import { RULE_SETS } from '../catalog';
import type { RuleSet } from '../catalog/types';
import { HostError } from '../sheets/port';
import { readText } from './files';

export const PROFILE_OPTION = `  --profile <文件.json>  按县里的配置文件（规则、限度、用语、模板）`;

/** The rule sets in force: the document's own, or as the county's file has them. Rejects a wrong file with what is wrong in it. */
export async function ruleSetsOf(path: string | undefined): Promise<readonly RuleSet[]> {
  if (path === undefined) return RULE_SETS;
  // Loaded when it is asked for: the schema of a profile brings zod.
  const { readProfile, ruleSetsWith } = await import('../workbook/profile');
  const read = readProfile(readText(path));
  if (!read.ok) throw new HostError('unknown', `${path}：${read.message}`);
  return ruleSetsWith(read.profile);
}
