import type { FormKind, IndicatorColumn } from '../../model/form';
import type { HeaderRow } from './header-row';
import type { CaptionSpans, Head } from './head';
import type { HeadRole } from './words';

/** What tells a family of frames from the others. */
export interface Layout {
  readonly id: string;
  readonly kind: FormKind;
  readonly title: RegExp;
  /** The indicator table has exactly these columns beside the classes, names and targets. */
  readonly columns: readonly IndicatorColumn[];
  readonly captions: readonly HeadRole[];
  readonly without: readonly HeadRole[];
  readonly spans: CaptionSpans;
}

const LAYOUTS: readonly Layout[] = [
  {
    id: 'caibannong-2019-68',
    kind: 'application',
    title: /绩效目标申报表/,
    columns: [],
    captions: ['funds', 'total', 'fiscal', 'other-funds'],
    without: ['attribute', 'period', 'plan', 'code'],
    spans: { total: 2, fiscal: 2, 'other-funds': 2 },
  },
  {
    id: 'caibannong-2019-68',
    kind: 'self-evaluation',
    title: /绩效目标自评表/,
    columns: ['weight', 'actual', 'score', 'reason'],
    captions: ['funds', 'budget', 'executed', 'total', 'fiscal', 'other-funds'],
    without: ['initial-budget', 'attribute', 'period'],
    spans: { name: 2, department: 2, contact: 2, implementer: 2 },
  },
  {
    id: 'caibannong-2019-68',
    kind: 'monitoring',
    title: /绩效运行监控表/,
    columns: ['actual', 'forecast', 'reason', 'note'],
    captions: ['funds', 'initial-budget', 'executed', 'rate', 'total', 'fiscal', 'other-funds', 'goal'],
    without: ['budget', 'attribute', 'period'],
    spans: { name: 2, department: 2, contact: 2, implementer: 2, goal: 3 },
  },
  {
    id: 'hebei-2020',
    kind: 'application',
    title: /绩效目标表/,
    columns: ['description', 'basis'],
    captions: ['name', 'funds', 'total', 'plan'],
    without: ['attribute', 'period'],
    spans: {},
  },
  {
    id: 'hebei-2023',
    kind: 'application',
    title: /绩效目标表/,
    columns: ['description', 'basis'],
    captions: [],
    without: ['name', 'funds', 'total', 'plan', 'department'],
    spans: {},
  },
  {
    id: 'ningxia-2023',
    kind: 'application',
    title: /绩效目标表/,
    columns: [],
    captions: ['name', 'total', 'attribute', 'period'],
    without: ['plan'],
    spans: { name: 2, department: 2, attribute: 2, total: 2, fiscal: 2, 'other-funds': 2 },
  },
];

const FRAME_COLUMNS: readonly IndicatorColumn[] = ['level1', 'level2', 'level3', 'target'];

/** The family whose frame a form has, or null; `title` without blanks. */
export function layoutOf(kind: FormKind, title: string, header: HeaderRow, head: Omit<Head, 'spans'>): Layout | null {
  const columns = (Object.keys(header.columns) as IndicatorColumn[]).filter((role) => !FRAME_COLUMNS.includes(role));
  const captions = new Set<string>(head.captions.map(({ role }) => role));
  return (
    LAYOUTS.find(
      (layout) =>
        layout.kind === kind &&
        layout.title.test(title) &&
        layout.columns.length === columns.length &&
        layout.columns.every((role) => columns.includes(role)) &&
        layout.captions.every((role) => captions.has(role)) &&
        !layout.without.some((role) => captions.has(role)),
    ) ?? null
  );
}
