import type { Area } from '../../../model/cell';
import { intersection, subtract } from '../area';
import { fault } from '../fault';
import { assertRuleFormula } from '../formula-syntax';
import type { Host } from '../host';
import { hostClass, isHostObject, type HostClass } from '../host-class';
import type { Validation, ValidationRule } from '../model';
import type { RangeState } from '../range-keeper';
import { areaOf, guardCells, toFlag } from './shared';

export const dataValidation: HostClass<RangeState> = hostClass<RangeState>({
  name: 'DataValidation',
  scalars: {
    Type: { get: (state, host) => mixed(state, host) ?? typeName(only(state, host)) },
    Rule: {
      get: (state, host) => (mixed(state, host) ? null : wireRule(only(state, host))),
      set: (state, value, host) => change(state, host, { rule: readRule(value) }),
    },
    IgnoreBlanks: {
      get: (state, host) => (mixed(state, host) ? null : (only(state, host)?.ignoreBlanks ?? true)),
      set: (state, value, host) => change(state, host, { ignoreBlanks: toFlag(value) }),
    },
    Prompt: {
      get: (state, host) => (mixed(state, host) ? null : wirePrompt(only(state, host))),
      set: (state, value, host) => {
        // Excel keeps a prompt with a rule only.
        if (typeName(only(state, host)) === 'None') throw fault('InvalidArgument', 'a prompt without a rule');
        return change(state, host, { prompt: readPrompt(value) });
      },
    },
    ErrorAlert: {
      get: (state, host) => (mixed(state, host) ? null : wireAlert(only(state, host))),
      set: (state, value, host) => change(state, host, { alert: readAlert(value) }),
    },
  },
  writes: {
    Clear: (state, _, host) => {
      guardCells(state, host);
      return removeFrom(state.sheet, areaOf(state, host), host);
    },
  },
});

const NONE: Omit<Validation, 'id' | 'areas'> = {
  rule: { kind: 'any' },
  ignoreBlanks: true,
  prompt: { show: true, title: '', message: '' },
  alert: { show: true, style: 'Stop', title: '', message: '' },
};

/** Takes an area out of every validation that reaches into it. */
export async function removeFrom(sheet: string, area: Area, host: Host): Promise<void> {
  for (const validation of touching(sheet, area, host)) {
    await host.model.putValidation(sheet, {
      ...validation,
      areas: validation.areas.flatMap((own) => subtract(own, area)),
    });
  }
}

export function touching(sheet: string, area: Area, host: Host): readonly Validation[] {
  return host.model.validations(sheet).filter((validation) => validation.areas.some((own) => intersection(own, area)));
}

/** Gives the area a validation of its own: what it had, with the change. */
async function change(state: RangeState, host: Host, patch: Partial<Validation>): Promise<void> {
  guardCells(state, host);
  const area = areaOf(state, host);
  const had = only(state, host);
  const exact =
    had?.areas.length === 1 && had.areas.every((own) => JSON.stringify(own) === JSON.stringify(area)) ? had : null;
  if (!exact) await removeFrom(state.sheet, area, host);
  await host.model.putValidation(state.sheet, {
    ...(had ?? NONE),
    ...patch,
    id: exact?.id ?? freshId(host, state.sheet),
    areas: [area],
  });
}

/** The validation of the whole range; null if there is none or several. */
function only(state: RangeState, host: Host): Validation | null {
  const area = areaOf(state, host);
  const found = touching(state.sheet, area, host);
  const [first] = found;
  if (!first || found.length > 1) return null;
  return uncovered(area, found).length === 0 ? first : null;
}

/** What Excel returns for a range with different validations. */
function mixed(state: RangeState, host: Host): 'Inconsistent' | 'MixedCriteria' | null {
  const area = areaOf(state, host);
  const found = touching(state.sheet, area, host);
  if (found.length === 0) return null;
  if (uncovered(area, found).length > 0) return 'MixedCriteria';
  return found.length > 1 ? 'Inconsistent' : null;
}

function uncovered(area: Area, by: readonly Validation[]): readonly Area[] {
  return by
    .flatMap(({ areas }) => areas)
    .reduce<readonly Area[]>((left, own) => left.flatMap((part) => subtract(part, own)), [area]);
}

let counter = 0;
function freshId(host: Host, sheet: string): string {
  const taken = new Set(host.model.validations(sheet).map((validation) => validation.id));
  let id: string;
  do id = `validation-${++counter}`;
  while (taken.has(id));
  return id;
}

function readRule(value: unknown): ValidationRule {
  const [kind, content] =
    Object.entries((value ?? {}) as Record<string, Record<string, unknown>>).find(([, each]) => each) ?? [];
  const rule = content ?? {};
  switch (kind) {
    case undefined:
      return { kind: 'any' };
    case 'list':
      return readList(rule);
    case 'custom':
      assertRuleFormula(String(rule.formula ?? ''));
      return { kind, formula: String(rule.formula ?? '') };
    case 'decimal':
    case 'wholeNumber':
    case 'textLength':
    case 'date':
    case 'time':
      return {
        kind,
        operator: String(rule.operator ?? 'Between'),
        first: String(rule.formula1 ?? ''),
        second: rule.formula2 === undefined || rule.formula2 === null ? null : String(rule.formula2),
      };
    default:
      throw fault('InvalidArgument', `validation ${kind}`);
  }
}

function readList({ source, inCellDropDown }: Record<string, unknown>): ValidationRule {
  if (isHostObject(source)) throw fault('InvalidArgument', 'list source as a range');
  const text = String(source ?? '');
  if (!text.startsWith('=') && text.length > 255) throw fault('InvalidArgument', 'a list of more than 255 characters');
  return { kind: 'list', source: text, dropDown: inCellDropDown !== false };
}

function wireRule(validation: Validation | null): object {
  const rule: ValidationRule = validation?.rule ?? { kind: 'any' };
  switch (rule.kind) {
    case 'any':
      return {};
    case 'list':
      return { list: { inCellDropDown: rule.dropDown, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    default:
      return {
        [rule.kind]: {
          formula1: numeric(rule.first),
          formula2: rule.second === null ? '' : numeric(rule.second),
          operator: rule.operator,
        },
      };
  }
}

function numeric(text: string): string | number {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function typeName(validation: Validation | null): string {
  const kind = validation?.rule.kind ?? 'any';
  return kind === 'any' ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function readPrompt(value: unknown): Validation['prompt'] {
  const { showPrompt, title, message } = value as Record<string, unknown>;
  if (String(title ?? '').length > 32 || String(message ?? '').length > 255)
    throw fault('InvalidArgument', 'prompt too long');
  return { show: showPrompt !== false, title: String(title ?? ''), message: String(message ?? '') };
}

function readAlert(value: unknown): Validation['alert'] {
  const { showAlert, style, title, message } = value as Record<string, unknown>;
  if (String(title ?? '').length > 32 || String(message ?? '').length > 255)
    throw fault('InvalidArgument', 'alert too long');
  return {
    show: showAlert !== false,
    style: (style ?? 'Stop') as Validation['alert']['style'],
    title: String(title ?? ''),
    message: String(message ?? ''),
  };
}

function wirePrompt(validation: Validation | null): object {
  const { show, title, message } = validation?.prompt ?? NONE.prompt;
  return { showPrompt: show, title, message };
}

function wireAlert(validation: Validation | null): object {
  const { show, style, title, message } = validation?.alert ?? NONE.alert;
  return { showAlert: show, style, title, message };
}
