import { caibannong201968 } from '../../src/catalog';
import { drawApplication } from '../../src/sheets/draw/application';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { isAnswerable } from '../../src/rules/finding';
import { HostError } from '../../src/sheets/port';
import { checkLines } from '../../src/taskpane/check/lines';
import { loadProfile } from '../../src/taskpane/profile';
import { canWrite, canWriteHere, documentOf, openCells } from '../../src/taskpane/session';
import { strings } from '../../src/taskpane/strings';
import type { NewForm } from '../../src/taskpane/session';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';
import { BUSY_CELL, infrastructure, quiet, stage } from './stage';
import type { Stage } from './stage';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

const REQUEST: NewForm = { form: 'application', category: 'village-infrastructure', year: 2024, wording: '2019' };
const LOST = new HostError('unknown', 'Excel 没有回应。', { code: 'GeneralException' });

function countyTable(id = '000-04') {
  const table = corpusTables().find((each) => each.id === id);
  if (!table) throw new Error(id);
  return planOfCorpusTable(table);
}

function onlyForm({ session }: Stage): CheckedForm {
  const [form] = session.state().sheet?.forms ?? [];
  if (!form) throw new Error('no form is shown');
  return form;
}

const findingsOf = (on: Stage) => onlyForm(on).findings;
const rulesOf = (on: Stage) => findingsOf(on).map(({ rule }) => rule);

describe('following the workbook', () => {
  it('shows what is missing as open cells first, as findings after a full check, and live from then on', async () => {
    const on = await stage([infrastructure()]);
    const before = openCells(on.session.state());
    expect(findingsOf(on)).toEqual([]);
    expect(before).toBeGreaterThan(0);
    expect(on.session.state().full).toBe(false);

    await on.session.checkFully();
    expect(on.session.state().full).toBe(true);
    expect(findingsOf(on)).toHaveLength(before);
    expect(openCells(on.session.state())).toBe(0);

    const first = onlyForm(on).form.indicators[0];
    if (!first) throw new Error('no indicator');
    await on.type(first.row, first.target.at.column, '≥5公里');
    expect(findingsOf(on)).toHaveLength(before - 1);
  });

  it('reads once and writes nothing for an edit', async () => {
    const on = await stage([countyTable()]);
    const calls = on.calls.length;
    await on.type(30, 1, '注');
    expect(on.calls.slice(calls)).toEqual(['read']);
  });

  it('says why a reading failed, keeps what it had, and goes on with the next one', async () => {
    const on = await stage([countyTable()]);
    const shown = findingsOf(on);
    on.failAt(0, LOST);
    await on.type(30, 1, '注');
    expect(on.session.state().unread).toBe(LOST.message);
    expect(on.log).toEqual([LOST.detail]);
    expect(findingsOf(on)).toEqual(shown);
    on.failAt(null);
    await on.session.retry();
    expect(on.session.state().unread).toBeNull();
    expect(on.session.state().busy).toBeNull();
  });

  it('waits without a notice while a cell is being edited, and reads again later', async () => {
    const on = await stage([infrastructure()]);
    const target = onlyForm(on).form.indicators[0]?.target.at;
    if (!target) throw new Error('no indicator');
    on.failAt(0, BUSY_CELL);
    await on.type(target.row, target.column, '若干');
    expect(on.session.state()).toMatchObject({ unread: null, notice: null });
    expect(findingsOf(on)).toEqual([]);
    await quiet(1200);
    expect(findingsOf(on).length).toBeGreaterThan(0);
    expect(on.log).toEqual([]);
  });

  it('reports a cell being edited only on request, and reads by itself afterwards', async () => {
    const on = await stage([countyTable()]);
    // First the whole workbook, then at least the shown sheet.
    on.failAt(0, BUSY_CELL, 2);
    await on.session.checkFully();
    expect(on.session.state().unread).toBe(BUSY_CELL.message);
    await quiet(1200);
    expect(on.session.state()).toMatchObject({ unread: null, full: true });
    expect(on.log).toEqual([]);
  });

  it('stops, also while a cell is being edited', async () => {
    const on = await stage([countyTable()]);
    on.failAt(0, BUSY_CELL);
    const look = on.session.checkFully();
    await on.session.stop();
    await look;
    const calls = on.calls.length;
    await quiet(1200);
    expect(on.calls).toHaveLength(calls);
  });

  it('shows the sheet that a command has put in and looks at it once', async () => {
    const on = await stage([countyTable()]);
    const calls = on.calls.length;
    await on.session.insert(REQUEST);
    expect(on.session.state().sheet?.name).toBe((await on.sheets())[1]);
    expect(on.revealed).toEqual([{ sheet: (await on.sheets())[1], row: 1, column: 1 }]);
    await quiet();
    expect(on.calls.slice(calls)).toEqual(['apply', 'reveal', 'read']);
    await on.session.takeBack();
    expect(on.session.state().sheet?.name).toBe('000-04');
  });

  it('counts an insertion as done that could not be shown', async () => {
    const on = await stage([countyTable()]);
    on.failAt(1, LOST);
    expect(await on.session.insert(REQUEST)).toBe(true);
    expect(on.session.state()).toMatchObject({ notice: { kind: 'done' }, sheet: { name: '000-04' } });
    expect(on.log).toEqual([LOST.detail]);
  });

  it('knows what the workbook holds, and asks again after a change', async () => {
    const on = await stage([countyTable(), infrastructure()]);
    expect(on.session.state().holds).toBe('unknown');
    await on.session.summarise();
    expect(on.session.state()).toMatchObject({ holds: 'known', workbook: [{ name: '000-04' }, { name: '申报表' }] });
    await on.session.insert(REQUEST);
    expect(on.session.state().holds).toBe('unknown');
    on.failAt(0);
    await on.session.summarise();
    expect(on.session.state().holds).toBe('failed');
    // As soon as something can be read again, the whole workbook may be, too.
    await on.type(1, 1, '又改了');
    expect(on.session.state().holds).toBe('unknown');
  });

  it('judges a county form by its own frame until it is asked to use the document', async () => {
    const on = await stage([countyTable()]);
    const own = findingsOf(on).length;
    await on.session.checkFully();
    await on.session.judgeByDocument(true);
    expect(findingsOf(on).length).toBeGreaterThan(own);
    expect(on.session.state().byDocument).toBe(true);
  });
});

