import { fault, lacking } from '../fault';
import { assertRuleFormula } from '../formula-syntax';
import type { Host } from '../host';
import { hostClass, NULL_OBJECT, type HostClass } from '../host-class';
import type { ConditionalFormat, CustomFormat } from '../model';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { guardSheet, toColor, toFlag, toNumber, toText } from './shared';

interface FormatState {
  readonly sheet: string;
  readonly id: string;
  /** First cell of the range through which it was fetched. */
  readonly through: { readonly row: number; readonly column: number };
}

export const conditionalFormat: HostClass<FormatState> = hostClass<FormatState>({
  name: 'ConditionalFormat',
  key: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (state, host) => current(state, host).type },
    Priority: {
      get: ({ sheet, id }, host) => host.model.conditionalFormats(sheet).findIndex((format) => format.id === id),
      set: ({ sheet, id }, value, host) => prioritise(sheet, id, toNumber(value), host),
    },
    StopIfTrue: {
      get: (state, host) => current(state, host).stopIfTrue,
      set: (state, value, host) => change(state, host, { stopIfTrue: toFlag(value) }),
    },
  },
  children: {
    Custom: (state) => customConditionalFormat(state),
    CustomOrNullObject: (state, host) =>
      current(state, host).type === 'Custom' ? customConditionalFormat(state) : NULL_OBJECT,
  },
  reads: {
    GetRange: ({ sheet, id }, _, host) => {
      const [area, ...more] = current({ sheet, id }, host).areas;
      if (!area || more.length > 0) throw host.lacks(lacking('ConditionalFormat', 'getRange() of several areas'));
      return range({ sheet, area });
    },
    GetRanges: (state, _, host) => rangeAreas({ sheet: state.sheet, areas: current(state, host).areas }),
  },
  writes: { Delete: (state, _, host) => change(state, host, { areas: [] }) },
});

export const customConditionalFormat: HostClass<FormatState> = hostClass<FormatState>({
  name: 'CustomConditionalFormat',
  children: {
    Format: (state) => conditionalRangeFormat(state),
    Rule: (state) => conditionalFormatRule(state),
  },
});

export const conditionalFormatRule: HostClass<FormatState> = hostClass<FormatState>({
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: (state, host) => custom(state, host).formula,
      set: (state, value, host) => {
        const formula = `=${toText(value).replace(/^=/, '')}`;
        assertRuleFormula(formula);
        return changeCustom(state, host, { formula: asOwn(formula, state, host) });
      },
    },
  },
});

export const conditionalRangeFormat: HostClass<FormatState> = hostClass<FormatState>({
  name: 'ConditionalRangeFormat',
  children: {
    Fill: (state) => conditionalRangeFill(state),
    Font: (state) => conditionalRangeFont(state),
  },
});

export const conditionalRangeFill: HostClass<FormatState> = hostClass<FormatState>({
  name: 'ConditionalRangeFill',
  scalars: {
    Color: {
      get: (state, host) => custom(state, host).fill ?? '',
      set: (state, value, host) => changeCustom(state, host, { fill: toColor(value) }),
    },
  },
  writes: { Clear: (state, _, host) => changeCustom(state, host, { fill: null }) },
});

export const conditionalRangeFont: HostClass<FormatState> = hostClass<FormatState>({
  name: 'ConditionalRangeFont',
  scalars: {
    Color: {
      get: (state, host) => custom(state, host).fontColor ?? '',
      set: (state, value, host) => changeCustom(state, host, { fontColor: toColor(value) }),
    },
    Bold: {
      get: (state, host) => custom(state, host).bold,
      set: (state, value, host) => changeCustom(state, host, { bold: toFlag(value) }),
    },
  },
});

/** A negative priority counts from the back; beyond either end is at that end. */
function prioritise(sheet: string, id: string, wanted: number, host: Host): Promise<void> {
  guardSheet(sheet, host, 'allowFormatCells');
  const last = host.model.conditionalFormats(sheet).length - 1;
  const place = Math.min(last, Math.max(0, wanted < 0 ? last + 1 + wanted : wanted));
  return host.model.moveConditionalFormat(sheet, id, place);
}

/** Read relative to its own first cell, written relative to the range through which it was fetched (office-js #5194, by design). */
function asOwn(formula: string, state: FormatState, host: Host): string {
  const [area] = current(state, host).areas;
  if (!area) return formula;
  return host.model.movedFormula(formula, area.top - state.through.row, area.left - state.through.column);
}

function current({ sheet, id }: Pick<FormatState, 'sheet' | 'id'>, host: Host): ConditionalFormat {
  const found = host.model.conditionalFormats(sheet).find((format) => format.id === id);
  if (!found) throw fault('ItemNotFound', `conditional format ${id}`);
  return found;
}

/** Excel has rule and look of a custom format only where it is one. */
function custom(state: FormatState, host: Host): CustomFormat {
  const format = current(state, host);
  if (format.type !== 'Custom') throw fault('InvalidOperation', `a conditional format of the type ${format.type}`);
  return format;
}

function changeCustom(state: FormatState, host: Host, patch: Partial<CustomFormat>): Promise<void> {
  guardSheet(state.sheet, host, 'allowFormatCells');
  return host.model.putConditionalFormat(state.sheet, { ...custom(state, host), ...patch });
}

function change(
  state: FormatState,
  host: Host,
  patch: Partial<Pick<ConditionalFormat, 'areas' | 'stopIfTrue'>>,
): Promise<void> {
  guardSheet(state.sheet, host, 'allowFormatCells');
  return host.model.putConditionalFormat(state.sheet, { ...current(state, host), ...patch });
}
