import { describe, expect, it } from '@jest/globals';
import { Opened, THREATS, bytesOf } from './opened';

describe('taking back', () => {
  it('gives the same bytes as before, and forward again the same as after', async () => {
    const before = await bytesOf();
    const opened = Opened.of(before);
    await opened.type(THREATS, 'Threats', 6, { Severity: 'Low' });
    const first = await opened.document.bytes();
    await opened.document.paste(THREATS, opened.table(THREATS, 'Threats').range.lastRow + 1, 1, 'Below\nthe table');
    const second = await opened.document.bytes();
    await opened.type(THREATS, 'Threats', 7, { Name: 'Third' });
    const third = await opened.document.bytes();
    const { changes } = await opened.document.undo();
    expect(changes.map(({ sheet }) => sheet)).toContain(THREATS);
    expect(await opened.document.bytes()).toEqual(second);
    expect((await opened.document.undo()).changes.find(({ sheet }) => sheet === THREATS)?.whole).toBe(true);
    expect(await opened.document.bytes()).toEqual(first);
    await opened.document.undo();
    expect(await opened.document.bytes()).toBe(before);
    expect(await opened.document.undo()).toEqual({ changes: [], refused: [], notes: [] });
    for (const expected of [first, second, third]) {
      await opened.document.redo();
      expect(await opened.document.bytes()).toEqual(expected);
    }
    expect(opened.document.state()).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('forgets what was taken back when something else is typed', async () => {
    const opened = await Opened.sample();
    await opened.type(THREATS, 'Threats', 6, { Severity: 'Low' });
    await opened.document.undo();
    await opened.type(THREATS, 'Threats', 6, { Severity: 'Medium' });
    expect(opened.document.state().canRedo).toBe(false);
    expect((await opened.document.redo()).changes).toEqual([]);
    expect(opened.text(THREATS, 'Threats', 'Severity', 6)).toBe('Medium');
  });

  it('is no longer changed at the version that was saved', async () => {
    const opened = await Opened.sample();
    await opened.type(THREATS, 'Threats', 6, { Severity: 'Low' });
    expect(opened.document.state().dirty).toBe(true);
    await opened.document.save();
    expect(opened.document.state().dirty).toBe(false);
    await opened.type(THREATS, 'Threats', 6, { Severity: 'Medium' });
    expect(opened.document.state().dirty).toBe(true);
    await opened.document.undo();
    expect(opened.document.state().dirty).toBe(false);
  });
});