describe('what the reviewer says', () => {
  const roads = () =>
    drawApplication({ ruleSet: caibannong201968, category: null, year: 2024, wording: '2019', name: '修路' });
  const categoriesOf = (on: Stage) => onlyForm(on).context.category;

  it('a category holds for its sheet only, and until it is taken back', async () => {
    const on = await stage([roads(), { ...roads(), name: '另一张' }]);
    expect(categoriesOf(on)).toBeNull();
    await on.session.chooseCategory('修路', 'village-infrastructure');
    expect(categoriesOf(on)).toMatchObject({ category: { id: 'village-infrastructure' }, from: 'user' });
    await on.session.reveal({ sheet: '另一张', row: 1, column: 1 });
    await quiet();
    expect(categoriesOf(on)).toBeNull();
    await on.session.chooseCategory('修路', null);
    await on.session.reveal({ sheet: '修路', row: 1, column: 1 });
    await quiet();
    expect(categoriesOf(on)).toBeNull();
  });

  it("a county's profile changes what is found, what is inserted and what the letter says of itself", async () => {
    const on = await stage([countyTable()]);
    await on.session.checkFully();
    const [rule] = rulesOf(on);
    const loaded = await loadProfile(JSON.stringify({ name: '石桥县', rules: { [rule ?? '']: '关闭' } }));
    if (!loaded.ok) throw new Error(loaded.message);
    await on.session.judgeByProfile(loaded.ruleSets);
    expect(rulesOf(on)).not.toContain(rule);
    expect(documentOf(on.session.state()).profile).toBe('石桥县');
    expect((await on.session.review())?.basis).toContain('石桥县');
    await on.session.judgeByProfile(null);
    expect(rulesOf(on)).toContain(rule);
  });

  it('a review judges every sheet fully, writes nothing and leaves what is shown as it is', async () => {
    const on = await stage([infrastructure(), countyTable()]);
    const calls = on.calls.length;
    const before = findingsOf(on);
    const returned = await on.session.review();
    expect(returned?.sheets.map(({ name, forms }) => [name, forms.length])).toEqual([
      ['申报表', 1],
      ['000-04', 1],
    ]);
    expect(returned?.sheets[0]?.forms[0]?.findings.length).toBeGreaterThan(before.length);
    expect(on.calls.slice(calls)).toEqual(['read']);
    expect(findingsOf(on)).toBe(before);
    on.failAt(0, LOST);
    expect(await on.session.review()).toBeNull();
    expect(on.session.state().notice).toEqual({ kind: 'refused', text: LOST.message });
  });
});

