import { HostError } from '../../src/sheets/port';
import { refuse } from '../../src/workbook/result';
import { createTakeBack } from '../../src/workbook/take-back';

describe('take back', () => {
  const done = (log: string[], name: string) => ({
    ok: true as const,
    undo: { revert: async () => void log.push(name) },
  });

  it('takes back the last command that was done, once', async () => {
    const log: string[] = [];
    const takeBack = createTakeBack();
    takeBack.remember('一', done(log, '一'));
    takeBack.remember('二', done(log, '二'));
    takeBack.remember('三', refuse('form-missing', '没有表。'));
    expect(takeBack.label).toBe('二');
    expect(await takeBack.takeBack()).toMatchObject({ ok: true, label: '二' });
    expect(await takeBack.takeBack()).toMatchObject({ ok: false, code: 'no-change' });
    expect(log).toEqual(['二']);
  });

  it('keeps the command when the host could not take it back, and forgets it when told to', async () => {
    let attempts = 0;
    const takeBack = createTakeBack();
    const revert = async () => {
      attempts += 1;
      if (attempts === 1) throw new HostError('edit-mode', '请先结束单元格编辑。');
    };
    takeBack.remember('插入套表', { ok: true, undo: { revert } });
    expect(await takeBack.takeBack()).toMatchObject({ ok: false, code: 'edit-mode' });
    expect(await takeBack.takeBack()).toMatchObject({ ok: true });
    takeBack.remember('插入套表', { ok: true, undo: { revert } });
    takeBack.forget();
    expect(takeBack.label).toBeNull();
  });
});
