import { describe, expect, it } from '@jest/globals';
import { depthOutlook, engagementForm, startEngagement } from '../../../src/actions/edits/start-engagement';
import { UsageError } from '../../../src/errors';

const NO = { safetyCritical: 'No', dataClassification: 'Internal', externallyFacing: 'No', autonomyLevel: 'Human in the loop', agentType: 'Single' };

describe('a new engagement', () => {
  it('holds its answers and nothing else', () => {
    const model = startEngagement({ systemName: ' Claims assistant ', assessmentDate: '2026-03-02', ...NO, agentType: '' });
    expect(model.context).toMatchObject({ systemName: 'Claims assistant', assessmentDate: '2026-03-02', safetyCritical: 'No', agentType: undefined, purpose: undefined });
    expect([model.components, model.phases, model.meta.modelId]).toEqual([[], [], '']);
  });

  it('refuses a date that is none', () => {
    expect(() => startEngagement({ assessmentDate: '2026-02-30' })).toThrow(UsageError);
  });

  it('asks the five questions of the method with every answer there is', () => {
    const { about, depthQuestions } = engagementForm();
    expect(about.map(({ key, kind }) => [key, kind])).toEqual([['systemName', 'text'], ['assessmentDate', 'date']]);
    expect(depthQuestions.map(({ key, options }) => [key, options.length])).toEqual([['safetyCritical', 2], ['dataClassification', 4], ['externallyFacing', 2], ['autonomyLevel', 3], ['agentType', 2]]);
  });
});

describe('the depth that answers lead to', () => {
  it('is told as soon as it is decided, with the questions that decide it', () => {
    expect(depthOutlook({})).toEqual({ depth: undefined, meaning: '', because: [] });
    expect(depthOutlook({ dataClassification: 'Restricted' })).toEqual({ depth: 'Full', meaning: expect.stringContaining('All layers'), because: ['Data classification'] });
    expect(depthOutlook({ ...NO, safetyCritical: 'Yes', dataClassification: 'Confidential' }).because).toEqual(['Business or safety critical', 'Data classification']);
    expect(depthOutlook({ ...NO, agentType: 'Multi', autonomyLevel: 'Fully autonomous' })).toMatchObject({ depth: 'Standard', because: ['Autonomy level', 'Agent type'] });
    expect(depthOutlook(NO)).toMatchObject({ depth: 'Lightweight', because: [] });
    expect(depthOutlook({ ...NO, agentType: '' }).depth).toBeUndefined();
  });
});
