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
  const ofColumn = projectsOf(cells, header, body.rows);
  const named = namedProjects(cells, header, body, () => nameAbove(cells, head));
  const isOne = ofColumn.length === 0 && named.projects.length === 0;
  const isNamed = () => (named.name ?? nameAbove(cells, head)) !== null;
  const inRows =
    isOne && !named.isDoubtful ? { ...projectsByClasses(cells, header, body.rows, isNamed), name: named.name } : named;
  const projects = ofColumn.length > 0 ? ofColumn : inRows.projects;
  const ofRows = inRows.projects.flatMap((project) => project.head?.captions ?? []);
  const withValue = [...head.captions, ...ofRows].filter(({ value }) => value !== undefined);
  const names = [...(inRows.name === null ? [] : [inRows.name]), ...inRows.projects.map(({ name }) => name)];
  const captioned = [
    ...withValue.map(({ row, column }) => cells.at(row, column)),
    ...names.filter(({ at, text }) => cells.text(at.row, at.column) !== text).map(({ at }) => at),
  ];
  const read = inRows.isDoubtful ? { ...body, brokenOff: true } : body;
  const reading = readingOf(cells, header, read, kind, body.rows, captioned);
  const found = { grid, cells, header, head, body, title, layout, reading, name: inRows.name };
  const parts: Pick<Found, 'rows' | 'project'>[] =
    projects.length === 0
      ? [{ rows: body.rows, project: null }]
      : projects.map((project) => ({ rows: project.rows, project }));
  return parts.map((part) => formOfKind(kind, { ...found, ...part }));
}

function nameAbove(cells: Cells, head: Head): Field | null {
  const name = fieldBeside(cells, head, captionOf(head, 'name'), asText);
  return name === null || name.text === '' ? null : name;
}