describe('commands', () => {
  it('correct what was chosen, and take it back', async () => {
    const on = await stage([countyTable()]);
    const finding = findingsOf(on).find(({ fix }) => fix?.kind === 'set-text');
    if (finding?.fix?.kind !== 'set-text') throw new Error('nothing to fix');
    const { at, text } = finding.fix;
    const old = await on.text('000-04', at.row, at.column);

    expect(await on.session.fix([{ form: onlyForm(on), findings: [finding] }])).toBe(true);
    expect(await on.text('000-04', at.row, at.column)).toBe(text);
    expect(rulesOf(on)).not.toContain(finding.rule);
    expect(on.session.state()).toMatchObject({
      busy: null,
      notice: { kind: 'done', text: strings.check.fixed(1) },
      takeBack: strings.check.autoFix,
    });

    await on.session.takeBack();
    expect(await on.text('000-04', at.row, at.column)).toBe(old);
    expect(rulesOf(on)).toContain(finding.rule);
    expect(on.session.state()).toMatchObject({
      takeBack: null,
      notice: { text: strings.takenBack(strings.check.autoFix) },
    });
  });

  it('are not taken back over what the user has typed since', async () => {
    const on = await stage([countyTable()]);
    const fixable = findingsOf(on).filter(({ fix }) => fix);
    await on.session.fix([{ form: onlyForm(on), findings: fixable }]);
    expect(on.session.state().takeBack).not.toBeNull();
    await on.type(30, 1, '注');
    expect(on.session.state()).toMatchObject({ takeBack: null, notice: null });
  });

  it('answer a finding with a reason that the workbook keeps; the answer ends when the cell changes', async () => {
    const on = await stage([countyTable()]);
    const finding = findingsOf(on).find(({ severity }) => severity === 'warning');
    if (!finding?.at) throw new Error('nothing to answer');
    expect(await on.session.answer([finding], '按批复执行', '王经办')).toBe(true);
    expect(await on.sheets()).toEqual(['000-04', '校验记录']);
    await quiet();
    expect(on.session.state().sheet?.name).toBe('000-04');
    const [[answeredFinding, answer] = []] = on.session.state().answers;
    expect(answeredFinding?.rule).toBe(finding.rule);
    expect(answer).toMatchObject({ reason: '按批复执行', who: '王经办' });

    await on.type(finding.at.row, finding.at.column, '≥96百分比');
    expect(on.session.state().answers.size).toBe(0);
  });

  it('answer for a ★★★ indicator that does not apply, though it is a 必改, and for no other 必改', async () => {
    const on = await stage([infrastructure()]);
    const core = onlyForm(on).form.indicators.find(({ stars }) => stars === 3);
    if (!core) throw new Error('no core indicator');
    await on.type(core.target.at.row, core.target.at.column, '不涉及');
    const open = openCells(on.session.state());
    await on.session.checkFully();
    const errors = findingsOf(on).filter(({ severity }) => severity === 'error');
    const strict = errors.filter((finding) => !isAnswerable(finding));
    const [finding] = errors.filter(isAnswerable);
    if (!finding) throw new Error('nothing to answer');
    expect(finding.at).toMatchObject({ row: core.row });
    expect(strict.length).toBeGreaterThan(0);
    expect(await on.session.answer([finding, ...strict.slice(0, 1)], '本年无此项', '')).toBe(false);
    expect(await on.session.answer([finding], '本年无此项', '')).toBe(true);
    const [line] = checkLines(on.session.state()).filter(({ answer }) => answer !== null);
    expect(line).toMatchObject({ first: { rule: finding.rule, severity: 'error' }, answer: { reason: '本年无此项' } });
    // Whoever opens the workbook next is not asked for it again.
    const next = await stage([infrastructure()], { book: on.book });
    expect(openCells(next.session.state())).toBe(open - 1);
  });

  it('take an answer back', async () => {
    const on = await stage([countyTable()]);
    await on.session.answer(
      findingsOf(on).filter(({ severity }) => severity === 'warning'),
      '情况属实',
      '',
    );
    expect(on.session.state().answers.size).toBeGreaterThan(0);
    await on.session.takeBack();
    expect(on.session.state().answers.size).toBe(0);
    expect(await on.sheets()).toEqual(['000-04']);
  });

  it('add an indicator of the template and one in own words, and remove them', async () => {
    const on = await stage([infrastructure()]);
    const count = () => onlyForm(on).form.indicators.filter(({ level3 }) => level3.text !== '').length;
    const before = count();
    const own = { kind: 'own', level1: '产出指标', level2: '数量指标', name: '新建公厕', target: '≥3座' } as const;
    expect(await on.session.add(onlyForm(on), own, own.name)).toBe(true);
    expect(count()).toBe(before + 1);
    const row = onlyForm(on).form.indicators.find(({ level3 }) => level3.text.includes('新建公厕'))?.row ?? 0;
    expect(on.session.state().notice?.text).toBe(strings.indicators.added('新建公厕', row));
    expect(await on.session.remove(onlyForm(on), row, '新建公厕')).toBe(true);
    expect(count()).toBe(before);
  });

  it('make the 自评表 and lay its scores after a preview', async () => {
    const on = await stage([infrastructure()]);
    expect(await on.session.carryOver(onlyForm(on))).toBe(true);
    await quiet();
    expect(onlyForm(on).form.kind).toBe('self-evaluation');
    const changes = await on.session.previewScores(onlyForm(on));
    expect(changes?.map(({ what }) => what)).toEqual(['预算执行率', '项目（工程）验收合格率', '总分']);
    expect(await on.session.fillScores(onlyForm(on), false)).toBe(true);
  });

  it('lay scores and say which typed points were kept or replaced', async () => {
    const on = await stage([typedSelfEvaluation('自评表')]);
    const formulas = () => {
      const { form } = onlyForm(on);
      return form.indicators.filter(({ score }) => score?.formula).length;
    };
    expect(await on.session.fillScores(onlyForm(on), false)).toBe(true);
    expect(formulas()).toBe(0);
    expect(on.session.state().notice?.text).toMatch(/^\d+ 项得分都是手填的，没有改动/);
    expect(await on.session.fillScores(onlyForm(on), true)).toBe(true);
    expect(formulas()).toBeGreaterThan(0);
    expect(on.session.state().notice?.text).toBe('已填入得分公式。');
  });

  it('make a 监控表 up to a month, or blank', async () => {
    const on = await stage([infrastructure()]);
    expect(await on.session.monitor(onlyForm(on), 6)).toBe(true);
    await quiet();
    const { form } = onlyForm(on);
    expect(form).toMatchObject({ kind: 'monitoring', sheetName: '绩效运行监控表' });
    expect(form.kind === 'monitoring' && form.months[0]?.value).toBe(6);
    expect(await on.session.insert({ ...REQUEST, form: 'monitoring', category: null })).toBe(true);
    expect((await on.sheets())[2]).toBe('绩效运行监控表 (2)');
  });

  it('share the points out again, and take it back', async () => {
    const on = await stage([typedSelfEvaluation('自评表')]);
    const weights = () => onlyForm(on).form.indicators.map(({ weight }) => weight?.text);
    const before = weights();
    expect(await on.session.redistribute(onlyForm(on))).toBe(true);
    expect(weights()).not.toEqual(before);
    expect(on.session.state()).toMatchObject({
      notice: { text: strings.score.redistributed(4) },
      takeBack: strings.score.redistribute,
    });
    await on.session.takeBack();
    expect(weights()).toEqual(before);
  });

  it('that are refused say why and change nothing', async () => {
    const on = await stage([infrastructure()]);
    expect(await on.session.fillScores(onlyForm(on), false)).toBe(false);
    expect(on.session.state()).toMatchObject({ busy: null, notice: { kind: 'refused' }, takeBack: null });
    expect(await on.session.previewScores(onlyForm(on))).toBeNull();
    expect(on.session.state().notice?.text).toContain('自评表');
    on.session.dismiss();
    expect(on.session.state().notice).toBeNull();
  });

  it('write the host’s own message of a refusal to the log', async () => {
    const on = await stage([infrastructure()]);
    on.failAt(0, LOST);
    expect(await on.session.insert(REQUEST)).toBe(false);
    expect(on.session.state().notice).toEqual({ kind: 'refused', text: LOST.message });
    expect(on.log).toEqual([LOST.detail]);
  });

  it('run one at a time', async () => {
    const on = await stage([infrastructure()]);
    const [first, second] = await Promise.all([on.session.insert(REQUEST), on.session.insert(REQUEST)]);
    expect([first, second]).toEqual([true, false]);
    expect(await on.sheets()).toHaveLength(2);
  });

  it('select the cell of a finding, or say that it cannot be reached', async () => {
    const on = await stage([countyTable()]);
    const at = { sheet: '000-04', row: 11, column: 5 };
    await on.session.reveal(at);
    expect(on.revealed).toEqual([at]);
    on.failAt(0);
    await on.session.reveal(at);
    expect(on.session.state().notice).toEqual({ kind: 'refused', text: BUSY_CELL.message });
  });
});

