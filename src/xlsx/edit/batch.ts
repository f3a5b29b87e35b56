import { sameSheet } from '../../sheets/formula/references';
import { HostError } from '../../sheets/port';
import type { Place } from '../calculate/reads';
import { tabsOf } from '../book';
import type { Book } from '../book';
import { addPart, documentAt, draftOf, hasPart, addRelation, relationsIn, rootAt } from '../package/draft';
import type { Draft } from '../package/draft';
import { partAt, partText } from '../package/package';
import { attribute, prefixedAttribute, rootOf } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { looksIn } from './looks';
import type { Looks } from './looks';
import { sheetDraft } from './sheet-draft';
import type { SheetDraft } from './sheet-draft';

/** A batch of edits on its way: what was opened of the book so far, and where contents have changed. */
export interface Batch {
  readonly draft: Draft;
  /** The workbook's own part. */
  readonly path: string;
  /** Worksheets that were opened, by name. */
  readonly opened: Map<string, SheetDraft>;
  looks: Looks | null;
  changed: Place[];
  /** Cells whose formula lost something that it read. */
  readonly broken: Set<XmlElement>;
}

export function batchOn({ package: from, path }: Book): Batch {
  return { draft: draftOf(from), path, opened: new Map(), looks: null, changed: [], broken: new Set() };
}

export function workbookRoot({ draft, path }: Batch): XmlElement {
  return rootAt(draft, path);
}

/** A worksheet's tab and part. */
export interface Tab {
  readonly name: string;
  readonly place: number;
  readonly element: XmlElement;
  readonly relation: string;
  readonly path: string;
}

export function worksheets(batch: Batch): Tab[] {
  const { draft, path } = batch;
  const relations = new Map(relationsIn(draft, path).map((each) => [each.id, each]));
  return tabsOf(workbookRoot(batch)).flatMap((element, place) => {
    const relation = relations.get(prefixedAttribute(element, 'id') ?? '');
    if (relation?.kind !== 'worksheet' || !hasPart(draft, relation.target)) return [];
    const name = attribute(element, 'name') ?? '';
    return [{ name, place, element, relation: relation.id, path: relation.target }];
  });
}

/** @throws HostError sheet-missing */
export function tabNamed(batch: Batch, name: string): Tab {
  const tab = worksheets(batch).find((each) => each.name === name);
  if (!tab) throw new HostError('sheet-missing', `找不到工作表“${name}”，请检查它是否已被改名或删除。`);
  return tab;
}

/** The sheet, to be changed in place. @throws HostError sheet-missing, too-large */
export function openSheet(batch: Batch, name: string): SheetDraft {
  return batch.opened.get(name) ?? openTab(batch, tabNamed(batch, name));
}

function openTab(batch: Batch, { name, path }: Tab): SheetDraft {
  const known = batch.opened.get(name);
  if (known) return known;
  const part = partAt(batch.draft.package, path);
  const size = part?.entry?.size ?? part?.text?.length ?? 0;
  if (size > LARGEST_TO_CHANGE) throw new HostError('too-large', tooLarge(name), `${size} bytes`);
  const sheet = sheetDraft(name, path, rootOf(documentAt(batch.draft, path)));
  batch.opened.set(name, sheet);
  return sheet;
}

const MEGABYTE = 1024 * 1024;
/** About half a million short rows; more would need gigabytes of memory. */
const LARGEST_TO_CHANGE = 32 * MEGABYTE;

function tooLarge(name: string): string {
  return `工作表“${name}”的内容超过 ${LARGEST_TO_CHANGE / MEGABYTE} MB，只能校验、不能修改；请把绩效表移到单独的工作簿，再试一次。`;
}

/** Worksheets in whose text a name is written; the others need not be opened to follow a change of that sheet. */
export function sheetsThatName(batch: Batch, name: string): SheetDraft[] {
  const written = [name, name.replace(/'/g, "''")].map((each) => each.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  const pattern = new RegExp(written.map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'i');
  return worksheets(batch).flatMap((tab) => {
    const part = partAt(batch.draft.package, tab.path);
    const named = batch.opened.has(tab.name) || (part !== undefined && pattern.test(partText(part)));
    return named && !sameSheet(tab.name, name) ? [openTab(batch, tab)] : [];
  });
}

export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function looksOfBatch(batch: Batch): Looks {
  batch.looks ??= looksIn(rootAt(batch.draft, stylesPath(batch)));
  return batch.looks;
}

function stylesPath({ draft, path }: Batch): string {
  const there = relationsIn(draft, path).find(({ kind, target }) => kind === 'styles' && hasPart(draft, target));
  if (there) return there.target;
  const made = 'xl/styles.xml';
  addPart(draft, made, PLAIN_STYLES, `${SPREADSHEET_TYPE}.styles+xml`);
  addRelation(draft, path, 'styles', made);
  return made;
}

/** One look, that of an empty cell. */
export const PLAIN_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
