import type { Field } from '../../model/field';
import type { ProjectHead } from '../../model/form';
import { bareWords, headRole } from '../../catalog';
import type { HeadRole } from '../../catalog';
import { parseHint, parseSheetSettings } from '../hint';
import type { Cells } from './cells';
import { asText } from './cells';
import { headOf } from './found';
import type { Found } from './found';
import { unitLine } from './funds';
import type { Head } from './head';
import { captionOf, fieldBeside } from './head';
import { readIndicators } from './indicators';
import { isYearLine, nameBeforeTitle, nameInTitle, officeInTitle, readYear, yearIn } from './title';
import { withoutValue } from './without-value';

/** What every form with a table of indicators has. */
export function formBase(found: Found) {
  const { grid, head, elsewhere, body, cells, header, rows, project, title, layout, reading } = found;
  const firstRow = rows[0]?.row ?? header.row + 1;
  const lastRow = rows[rows.length - 1]?.row ?? firstRow;
  const area = {
    top: project === null ? head.top : project.top,
    left: leftmost(found),
    bottom: project === null ? Math.max(body.lastRow, (elsewhere?.end ?? 0) - 1) : lastRow,
    right: head.lastColumn,
  };
  const { arithmetic } = parseSheetSettings(grid.hint);
  return {
    sheet: grid.id,
    sheetName: grid.name,
    area,
    reading: { ...reading, ...withoutValue(cells, area) },
    layout: layout?.id ?? null,
    title,
    year: project?.year ?? yearOf(found),
    ...projectOf(found),
    hint: parseHint(grid.hint),
    ...(arithmetic !== null && { arithmetic }),
    table: {
      headerRow: header.row,
      ...(header.top < header.row && { headerTop: header.top }),
      firstRow,
      lastRow,
      columns: header.columns,
      rows,
    },
    indicators: readIndicators(cells, header, rows),
  };
}

/** The year of the head, above the table or below it, else the one that the caption of the targets names (2023年目标值). */
function yearOf({ cells, header, head, elsewhere, title }: Found): Field<number> | null {
  const ofHead =
    readYear(cells, head, header.row, title) ?? (elsewhere && readYear(cells, elsewhere, header.row, null));
  const { target } = header.columns;
  if (ofHead !== null || target === undefined) return ofHead;
  for (let row = header.row; row >= header.top; row--) {
    if (/20\d\d年/.test(cells.caption(row, target))) return cells.field(row, target, yearIn);
  }
  return null;
}

/** Whose form it is. The department may be that of the whole sheet. */
function projectOf(found: Found) {
  const { cells, grid, project, title, name } = found;
  const own = headOf(found);
  const beside = (role: HeadRole, of = own) => fieldBeside(cells, of, captionOf(of, role), asText);
  return {
    code: beside('code'),
    project: {
      name: project?.name ?? name ?? beside('name') ?? nameInTitle(title) ?? nameBeforeTitle(title, grid.hint),
      ...unitsOf(found),
      contact: beside('contact'),
    },
    period: beside('period'),
  };
}

/** Who answers for the project and who carries it out. Below a department said for the whole sheet stand its units (单位名称). */
function unitsOf(found: Found): Pick<ProjectHead, 'department' | 'implementer'> {
  const { cells, head, elsewhere, project } = found;
  const own = headOf(found);
  const unit = project?.unit ?? null;
  const ofSheet =
    departmentIn(cells, own) ?? departmentIn(cells, head) ?? (elsewhere && departmentIn(cells, elsewhere));
  // Below a department for all of them a unit is one that carries its project out.
  const isImplementer = project?.implementer == null && ofSheet !== null;
  const speaker = speakerOf(found);
  return {
    department: (isImplementer ? null : unit) ?? ofSheet ?? speaker ?? officeInTitle(found.title),
    implementer:
      project?.implementer ??
      (isImplementer ? unit : null) ??
      implementerIn(found) ??
      (isImplementer && speaker?.text !== ofSheet.text ? speaker : null),
  };
}

/** Who carries the project out, as captions say. */
function implementerIn(found: Found): Field | null {
  const { cells, elsewhere } = found;
  const own = headOf(found);
  return (
    fieldBeside(cells, own, captionOf(own, 'implementer'), asText) ??
    (elsewhere && fieldBeside(cells, elsewhere, captionOf(elsewhere, 'implementer'), asText)) ??
    unitBesideDepartment(cells, own)
  );
}

/** Who speaks in the lines above the table: the department where no caption says 主管部门, else who carries the project out. */
function speakerOf({ cells, header, head }: Found): Field | null {
  return namedBesideUnit(unitLine(cells, head, header.row)?.left ?? null) ?? filedBy(cells, head);
}

/** 主管部门 goes before 预算单位 and 部门名称. */
function departmentIn(cells: Cells, head: Head): Field | null {
  const captions = head.captions.filter(({ role }) => role === 'department');
  const caption = captions.find(({ text }) => text.includes('主管')) ?? captions[0] ?? null;
  return fieldBeside(cells, head, caption, asText);
}

/** Who files it, where nothing else is said of whose project it is. */
function filedBy(cells: Cells, head: Head): Field | null {
  const caption = head.captions.find(({ role, text }) => role === 'other' && FILED_BY.test(bareWords(text))) ?? null;
  const field = fieldBeside(cells, head, caption, asText);
  return field === null || field.text === '' || isYearLine(field.text) || /[:：]/.test(field.text) ? null : field;
}

const FILED_BY = /^(?:填报|申报|填表|报送|监控|自评)(?:单位|部门)$|^(?:单位|部门)名称$/;

/** Beside 主管部门 the 预算单位 is the one that carries the project out. */
function unitBesideDepartment(cells: Cells, head: Head): Field | null {
  const captions = head.captions.filter(({ role }) => role === 'department');
  const hasDepartment = captions.some(({ text }) => /主管|部门/.test(text));
  const unit = captions.find(({ text }) => text.includes('单位') && !text.includes('主管')) ?? null;
  return hasDepartment ? fieldBeside(cells, head, unit, asText) : null;
}

/** 填报单位 is no field of a form, and so is `other`. */
const WHO: ReadonlySet<HeadRole> = new Set(['department', 'implementer', 'other']);

/** Who speaks beside 单位：万元, with or without a caption (填报单位：县水利局); a year, a period or the name of a project is nobody. */
function namedBesideUnit(left: Field | null): Field | null {
  if (left === null || isYearLine(left.text)) return null;
  const [, caption = '', said = left.text] = /^\s*([^:：]{2,14})[:：]\s*(.*)$/s.exec(left.text) ?? [];
  if (caption === '') return left;
  const role = headRole(caption);
  const isSomebody = role === null ? /单位|部门/.test(caption) : WHO.has(role);
  return said === '' || !isSomebody ? null : { ...left, text: said, value: said };
}

function leftmost({ header, head }: Found): number {
  return Math.min(
    header.firstColumn,
    head.titleColumn ?? header.firstColumn,
    ...head.captions.map(({ column }) => column),
  );
}
