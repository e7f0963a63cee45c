import { describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess, type Assessment } from '../../src/actions/assessment';
import { createWorkbook, prepareModel } from '../../src/actions/create';
import { exportFile, exportOffers } from '../../src/actions/export-file';
import { roadmapByBucket, summaryPreview } from '../../src/actions/outputs';
import { openModel } from '../../src/actions/source';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { run } from '../../src/cli/export';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { viewFacts } from '../../src/reports/support/view-facts';
import { summaryPage } from '../../src/reports/views/summary';

const TODAY = '2026-03-02';
const drafted = (draft: ModelDraft, today = TODAY, fileName = 'book.xlsx'): Assessment => assess({ model: prepareModel(createModel(draft), today, () => 'model'), issues: [], places: {} }, fileName, today);
const SAMPLE = assess({ model: prepareModel(sampleModel(), TODAY, () => 'model'), issues: [], places: {} }, 'book.xlsx', TODAY);

describe('the summary', () => {
  it('says what the Summary sheet says', () => {
    const cells = summaryPage(viewFacts(SAMPLE.model, SAMPLE.ratings)).view.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.value : cell)));
    const at = cells.findIndex(([first]) => first === 'Overall posture');
    const { posture, appetite, riskReduction, openThreats, unrated, nextReview, topRisks, recommendations } = summaryPreview(SAMPLE);
    expect([posture, appetite, riskReduction]).toEqual([cells[at + 1]?.[0], cells[at + 1]?.[3], cells[at + 1]?.[9]]);
    expect([openThreats, unrated, nextReview]).toEqual([cells[at + 3]?.[0], cells[at + 3]?.[3], cells[at + 3]?.[9]]);
    const risks = cells.findIndex(([first]) => first === 'Threat');
    expect(topRisks.map(({ id, inherent, level, decision, owner }) => [id, inherent, level, decision, owner])).toEqual(cells.slice(risks + 1, risks + 6).map((row) => [row[0], row[7], row[8], row[9], row[10]]));
    const wanted = cells.findIndex(([first]) => first === 'Key recommendations');
    expect(recommendations.map(({ what, id, name }) => `${what}: ${id} ${name ?? ''}`)).toEqual(cells.slice(wanted + 1, wanted + 6).flatMap((row) => (row[1] === undefined ? [] : [row[1]])));
  });

  it('counts breaches of appetite and of a hard constraint, by hand', () => {
    const { breaches, posture, topRisks } = summaryPreview(drafted({
      context: { riskAppetite: 'Medium' },
      threats: [
        { id: 'TH1', name: 'Grave', severity: 'Critical', likelihood: 'Very Likely', layers: ['L3'], status: 'Open' }, { id: 'TH2', name: 'Small', severity: 'Low', likelihood: 'Unlikely', status: 'Open' },
        { id: 'TH3', name: 'Over', severity: 'Critical', likelihood: 'Very Likely', status: 'Closed' },
      ],
    }));
    expect(breaches.map(({ id, level, limit, constraint, decision }) => ({ id, level, limit, constraint, decision }))).toEqual([{ id: 'TH1', level: 'Critical', limit: 'Medium', constraint: undefined, decision: undefined }]);
    expect([posture, topRisks.map(({ id }) => id)]).toEqual(['Critical', ['TH1', 'TH2']]);
  });

  it('of an empty model knows nothing and claims nothing', () => {
    expect(summaryPreview(drafted({}))).toMatchObject({ posture: 'Low', appetite: undefined, openThreats: 0, riskReduction: undefined, nextReview: undefined, breaches: [], topRisks: [], recommendations: [] });
  });
});

describe('the roadmap', () => {
  const draft: ModelDraft = {
    context: { assessmentDate: '2026-03-02' },
    threats: [{ id: 'TH1', name: 'Bare', severity: 'Critical', likelihood: 'Very Likely', status: 'Open' }, { id: 'TH2', name: 'Bare too', severity: 'High', likelihood: 'Unlikely', status: 'Open' }],
    roadmap: [{ id: 'REM1', source: 'TH2', team: 'Platform' }, { id: 'REM2', source: 'TH1' }, { id: 'REM3', source: 'TH1', status: 'Complete' }],
  };
  const lines = (today: string) => roadmapByBucket(drafted(draft, today)).flatMap(({ bucket, items }) => items.map(({ source, team, due, overdue }) => [bucket, source, team, due, overdue]));

  it('puts what is not complete into its bucket, with team and date', () => {
    expect(lines('2026-03-02')).toEqual([['Immediate', 'TH1', undefined, '2026-04-01', false], ['Short-term', 'TH2', 'Platform', '2026-05-31', false]]);
  });

  it('is overdue the day after, and says how much is', () => {
    expect(lines('2026-04-01').map((line) => line[4])).toEqual([false, false]);
    expect(lines('2026-04-02').map((line) => line[4])).toEqual([true, false]);
    expect(roadmapByBucket(drafted(draft, '2026-04-02')).map(({ overdue }) => overdue)).toEqual([1, 0, 0, 0]);
  });
});

describe('exports', () => {
  it('are the texts and losses that the command line writes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exports-'));
    const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
    await createWorkbook(port, sampleModel(), TODAY, () => 'model');
    await writeFile(join(folder, 'book.xlsx'), port.bytes);
    const said = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockReturnValue(true));
    await run(join(folder, 'book.xlsx'), { to: 'json,markdown,threat-composer', out: folder, today: TODAY });
    said.forEach((spy) => spy.mockRestore());
    const assessment = assess(await openModel({ kind: 'workbook', name: 'book.xlsx', port }), 'book.xlsx', TODAY);
    const offers = exportOffers(assessment);
    expect(offers.map(({ format }) => format)).toEqual(['json', 'markdown', 'threat-composer']);
    for (const { format, fileName, losses } of offers) {
      const file = exportFile(assessment, format);
      expect(file.text).toBe(await readFile(join(folder, fileName), 'utf8'));
      expect(file.losses).toEqual(losses);
    }
    expect(offers.map(({ losses }) => losses.length > 0)).toEqual([false, false, true]);
    await rm(folder, { recursive: true });
  });

  it('tell what reading could not understand', () => {
    const assessment = assess({ model: createModel({}), issues: [{ kind: 'extra-sheet', sheet: 'My notes' }], places: {} }, 'book.xlsx', TODAY);
    expect(exportFile(assessment, 'json').losses).toEqual([expect.stringContaining('My notes')]);
  });

  it.each([
    ['C:\\Users\\me\\Claims.v2.xlsx', 'Claims.v2.json'], ['https://x.example/a/Claims model.xlsm', 'Claims model.json'], ['Claims', 'Claims.json'], ['a<b>"c"?.xlsx', 'a_b__c__.json'], ['', 'threat-model.json'],
  ])('of %j are called %j', (name, expected) => {
    expect(exportFile(drafted({}, TODAY, name), 'json').fileName).toBe(expected);
  });
});
