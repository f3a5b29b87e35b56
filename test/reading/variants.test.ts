import fc from 'fast-check';
import { differences } from './compare';
import type { Draft } from './draft';
import { expectedOf, gridOfDraft } from './draft';
import type { Fixture } from './fixtures';
import { countsOf, fixtures, newErrors } from './fixtures';
import { judgeAlone } from './judge-grids';
import { readingOf } from './reading-of';
import { report, share } from './report';
import { sampled, sampleSize } from '../support/sample';
import { TRANSFORMATIONS } from './variants';

const SEED = 20_241_128;

const all = fixtures();

interface Variant {
  readonly fixture: Fixture;
  readonly draft: Draft;
  /** Names of the transformations, in the order in which they were applied. */
  readonly how: string;
}

type Step = readonly [transformation: number, choice: number];

/** Null where none of the steps can be applied. */
function variantOf(fixture: Fixture, steps: readonly Step[]): Variant | null {
  let draft = fixture.draft;
  const applied: string[] = [];
  for (const [index, choice] of [...steps].sort(([one], [other]) => orderOf(one) - orderOf(other))) {
    const transformation = TRANSFORMATIONS[index];
    const next = transformation?.apply(draft, choice);
    if (!transformation || !next) continue;
    draft = next;
    applied.push(`${transformation.name} ${choice % 6}`);
  }
  return applied.length === 0 ? null : { fixture, draft, how: applied.join(' + ') };
}

/** A sheet with two forms takes no more changes. */
function orderOf(index: number): number {
  return TRANSFORMATIONS[index]?.name === 'side by side' ? 1 : 0;
}

const step = fc.tuple(fc.nat(TRANSFORMATIONS.length - 1), fc.nat(59));
const combination = fc.tuple(
  fc.nat(all.length - 1),
  fc.uniqueArray(step, { minLength: 1, maxLength: 3, selector: ([index]) => index }),
);

function combinations(count: number): Variant[] {
  return fc.sample(combination, { numRuns: count, seed: SEED }).flatMap(([index, steps]) => {
    const fixture = all[index];
    return (fixture && variantOf(fixture, steps)) ?? [];
  });
}

/** Every fixture in every single way, or a sample in which every way is tried on other fixtures. */
function singleSteps(choices: readonly number[]): Variant[] {
  return TRANSFORMATIONS.flatMap((_, index) => {
    const made = all.flatMap((fixture) => choices.flatMap((choice) => variantOf(fixture, [[index, choice]]) ?? []));
    return sampled(made, index);
  });
}

interface Judged extends Variant {
  readonly wrong: readonly string[];
  readonly newErrors: readonly string[];
  readonly certain: boolean;
}

function judged(variant: Variant): Judged {
  const checked = judgeAlone(gridOfDraft(variant.draft));
  return {
    ...variant,
    wrong: differences(checked, expectedOf(variant.draft)),
    newErrors: newErrors(countsOf(checked), variant.fixture.errors, variant.draft.forms.length),
    certain: checked.every(({ form }) => readingOf(form)?.state === 'certain'),
  };
}

describe.each([
  ['single steps', () => singleSteps(Array.from({ length: sampleSize(1, 6) }, (_, choice) => choice))],
  ['combinations of one to three', () => combinations(sampleSize(120, 10_000))],
] as const)('variants of %s', (_, made) => {
  const results = made().map(judged);

  test('at least 95% are read whole', () => {
    const failed = results.filter(({ wrong }) => wrong.length > 0);
    report(
      'not read whole',
      failed.map(({ fixture, how, wrong }) => ({ group: how, line: `${fixture.name} | ${how} | ${first(wrong)}` })),
      results.length,
    );
    expect(share(results.length - failed.length, results.length)).toBeGreaterThanOrEqual(0.95);
  });

  test('none draws a 必改 that the table as it stood did not draw', () => {
    const alarms = results.filter((result) => result.newErrors.length > 0);
    report(
      'new 必改',
      alarms.map((one) => ({
        group: one.newErrors.join(' '),
        line: `${one.fixture.name} | ${one.how} | ${first(one.newErrors)}`,
      })),
      results.length,
    );
    expect(alarms.map(({ fixture, how }) => `${fixture.name} | ${how}`)).toEqual([]);
  });

  test('at least 90% of those read whole are certain', () => {
    const whole = results.filter(({ wrong }) => wrong.length === 0);
    const unsure = whole.filter(({ certain }) => !certain);
    report(
      'read whole and not certain',
      unsure.map(({ fixture, how }) => ({ group: how, line: `${fixture.name} | ${how}` })),
      whole.length,
    );
    expect(share(whole.length - unsure.length, whole.length)).toBeGreaterThanOrEqual(0.9);
  });
});

function first(lines: readonly string[]): string {
  return lines.slice(0, 2).join('; ');
}
