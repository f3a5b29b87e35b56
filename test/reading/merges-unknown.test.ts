import { address } from '../../src/model/cell';
import type { Field } from '../../src/model/field';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { withoutMerges } from '../support/grid';
import type { Draft } from './draft';
import { gridOfDraft } from './draft';
import { FIELDS } from './expected';
import { fixtures } from './fixtures';
import { judgeAlone } from './judge-grids';
import { KINDS } from './kinds';
import { sampled } from '../support/sample';
import { report, share } from './report';
import { draftOf } from './sheet-literal';
import { UNSEEN } from './unseen';

const drafts: readonly Draft[] = [
  ...new Map(
    [...[...KINDS, ...UNSEEN].map(draftOf), ...fixtures().map(({ draft }) => draft)].map((one) => [one.name, one]),
  ).values(),
];

const compared = sampled(drafts, 1, 3).map((draft) => {
  const grid = gridOfDraft(draft);
  const [exact, unknown] = [judgeAlone(grid), judgeAlone(withoutMerges(grid))];
  const [before, now] = [new Map(exact.flatMap(cellsOf)), new Map(unknown.flatMap(cellsOf))];
  const places = [...new Set([...before.keys(), ...now.keys()])];
  const other = places.filter((place) => before.get(place) !== now.get(place));
  const known = new Set(exact.flatMap(loudFindings));
  return {
    name: draft.name,
    places: places.length,
    other: other.map((place) => `${place}: ${before.get(place)} → ${now.get(place)}`),
    extra: unknown.flatMap(loudFindings).filter((finding) => !known.has(finding)),
  };
});

/** What was read, by form, row and role. */
function cellsOf({ form }: CheckedForm, index: number): (readonly [string, string])[] {
  const read = (field: Field<unknown> | null) => (field ? `${address(field.at)} ${field.text}` : '');
  const head = (['name', 'department', 'implementer'] as const).map(
    (role) => [`form ${index} ${role}`, read(form.project[role])] as const,
  );
  return [
    ...head,
    ...form.indicators.flatMap((indicator) => [
      [`form ${index} row ${indicator.row} classes`, `${indicator.level1?.name} ${indicator.level2?.name}`] as const,
      ...(['level3', ...FIELDS, 'reason'] as const).map(
        (role) => [`form ${index} row ${indicator.row} ${role}`, read(indicator[role])] as const,
      ),
    ]),
  ];
}

function loudFindings({ findings }: CheckedForm): string[] {
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, rule, at }) => `${severity} ${rule} ${at ? address(at) : '-'}`);
}

test('at most 2% of the cells are read otherwise where merges are not known', () => {
  const other = compared.flatMap(({ name, other: lines }) => lines.map((line) => ({ group: name, line })));
  const places = compared.reduce((sum, one) => sum + one.places, 0);
  report('read otherwise without merges', other, places);
  expect(share(other.length, places)).toBeLessThanOrEqual(0.02);
});

test('no 必改 or 核实 more', () => {
  const extra = compared.flatMap(({ name, extra: lines }) =>
    lines.map((line) => ({ group: line.replace(/ \S+$/, ''), line: `${name} | ${line}` })),
  );
  report('more without merges', extra, compared.length);
  expect(extra.map(({ line }) => line)).toEqual([]);
});
