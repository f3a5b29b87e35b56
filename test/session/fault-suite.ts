import type { PlannedFault } from '../../src/workbench/host/host';
import { describeInExcels } from '../support/excels';
import { sampledNumbers, sampleSize } from '../support/sample';
import { later, useVirtualTime } from '../support/virtual-time';
import type { CommandCase } from './commands';
import { contentOf, difference } from './content';
import { openDesk } from './desk';
import type { Desk } from './desk';

type Failure =
  | { readonly kind: 'error'; readonly code: Extract<PlannedFault, { kind: 'error' }>['code'] }
  | { readonly kind: 'silence' };

const CODES = [
  'ItemNotFound',
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'GeneralException',
  'RequestPayloadSizeLimitExceeded',
] as const;

type FailureAt = (roundTrip: number) => Failure;

type NamedFailure = readonly [name: string, at: FailureAt];

/**
 * The codes and silence in turn, each command beginning elsewhere, at every sixth round trip;
 * the whole proof has every code and silence at every round trip.
 */
function failuresOf(command: number): readonly NamedFailure[] {
  const all: readonly NamedFailure[] = [
    ['a fault', inTurn(command)],
    ...CODES.map((code): NamedFailure => [code, () => ({ kind: 'error', code })]),
    ['silence', () => SILENCE],
  ];
  return all.slice(0, sampleSize(1, all.length));
}

const SILENCE: Failure = { kind: 'silence' };

function inTurn(command: number): FailureAt {
  return (at) =>
    (at + command) % 2 === 0
      ? SILENCE
      : { kind: 'error', code: CODES[(at + command) % CODES.length] ?? 'ItemNotFound' };
}

let desk: Desk;
let switched: boolean;

/** Each command is tried, in the Excels that our users have, with a fault at each of its round trips: whole or not at all, said in Chinese, and it can be done again. */
export function testFaults(commands: readonly CommandCase[]): void {
  describeInExcels(() => describeFaults(commands));
}

function describeFaults(commands: readonly CommandCase[]): void {
  useVirtualTime();

  afterEach(() => desk.leave());

  describe.each(commands.map((each, index) => [each.name, each, failuresOf(index), index] as const))(
    '%s',
    (_, command, failures, turn) => {
      test.each(failures)(
        '%s at a round trip: whole or not at all, said in Chinese, and it can be done again',
        async (_name, failureAt) => {
          desk = await openDesk(command.plans());
          switched = false;
          desk.model.onChange(({ kind }) => (switched ||= kind === 'activated'));
          const { start, before, after, roundTrips } = await dryRun(command);
          expect(after).not.toEqual(before);
          for (const at of sampledNumbers(roundTrips, turn)) {
            await prepare(command);
            await settled();
            desk.office.host.plan({ at, ...failureAt(at) });
            const done = await command.run(desk);
            expect([at, done, difference(await contentOf(desk), done ? after : before)]).toEqual([at, done, null]);
            expectSentences(done);
            if (!done) {
              await settled();
              expect([at, await command.run(desk), desk.session.state().notice?.text]).toEqual([
                at,
                true,
                expect.any(String),
              ]);
              expect([at, difference(await contentOf(desk), after)]).toEqual([at, null]);
            }
            await lookAgain();
            await goBack(command);
            expect([at, difference(await contentOf(desk), start)]).toEqual([at, null]);
          }
        },
      );
    },
  );
}

/** What has to be done before the command can be given. */
async function prepare({ before }: CommandCase): Promise<void> {
  if (!before) return;
  expect([await before(desk), desk.session.state().notice]).toEqual([true, expect.anything()]);
  await calculated();
}

/** What the command makes of the workbook, and with how many round trips; leaves the workbook as at the start. */
async function dryRun(command: CommandCase) {
  const start = await contentOf(desk);
  await prepare(command);
  const before = await contentOf(desk);
  await settled();
  desk.office.counted();
  expect([await command.run(desk), desk.session.state().notice]).toEqual([true, expect.anything()]);
  const { roundTrips } = desk.office.counted();
  const after = await contentOf(desk);
  await goBack(command);
  expect(difference(await contentOf(desk), start)).toBeNull();
  return { start, before, after, roundTrips };
}

async function goBack({ command, undoBefore }: CommandCase): Promise<void> {
  await settled();
  if (command === 'takeBack') return;
  await calculated();
  await desk.session.takeBack();
  const { notice } = desk.session.state();
  if (notice?.kind !== 'done') throw new Error(`not taken back: ${notice?.text}`);
  await settled();
  await undoBefore?.(desk);
  await settled();
}

/** Where the look afterwards failed, the pane offers to try again. */
async function lookAgain(): Promise<void> {
  await settled();
  if (desk.session.state().unread !== null) await desk.session.retry();
  expect(desk.session.state().unread).toBeNull();
}

function expectSentences(done: boolean): void {
  const { busy, notice, unread } = desk.session.state();
  expect(busy).toBeNull();
  expect(notice?.kind).toBe(done ? 'done' : 'refused');
  for (const text of [notice?.text, unread]) {
    if (typeof text !== 'string') continue;
    expect(text).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(text.replace(/[A-Z]+列/g, '')).not.toMatch(/[A-Za-z]/);
  }
}

/**
 * The stand-in's engine starts a calculation of its own 100 ms after an edit and writes its results even into cells that were
 * emptied meanwhile; Excel does not. Nobody presses 撤销 that fast.
 */
async function calculated(): Promise<void> {
  await desk.model.settle();
  await later(250);
  await desk.model.settle();
}

/** Events have come, and where another sheet is shown now the pane has looked at it. */
async function settled(): Promise<void> {
  await later(40);
  if (!switched) return;
  switched = false;
  await later(400);
}
