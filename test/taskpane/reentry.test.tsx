/** @jest-environment ./test/taskpane/page-environment.cjs */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { openModel } from '../../src/actions/source';
import { createModel } from '../../src/model/threat-model';
import { en } from '../../src/taskpane/messages/en';
import OutputsView from '../../src/taskpane/views/outputs/outputs-view';
import { SMALL } from '../contract/small-model';
import { LiveBook } from './live-book';
import { showView } from './support';

const messages = en.outputs.reentry;
afterEach(cleanup);

describe('what changed?', () => {
  it('shows what a change touches, leads to it, and marks and logs it', async () => {
    const book = await LiveBook.of(createModel(SMALL));
    const { user, session } = await showView(book, 'outputs', OutputsView);
    await user.click(screen.getByRole('button', { name: en.outputs.sections.reentry }));
    const form = within(await screen.findByRole('form', { name: messages.title }));
    await user.type(form.getByRole('textbox', { name: /words/ }), 'The token service moved');
    await user.type(form.getByRole('textbox', { name: messages.ids }), 'th9');
    await user.click(form.getByRole('button', { name: messages.look }));
    await waitFor(() => expect(session.state.notice).toMatchObject({ kind: 'problem', problem: { message: expect.stringContaining('TH9') } }));
    await user.clear(form.getByRole('textbox', { name: messages.ids }));
    await user.type(form.getByRole('textbox', { name: messages.ids }), 'th1');
    await user.click(form.getByRole('button', { name: messages.look }));
    await user.click(await screen.findByRole('button', { name: /^TH1 / }));
    await waitFor(() => expect(book.selected).toHaveLength(1));
    await user.click(form.getByRole('button', { name: messages.mark }));
    await waitFor(() => expect(session.state.notice).toMatchObject({ kind: 'done', command: 'reenter' }));
    const { model } = await openModel({ kind: 'workbook', name: 'book.xlsx', port: book.file });
    expect(model.reentryLog.map(({ kind, what }) => [kind, what])).toEqual([['Component or integration', 'The token service moved']]);
  });
});