describe('a port that fails', () => {
  const commands: readonly (readonly [string, (on: Stage) => Promise<unknown>])[] = [
    ['插入套表', (on) => on.session.insert(REQUEST)],
    ['自动更正', (on) => on.session.fix([{ form: onlyForm(on), findings: findingsOf(on).filter(({ fix }) => fix) }])],
    [
      '说明理由',
      (on) =>
        on.session.answer(
          findingsOf(on).filter(({ severity }) => severity === 'warning'),
          '属实',
          '',
        ),
    ],
    ['生成自评表', (on) => on.session.carryOver(onlyForm(on))],
    ['校验全表', (on) => on.session.checkFully()],
    ['预览得分', (on) => on.session.previewScores(onlyForm(on))],
  ];
  const errors = [BUSY_CELL, new TypeError('x is not a function')];

  it.each(commands)('at any call of %s leaves a session that goes on', async (_, run) => {
    for (const error of errors) {
      for (let call = 0; call < 5; call += 1) {
        const on = await stage([countyTable()]);
        on.failAt(call, error);
        await run(on);
        on.failAt(null);
        await quiet();
        const { busy, notice, unread } = on.session.state();
        expect(busy).toBeNull();
        for (const text of [notice?.text, unread]) expect(text ?? '').not.toContain('function');
        expect(await on.session.insert({ ...REQUEST, category: null })).toBe(true);
      }
    }
  });
});

