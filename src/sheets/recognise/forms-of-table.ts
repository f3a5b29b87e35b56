import { squash } from '../../model/text';
import type { Field } from '../../model/field';
import type { Form } from '../../model/form';
import type { SheetGrid } from '../grid';
import { tableKey } from '../user-corrections';
import type { Cells } from './cells';
import { asText } from './cells';
import { formOfKind, kindOf } from './form-of-kind';
import type { Found } from './found';
import type { Head } from './head';
import { captionOf, fieldBeside } from './head';
import { headElsewhere } from './head-elsewhere';
import type { HeaderRow } from './header-row';
import { isForm } from './is-form';
import { layoutOf } from './layout';
import { namedProjects, projectsByClasses, projectsOf } from './project-rows';
import { readingOf } from './reading';
import type { TableBody } from './table';
import { readTitle, withTitleByPlace } from './title';

/** The heads of columns, what stands above them and the rows below. */
export interface IndicatorTable {
  readonly header: HeaderRow;
  readonly head: Omit<Head, 'spans'>;
  readonly body: TableBody;
}

/** The form of a table below row `floor`, or one for each of its projects. */
export function formsOf(
  grid: SheetGrid,
  cells: Cells,
  { header, head: printed, body }: IndicatorTable,
  floor: number,
): readonly Form[] {
  const { noForms = [] } = cells.userCorrections;
  if (noForms.length > 0 && noForms.includes(tableKey(header.readings))) return [];
  const bareHead = printed.titleColumn === null ? withTitleByPlace(cells, printed, floor) : printed;
  const title = readTitle(cells, bareHead);
  if (!isForm(cells, grid, header, printed, body, title)) return [];
  const kind = kindOf(header, title);
  const layout = layoutOf(kind, squash(title?.text ?? ''), header, bareHead);
  const head = { ...bareHead, spans: layout?.spans ?? {} };
  const elsewhere = headElsewhere(cells, header, head, body);
  const ofColumn = projectsOf(cells, header, body.rows);
  const named = namedProjects(cells, header, body, () => nameIn(cells, head, elsewhere));
  const isOne = ofColumn.length === 0 && named.projects.length === 0;
  const isNamed = () => (named.name ?? nameIn(cells, head, elsewhere)) !== null;
  const inRows =
    isOne && !named.isDoubtful ? { ...projectsByClasses(cells, header, body.rows, isNamed), name: named.name } : named;
  const projects = ofColumn.length > 0 ? ofColumn : inRows.projects;
  const ofRows = inRows.projects.flatMap((project) => project.head?.captions ?? []);
  const withValue = [...head.captions, ...(elsewhere?.captions ?? []), ...ofRows].filter(
    ({ value }) => value !== undefined,
  );
  const names = [...(inRows.name === null ? [] : [inRows.name]), ...inRows.projects.map(({ name }) => name)];
  const captioned = [
    ...withValue.map(({ row, column }) => cells.at(row, column)),
    ...names.filter(({ at, text }) => cells.text(at.row, at.column) !== text).map(({ at }) => at),
    ...(header.namesHoldValues ? body.rows.map(({ row }) => cells.at(row, header.level3)) : []),
  ];
  const read = inRows.isDoubtful ? { ...body, brokenOff: true } : body;
  const reading = readingOf(cells, header, read, kind, body.rows, captioned);
  const found = { grid, cells, header, head, elsewhere, body, title, layout, reading, name: inRows.name };
  const parts: Pick<Found, 'rows' | 'project'>[] =
    projects.length === 0
      ? [{ rows: body.rows, project: null }]
      : projects.map((project) => ({ rows: project.rows, project }));
  return parts.map((part) => formOfKind(kind, { ...found, ...part }));
}

function nameIn(cells: Cells, ...heads: readonly (Head | null)[]): Field | null {
  for (const head of heads) {
    const name = head && fieldBeside(cells, head, captionOf(head, 'name'), asText);
    if (name !== null && name.text !== '') return name;
  }
  return null;
}
