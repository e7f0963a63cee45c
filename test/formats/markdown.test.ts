import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toMarkdown, type ReportedFinding } from '../../src/formats/markdown';
import { label } from '../../src/formats/markdown/diagram';
import { heading, inline, table } from '../../src/formats/markdown/markup';
import { phases as methodPhases } from '../../src/method/phases';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { withRoadmapRows } from '../../src/reports/generated-rows';
import { withFixedRows } from '../../src/reports/product-rows';
import { rate } from '../../src/scoring/rate';
import { arbitraryModel } from '../support/arbitrary-model';

const TODAY = '2026-03-02';
const draft: ModelDraft = {
  context: { systemName: 'Claims assistant', assessmentDate: '2026-02-01', analysts: 'Ada', scopeIncluded: 'All of it', riskAppetite: 'Medium', riskAppetiteStatement: 'We dare little', safetyCritical: 'Yes' },
  zones: [{ id: 'Z1', name: 'Public', trustRank: 0 }, { id: 'Z2', name: 'Core', trustRank: 4 }],
  components: [
    { id: 'C1', name: 'Chat', type: 'Human interface', zone: 'Z1', nonDeterministic: 'No' }, { id: 'C2', name: 'Planner "P"', type: 'Agent', zone: 'Z2', nonDeterministic: 'Yes' }, { id: 'C3', name: 'Archive' },
  ],
  dataFlows: [{ id: 'F1', from: 'C1', to: 'C2', protocol: 'HTTPS', encrypted: 'Yes', authentication: 'OIDC' }, { id: 'F2', from: 'C2', to: 'C9' }],
  crossings: [{ id: 'TB1', fromZone: 'Z1', toZone: 'Z2', strength: 'Weak' }],
  threats: [
    { id: 'TH1', name: 'Injected | prompt', impactText: 'Claims paid to thieves', layers: ['L1', 'L3'], severity: 'Critical', likelihood: 'Likely', components: ['C2'], agenticFactors: ['Autonomy'], status: 'Open' },
    { id: 'TH2', name: 'Not rated yet', components: ['C1'] }, { id: 'TH3', name: 'Bare', severity: 'High', likelihood: 'Possible', components: ['C1'] }, { id: 'TH4', name: 'Gone', status: 'Closed' },
  ],
  mitigations: [{ id: 'M1', name: 'Filter input', status: 'Implemented', cost: 'Low', type: 'Detective', team: 'Red' }, { id: 'M2', name: 'Rotate keys', status: 'Identified', cost: 'High', theme: 'Identity', attestation: 'SOC 2' }],
  mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }, { threat: 'TH1', mitigation: 'M2', effectiveness: 'Medium' }],
  codeAccess: { access: 'None' },
  validations: [{ id: 'CV1', mitigation: 'M1', artefact: 'src/filter.ts', status: 'Partially Implemented', evidence: 'src/filter.ts:4', gaps: 'No limit', whereToAdd: 'src/limits.ts', recommendation: 'Add one' }],
  residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Deferred', ownerName: 'Grace Hopper' }],
  waivers: [{ rule: 'single-point-of-failure', row: 'TH1', reason: 'Second control follows', who: 'Ada', until: '2026-12-31' }, { rule: 'overdue-review', reason: 'Old', who: 'Ada', until: '2026-01-31' }, { rule: 'no-team', who: 'Ada' }],
  triggers: [{ id: 'TE1', lastChecked: '2025-11-30', checkedBy: 'Ada' }, { id: 'TE3', lastChecked: '2026-02-28', happened: 'Yes', happenedOn: '2026-02-20' }],
  patterns: [{ id: '1', verdict: 'Not Applicable', reason: 'No retrieval' }],
  asiCells: [{ id: 'T1@L2', verdict: 'Not Applicable', reason: 'No memory' }],
};
const findings: readonly ReportedFinding[] = [{ ruleId: 'no-team', severity: 'error', phase: 7, rowId: 'M2', message: 'M2 has <no> team.' }];
function report(changed: ModelDraft = {}): string {
  const fixed = withFixedRows(createModel({ ...draft, ...changed }));
  const model = withRoadmapRows(fixed, rate(fixed, TODAY));
  return toMarkdown(model, rate(model, TODAY), findings);
}
const text = report();
const part = (title: string, of = text): string => {
  const start = of.indexOf(`${title}\n`);
  const level = /^#+/.exec(title)?.[0].length ?? 1;
  const rest = of.slice(start + title.length);
  const end = rest.search(new RegExp(`\\n#{1,${level}} `));
  return start < 0 ? '' : rest.slice(0, end < 0 ? undefined : end);
};

