import { columnName } from '../../src/model/cell';
import { pairUp } from './compare';
import type { Draft, DraftCell } from './draft';
import { cell, expectedOf, gridOfDraft, placesOf } from './draft';
import { countsOf, fixtures, newErrors } from './fixtures';
import { judgeAlone } from './judge-grids';
import { readingOf } from './reading-of';
import { report, share } from './report';
import { sampled } from '../support/sample';
import { placeIn, replaceCells } from './reshape';

/** From this certainty on a role is taken for granted. */
const SURE = 0.75;

interface CaptionOf {
  readonly role: string;
  readonly caption: DraftCell;
}

/** The columns whose role is known, each with its caption. */
function captionsOf(draft: Draft): CaptionOf[] {
  return draft.forms.flatMap(({ captions }) =>
    Object.entries(captions).flatMap(([role, cells]) =>
      cells.flatMap((caption, place) =>
        caption && caption.text !== '' ? [{ role: roleOfPart(role, cells.length, place), caption }] : [],
      ),
    ),
  );
}

function roleOfPart(role: string, parts: number, place: number): string {
  if (parts === 1 || place === 1) return role;
  if (place === 0) return 'sign';
  return role === 'actual' ? 'actual-unit' : 'unit';
}

const allCaptions = fixtures().flatMap((fixture) =>
  captionsOf(fixture.draft).map(({ role, caption }) => ({ fixture, role, caption })),
);

/** Of every role some. */
const trials = [...new Set(allCaptions.map(({ role }) => role))]
  .flatMap((role, turn) =>
    sampled(
      allCaptions.filter((one) => one.role === role),
      turn,
      4,
    ),
  )
  .map(({ fixture, role, caption }) => {
    const draft = replaceCells(fixture.draft, new Map([[caption, cell('栏目')]]));
    const checked = judgeAlone(gridOfDraft(draft));
    const { pairs } = pairUp(checked, expectedOf(draft));
    const columns = checked.flatMap(({ form }) => readingOf(form)?.columns ?? []);
    const places = placesOf(draft);
    const judged = captionsOf(draft).flatMap((truth) => {
      const { column } = placeIn(places, truth.caption);
      return columns
        .filter((read) => read.column === column && read.role !== null && read.role !== 'other')
        .map((read) => ({ truth: truth.role, read: read.role, column, sure: read.certainty >= SURE }));
    });
    return {
      name: `${fixture.name} | ${role} "${caption.text}"`,
      role,
      found: pairs.every(([, form]) => form !== null),
      judged,
      wrong: judged.filter(({ truth, read, sure }) => sure && truth !== read),
      right: judged.some(({ truth, read }) => truth === role && read === role),
      errors: newErrors(countsOf(checked), fixture.errors),
    };
  });

test('the figures, role by role', () => {
  const roles = [...new Set(trials.map(({ role }) => role))];
  const lines = roles.map((role) => {
    const own = trials.filter((trial) => trial.role === role);
    const percent = (count: number) => `${((100 * count) / own.length).toFixed(1)}%`;
    const [found, right] = [own.filter((trial) => trial.found).length, own.filter((trial) => trial.right).length];
    return `  ${role.padEnd(12)} ${String(own.length).padStart(4)} trials, found ${percent(found)}, role still right ${percent(right)}`;
  });
  process.stdout.write(`each caption renamed to 栏目\n${lines.join('\n')}\n`);
  expect(allCaptions.length).toBeGreaterThan(500);
});

test('the form is still found in at least 97%', () => {
  const lost = trials.filter(({ found }) => !found);
  report(
    'not found',
    lost.map(({ role, name }) => ({ group: role, line: name })),
    trials.length,
  );
  expect(share(trials.length - lost.length, trials.length)).toBeGreaterThanOrEqual(0.97);
});

test('a wrong role that is taken for granted in less than 0.5% of the columns', () => {
  const judged = trials.flatMap((trial) => trial.judged);
  const wrong = trials.flatMap((trial) => trial.wrong.map((one) => ({ ...one, name: trial.name })));
  report(
    'wrong and sure',
    wrong.map(({ truth, read, column, name }) => ({
      group: `${truth} read as ${read}`,
      line: `${name} | column ${columnName(column)}`,
    })),
    judged.length,
  );
  expect(share(wrong.length, judged.length || 1)).toBeLessThan(0.005);
});

test('no new 必改', () => {
  const alarms = trials.filter(({ errors }) => errors.length > 0);
  report(
    'new 必改',
    alarms.map(({ errors, name }) => ({ group: errors.join(' '), line: name })),
    trials.length,
  );
  expect(alarms.map(({ name }) => name)).toEqual([]);
});
