import type { FormKind } from '../model/form';
import type { IndicatorColumn } from '../model/indicator-column';
import type { HeadRole } from './captions';
import { headRole } from './captions';
import type { CountyForm } from './county-forms';
import { COUNTY_FORMS } from './county-forms';

/** What tells a family of frames from the others. */
export interface Layout {
  readonly id: string;
  readonly kind: FormKind;
  /** Over the title without blanks. */
  readonly title: RegExp;
  /** The indicator table has exactly these columns beside the classes, names and targets. */
  readonly columns: readonly IndicatorColumn[];
  readonly captions: readonly HeadRole[];
  /** Captions of which most stand in its head: a title and amounts alone make no frame. */
  readonly usual: readonly HeadRole[];
  readonly without: readonly HeadRole[];
  /** Columns that a caption is printed over, where more than one: needed while merges are unknown. */
  readonly spans: Readonly<Partial<Record<HeadRole | 'plan-month', number>>>;
}

/** Columns that every frame has. */
export const FRAME_COLUMNS: ReadonlySet<IndicatorColumn> = new Set(['level1', 'level2', 'level3', 'target']);

/** The document's own frames and those of the catalogue's county forms. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'caibannong-2019-68',
    kind: 'application',
    title: /绩效目标申报表/,
    columns: [],
    captions: ['funds', 'total', 'fiscal', 'other-funds'],
    usual: ['name', 'department', 'implementer', 'contact', 'goal', 'goal-heading'],
    without: ['attribute', 'period', 'plan', 'code'],
    spans: { total: 2, fiscal: 2, 'other-funds': 2 },
  },
  {
    id: 'caibannong-2019-68',
    kind: 'self-evaluation',
    title: /绩效目标自评表/,
    columns: ['weight', 'actual', 'score', 'reason'],
    captions: ['funds', 'budget', 'executed', 'total', 'fiscal', 'other-funds'],
    usual: ['name', 'department', 'implementer', 'contact', 'goal', 'goal-heading'],
    without: ['initial-budget', 'attribute', 'period'],
    spans: { name: 2, department: 2, contact: 2, implementer: 2 },
  },
  {
    id: 'caibannong-2019-68',
    kind: 'monitoring',
    title: /绩效运行监控表/,
    columns: ['actual', 'forecast', 'reason', 'note'],
    captions: ['funds', 'initial-budget', 'executed', 'rate', 'total', 'fiscal', 'other-funds', 'goal'],
    usual: ['name', 'department', 'implementer', 'contact', 'goal'],
    without: ['budget', 'attribute', 'period'],
    spans: { name: 2, department: 2, contact: 2, implementer: 2, goal: 3 },
  },
  ...COUNTY_FORMS.map(layoutOf),
];

/** The frame of a county's form: which captions tell it stands with it, the rest is as it is printed. */
function layoutOf({ id, kind, frame, head, table }: CountyForm): Layout {
  const wide = head
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => {
      const role = 'label' in cell ? headRole(cell.label) : null;
      return role === null || role === 'other' || cell.span === undefined ? [] : [[role, cell.span] as const];
    });
  return {
    id,
    kind,
    ...frame,
    columns: table.columns.map(({ role }) => role).filter((role) => role !== 'other' && !FRAME_COLUMNS.has(role)),
    spans: Object.fromEntries<number>(wide),
  };
}