describe('toMarkdown', () => {
  it('has a summary, a word on how far to rely on it, and all ten phases in order', () => {
    const titles = text.split('\n').filter((line) => line.startsWith('## '));
    expect(titles).toEqual(['## Executive summary', '## How far to rely on this report', ...methodPhases.map((p) => `## ${p.number} ${p.title}`), '## Waivers (3)']);
    expect(report({ assumptions: [{ id: 'A1', statement: 'It holds' }] })).toContain('## Assumptions (1)\n');
    expect(part('## 3 Threat Actors')).toContain('Nothing is recorded for this phase.');
  });

  it.each<[string, string, RegExp]>([
    ['system, date and analysts', '## Executive summary', /System:\*\* Claims assistant[^]*Assessment date:\*\* 2026-02-01[^]*Analysts:\*\* Ada[^]*Depth:\*\* Full/],
    ['counts by level and layer', '### Threat landscape', /\| L1 [^|]*\| 1 \| 0 \| 0 \| 0 \| 0 \| 1 \|[^]*\| All open threats \| 1 \| 1 \| 0 \| 0 \| 1 \| 3 \|[^]*1 closed/],
    ['top risks in business terms', '### Top risks', /\| 1 \| TH1 \| Injected \\\| prompt \| Claims paid to thieves \| Critical to Critical \| Deferred \| Grace Hopper \|/],
    ['posture against appetite', '### Posture against appetite', /Posture:\*\* Critical \(1 not rated\)[^]*Risk appetite:\*\* Medium[^]*Verdict:\*\* 2 breaches[^]*\| TH1 \|[^\n]*\| Critical \| appetite Medium \| Deferred \|/],
    ['mitigations planned and verified', '### Mitigations planned and verified', /\| Implemented \| 0 \|[^]*\| Planned \|/],
    ['autonomy exposure', '### Agentic exposure', /added to the residual scores of 1 open threats/],
    ['recommendations, bare threats first', '### Key recommendations', /\*\*1:\*\* Define controls for TH3 Bare: High severity[^]*\*\*2:\*\* Bring M/],
    ['investment', '### Investment', /\| High \| 1 \| 0 \| 0 \| 0 \| 1 \|\n\| Low \| 1 \| 0 \| 0 \| 0 \| 1 \|\n\| not estimated \| 0 \| 1 \| 0 \| 0 \| 1 \|/],
    ['the next review', '### Next review', /model:\*\* 2026-03-02/],
    ['uncertainty and what it touches', '### Uncertainty', /uncertainty margin[^]*Re-test[^]*\| TH1 \| Injected \\\| prompt \| C2 \|/],
    ['the gate and what it means', '### Code validation', /gate\):\*\* None[^]*unverified[^]*Not Applicable — no source code access[^]*attestation instead of code: M2/],
    ['waivers in force only', '### Waivers in force', /^(?![^]*(Old|no-team))[^]*\| single-point-of-failure \| TH1 \| Second control follows \| Ada \| 2026-12-31 \|/],
    ['unrated threats and other gaps', '### Incompleteness', /not rated:\*\* 1: TH2[^]*without a decision:\*\* 2: TH2, TH3[^]*1 errors, 0 warnings[^]*context missing:\*\* Purpose,[^]*\| 1 \| [^]*MVTM-1/],
    ['update triggers with the last check', '### When to update this model', /\| Architecture change \|[^|]*\| 2025-11-30 \(more than 3 months ago\) \| Ada \|[^]*\| 2026-02-28 \| {2}\| happened on 2026-02-20, not handled \|[^]*never/],
    ['the roadmap by bucket', '#### Immediate', /\| M1 \| Filter input \| TH1 \| 2026-03-03 \| Low \| Red \|/],
    ['identity items', '#### Identity items', /\| M2 \| Rotate keys \|/],
    ['load by team', '#### Load by team', /\| Red \| 1 \| 0 \| 0 \| 0 \| 1 \|\n\| no team \|/],
    ['code-level guidance by severity', '#### Critical: code to change', /\| CV1 \| M1 Filter input \| Partially Implemented \| src\/filter\.ts \| src\/filter\.ts:4 \| No limit \| src\/limits\.ts \| {2}\| Add one \|/],
    ['findings by severity', '#### Errors of the validation', /\| no-team \| M2 \| 7 \| M2 has &lt;no&gt; team\. \|/],
    ['the ASI matrix', '#### ASI threats by layer', /\| T1 \|/],
    ['decided patterns', '### Patterns (1)', /No retrieval/],
  ])('tells %s', (_, title, content) => expect(part(title)).toMatch(content));

  it('says at the top that nothing was verified without code, and only then', () => {
    expect(text.split('\n')[2]).toBe('> **Code Validation: Not Applicable — no source code access. Mitigations are unverified.**');
    expect(report({ codeAccess: { access: 'Full' } })).not.toContain('Not Applicable — no source');
    expect(part('### Code validation', report({ codeAccess: {} }))).toContain('not decided');
  });

  it('draws zones, components, flows and boundary strength', () => {
    expect(part('### Diagram')).toBe(`

\`\`\`mermaid
flowchart LR
  subgraph z0["Z1 Public (rank 0)"]
    c0["C1 Chat<br/>Human interface"]
  end
  subgraph z1["Z2 Core (rank 4)"]
    c1["C2 Planner #34;P#34;<br/>Agent"]
  end
  c2["C3 Archive"]
  c0 -->|"F1<br/>HTTPS<br/>encrypted<br/>auth: OIDC"| c1
  z0 -.->|"TB1 Weak boundary"| z1
\`\`\`

Not drawn: 0 components and 1 flows or crossings (an end is unknown, both ends are one zone, or the picture would be too large); the tables hold all.
`);
  });

  it('names tuned weights, and no others', () => {
    expect(text).not.toContain('Weights that differ');
    expect(part('## Weights that differ from the method', report({ scales: [{ id: 'Severity: High', number: 3.5 }] }))).toContain('3.5');
  });

  it('holds an empty model', () => {
    const model = createModel({});
    expect(toMarkdown(model, rate(model, TODAY), [])).toMatch(/^# Threat model of a system without a name\n/);
  });

  it('is never broken by what a cell holds', () => {
    fc.assert(fc.property(arbitraryModel(), (model) => {
      const lines = toMarkdown(model, rate(model, TODAY), findings).split('\n');
      let columns = 0;
      let inDiagram = false;
      for (const line of lines) {
        if (line === '```mermaid' || line === '```') {
          inDiagram = !inDiagram;
          continue;
        }
        if (inDiagram) {
          expect(line).toMatch(/^(flowchart LR| *(subgraph |end$|[cz]\d+).*)$/);
          expect(line.replaceAll('<br/>', '').replace(/ -\.?->\|/, '')).not.toMatch(/[<`]/);
          continue;
        }
        expect(line.replaceAll('<br>', '')).not.toMatch(/<|(?<!\\)(\\\\)*`/);
        const cells = line.startsWith('|') ? line.replace(/\\[^]/g, '').split('|').length : 0;
        if (columns > 0 && cells > 0) expect(cells).toBe(columns);
        columns = cells;
        expect(line === '' || /^(#{1,5} |\| |- \*\*|---$|> |[A-Z0-9])/u.test(line)).toBe(true);
      }
      expect(inDiagram).toBe(false);
    }), { numRuns: 25 });
  }, 60_000);
});

describe('markup', () => {
  it.each([
    ['=1+1', '=1+1'], ['a|b', 'a\\|b'], ['two\r\nlines\nhere', 'two<br>lines<br>here'], ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'], ['[x](javascript:a)', '\\[x\\](javascript:a)'], ['![x](y)', '!\\[x\\](y)'],
    ['`code` **bold** _it_', '\\`code\\` \\*\\*bold\\*\\* \\_it\\_'], ['snake_case_name', 'snake_case_name'], ['&lt; & AT&T', '&amp;lt; & AT&T'], ['\\|', '\\\\\\|'], ['$x$ ~~y~~', '\\$x\\$ \\~\\~y\\~\\~'], [' padded\t', 'padded'],
  ])('keeps %j harmless', (given, safe) => expect(inline(given)).toBe(safe));
  it('keeps headings to one short line', () => expect(heading(3, `a\nb ${'x'.repeat(200)}`)).toMatch(/^### a b x{115}…$/));
  it('leaves out tables without rows', () => expect(table(['a'], [])).toEqual([]));
  it('writes labels that Mermaid cannot misread', () => expect(label('a"b]`<c>;#\n|🧨é end')).toBe('a#34;b#93;#96;#60;c#62;#59;#35; #124;#129512;é end'));
});