describe('calculation by hand', () => {
  it('reports nothing that depends on old results until they are calculated', async () => {
    const on = await stage([countyTable()], { calculatesManually: true });
    const calculation = () => on.session.state().sheet?.grid.calculation;
    expect(calculation()).toBe('manual');
    await on.type(30, 1, '注');
    expect(calculation()).toBe('stale');
    await on.session.calculate();
    expect(calculation()).toBe('manual');
    expect(on.session.state()).toMatchObject({ busy: null, notice: null });
  });

  it('reports a calculation that fails', async () => {
    const on = await stage([countyTable()], { calculatesManually: true });
    on.failAt(0);
    await on.session.calculate();
    expect(on.session.state().notice).toEqual({ kind: 'refused', text: BUSY_CELL.message });
  });
});

describe('where nothing may be written', () => {
  it('a read-only workbook can be checked and nothing else, a protected sheet does not forbid a new one', async () => {
    const readOnly = await stage([countyTable()], { readOnly: true });
    expect(canWrite(readOnly.session.state())).toBe(false);
    expect(findingsOf(readOnly).length).toBeGreaterThan(0);
    const guarded = await stage([countyTable()], { protected: true });
    expect(canWrite(guarded.session.state())).toBe(true);
    expect(canWriteHere(guarded.session.state())).toBe(false);
  });
});
