import { describe, expect, it } from '@jest/globals';
import { assess, type Assessment } from '../../src/actions/assessment';
import { boardOf, type Board } from '../../src/actions/board';
import { prepareModel } from '../../src/actions/create';
import { sampleModel } from '../../src/actions/starting-models';
import { createModel, type ModelDraft, type ThreatModel } from '../../src/model/threat-model';

const TODAY = '2026-03-02';
const assessed = (model: ThreatModel, places: Assessment['places'] = {}): Assessment => assess({ model: prepareModel(model, TODAY, () => 'model'), issues: [], places }, 'book.xlsx', TODAY);
const boardFor = (draft: ModelDraft): Board => boardOf(assessed(createModel(draft)));
const signed = (...ids: readonly number[]): NonNullable<ModelDraft['phases']> => ids.map((id) => ({ id, signedOffBy: 'Ada', signedOffOn: TODAY }));
const line = (board: Board, number: number) => board.phases.find((phase) => phase.number === number);

/** The sample with every phase signed off that has no error. */
function allSigned(): Assessment {
  const sample = assessed(sampleModel());
  const phases = sample.model.phases.map((row) => ({ ...row, signedOffBy: 'Ada', signedOffOn: TODAY, needsReviewSince: undefined }));
  return assess({ ...sample, model: { ...sample.model, phases } }, sample.fileName, TODAY);
}

describe('the phase board', () => {
  it('has the ten phases in a model without any row of them', () => {
    const { model, ratings, validation, ...rest } = assessed(createModel({}));
    const board = boardOf({ model: { ...model, phases: [] }, ratings, validation, ...rest });
    expect(board.phases.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(board.phases.every(({ status }) => status === 'Not Started' || status === 'In Progress')).toBe(true);
  });

  it('counts live what a signed phase has come to since, and not what the sheet last said', () => {
    const { model, ...rest } = assessed(sampleModel());
    const phases = model.phases.map((row) => (row.id === 2 ? { ...row, signedOffBy: 'Ada', signedOffOn: TODAY, errors: 0 } : row));
    const broken = { ...model, phases, components: model.components.map((row, i) => (i === 0 ? { ...row, primaryLayer: undefined } : row)) };
    const board = boardOf(assess({ ...rest, model: broken }, 'book.xlsx', TODAY));
    expect(line(board, 2)).toMatchObject({ status: 'Needs Review', errors: expect.any(Number) });
    expect(line(board, 2)?.errors).toBeGreaterThan(0);
  });

  it('does not let a signature stand for what the phase needs', () => {
    expect(line(boardFor({ phases: signed(1) }), 1)?.status).toBe('Needs Review');
  });

  it('lets 3, 4 and 5 wait for 1 and 2 and not for each other', () => {
    const board = boardFor({ phases: signed(10) });
    const waits = (number: number) => line(board, number)?.waitsFor.map((phase) => phase.number);
    expect([waits(1), waits(2), waits(5), waits(6)]).toEqual([[], [1], [1, 2], [1, 2, 3, 4, 5]]);
    expect(line(board, 2)?.waitsFor[0]?.title).toBe('Business Context');
  });

  it('tells posture against appetite once there is an open threat', () => {
    expect(boardFor({}).posture).toBeUndefined();
    const rated = boardFor({ context: { riskAppetite: 'Low' }, threats: [{ id: 'TH1', name: 'Stolen token', severity: 'Critical', likelihood: 'Likely' }, { id: 'TH2', name: 'Not rated' }] });
    expect(rated.posture).toEqual({ level: 'Critical', appetite: 'Low', above: 1, unrated: 1 });
  });

  it('knows sheets by their name in this workbook too', () => {
    const places: Assessment['places'] = { actors: { sheet: 'Who', headerRow: 4, rows: [], columns: { id: 1 } } };
    expect(line(boardOf(assessed(createModel({}), places)), 3)?.sheets).toEqual(['3 Threat Actors', 'Who']);
  });
});

describe('the next step', () => {
  it('is the first error of the first phase that nothing holds up', () => {
    expect(boardFor({ phases: signed(2) }).next).toMatchObject({ kind: 'error', phase: { number: 1, title: 'Business Context' }, message: 'Context has no System name.', target: { entity: 'context', column: 'systemName', sheet: '1 Business Context' } });
  });

  it('fills a register that holds nothing before it asks for a signature, at its first row', () => {
    const base = assessed(sampleModel());
    const phases = base.model.phases.map((row) => ({ ...row, signedOffBy: row.id === 1 ? 'Ada' : undefined, signedOffOn: row.id === 1 ? TODAY : undefined, needsReviewSince: undefined }));
    const model = { ...createModel({}), meta: base.model.meta, context: base.model.context, stakeholders: base.model.stakeholders, phases };
    const places: Assessment['places'] = { components: { sheet: '2 Architecture', headerRow: 5, rows: [], columns: { id: 1, name: 2 } } };
    const assessment = assess({ model, issues: [], places }, 'book.xlsx', TODAY);
    const quiet = { ...assessment, validation: { ...assessment.validation, findings: [] } };
    expect(boardOf(quiet).next).toEqual({
      kind: 'fill', phase: { number: 2, title: 'Architecture' }, table: 'Components', description: expect.any(String), target: { entity: 'components', rowId: '', sheet: '2 Architecture', cell: 'B6' },
    });
  });

  it('is a signature when nothing is missing, and nothing at all when all are there', () => {
    const base = allSigned();
    const quiet = { ...base, validation: { ...base.validation, findings: [] } };
    expect(boardOf(quiet).next).toEqual({ kind: 'done' });
    const open = { ...quiet, model: { ...quiet.model, phases: quiet.model.phases.map((row) => (row.id === 4 ? { ...row, signedOffOn: undefined } : row)) } };
    expect(boardOf(open).next).toEqual({ kind: 'sign', phase: { number: 4, title: 'Trust Boundaries' }, again: false });
    const reopened = { ...quiet, model: { ...quiet.model, phases: quiet.model.phases.map((row) => (row.id === 4 ? { ...row, needsReviewSince: '2026-04-01' } : row)) } };
    expect(boardOf(reopened).next).toEqual({ kind: 'sign', phase: { number: 4, title: 'Trust Boundaries' }, again: true });
  });
});
