import { sampled, sampleSize } from '../support/sample';
import { describeInExcels } from '../support/excels';
import { later, useVirtualTime } from '../support/virtual-time';
import { COMMANDS } from './commands';
import type { CommandCase } from './commands';
import { contentOf, difference } from './content';
import type { Content } from './content';
import { drawn, openDesk, quiet } from './desk';
import type { Desk } from './desk';

/**
 * Somebody edits, puts a row in, deletes the sheet or closes the pane while a command is under way: the workbook is as if the one had
 * come after the other, or the command was refused and has done nothing; and the notice is true.
 */
useVirtualTime();

const MOMENTS = [0, 15, 60, 150];
/** Each way between the pane and Excel; a command takes two to four round trips. */
const WAY = 20;

interface Start {
  readonly desk: Desk;
  /** The sheet on which the command is given, and a row amid its form. */
  readonly sheet: string;
  readonly row: number;
}

interface Interference {
  readonly name: string;
  readonly happens: (start: Start) => Promise<unknown>;
  /** The command can be given after it as well. */
  readonly after: boolean;
}

const GONE = 'the sheet is deleted';

const INTERFERENCES: readonly Interference[] = [
  { name: 'a row is put in', after: true, happens: ({ desk, sheet, row }) => desk.model.insertRows(sheet, row, 1) },
  {
    name: 'somebody types beside the form',
    after: true,
    happens: ({ desk, sheet }) => desk.type(sheet, 1, 50, '备注'),
  },
  { name: GONE, after: false, happens: ({ desk, sheet }) => desk.model.deleteSheet(sheet) },
  { name: 'the pane is closed', after: false, happens: ({ desk }) => desk.session.stop() },
];

/** Does it where the sheet is still there. */
async function interfere({ happens }: Interference, start: Start): Promise<void> {
  if (start.desk.model.sheets().some(({ id }) => id === start.sheet)) await happens(start);
}

const RACES = INTERFERENCES.flatMap((interference) => MOMENTS.map((moment) => ({ interference, moment })));

/** Each interference at two moments and each moment with two of them; every one of them in the whole proof. */
const HALF = RACES.filter(({ interference, moment }) => {
  const [row, column] = [INTERFERENCES.indexOf(interference), MOMENTS.indexOf(moment)];
  return sampleSize((row + column) % 2, 0) === 0;
});

/** Tried in half of the ways also where others are tried in one: it writes into the rows of a form. */
const THOROUGH = COMMANDS.find(({ name }) => name === 'fix');
const TRIED = COMMANDS.filter((command) => command === THOROUGH || sampled(COMMANDS, 0, 3).includes(command));

async function startOf({ plans, before }: CommandCase): Promise<Start> {
  const desk = await openDesk([...plans(), drawn('yulu', '旁边的表')]);
  await before?.(desk);
  await settled(desk);
  const row = desk.session.state().sheet?.forms[0]?.form.table.rows[1]?.row ?? 8;
  return { desk, sheet: desk.model.activeSheet(), row };
}

async function settled({ model }: Desk): Promise<void> {
  await quiet();
  await model.settle();
}

/** What the workbook holds after these steps, one after the other; known from then on, whenever they come. */
function remembering(command: CommandCase) {
  const known = new Map<string, Promise<Content>>();
  return (name: string, ...steps: readonly Step[]): Promise<Content> => {
    const content = known.get(name) ?? contentAfter(command, steps);
    known.set(name, content);
    return content;
  };
}

type Step = (start: Start) => Promise<unknown>;

async function contentAfter(command: CommandCase, steps: readonly Step[]): Promise<Content> {
  const start = await startOf(command);
  for (const step of steps) {
    await step(start);
    await settled(start.desk);
  }
  const content = await contentOf(start.desk);
  await start.desk.leave();
  return content;
}

/** Requests and answers take their time, as between a pane and Excel. */
function slow({ office: { host } }: Desk): void {
  const process = host.process.bind(host);
  host.process = async (...request) => {
    await later(WAY);
    const answer = await process(...request);
    await later(WAY);
    return answer;
  };
}

describeInExcels(() => {
  describe.each(TRIED.map((command, turn) => [command.name, command, turn] as const))('%s', (_, command, turn) => {
    const run = ({ desk }: Start) => command.run(desk);
    const after = remembering(command);
    const races = command === THOROUGH ? HALF : sampled(RACES, turn, RACES.length);

    test.each(races.map((race) => [race.interference.name, race.moment, race] as const))(
      '%s after %i ms',
      async (_name, moment, { interference }) => {
        const start = await startOf(command);
        const { desk } = start;
        slow(desk);
        let under = false;
        const [done] = await Promise.all([
          run(start),
          later(moment).then(() => {
            under = desk.session.state().busy !== null;
            return interfere(interference, start);
          }),
        ]);
        const { notice } = desk.session.state();
        await settled(desk);
        const is = await contentOf(desk);
        await desk.leave();
        if (moment < 2 * WAY) expect(under).toBe(true);
        if (under) expect(notice?.kind).toBe(done ? 'done' : 'refused');
        const beside = (other: Start) => interfere(interference, other);
        const { name } = interference;
        const without = await after(`without, ${name}`, beside);
        if (!done) return expect(difference(is, without)).toBeNull();
        const commandFirst = await after(`first, ${name}`, run, beside);
        // Of a sheet that is gone nothing is said to be done.
        if (name === GONE && under) expect(difference(commandFirst, without)).not.toBeNull();
        if (difference(is, commandFirst) === null) return;
        const commandLast = interference.after ? await after(`last, ${name}`, beside, run) : commandFirst;
        expect(difference(is, commandLast)).toBeNull();
      },
    );
  });
});
