import { unstorableText } from '../../src/rules/unstorable-text';
import { testRule } from '../support/rule-test';

const name = (text: string) => ({ threats: [{ id: 'TH1', name: text }] });

testRule(unstorableText, [
  { name: 'fires for text one character too long', model: name('x'.repeat(32_768)), expect: ['TH1.name'] },
  { name: 'accepts text that just fits', model: name('x'.repeat(32_767)), expect: [] },
  { name: 'fires for a list that is too long in its cell', model: { threats: [{ id: 'TH1', tags: Array.from({ length: 3_000 }, () => '123456789') }] }, expect: ['TH1.tags'] },
  { name: 'accepts a list that just fits', model: { threats: [{ id: 'TH1', tags: ['x'.repeat(16_000), 'x'.repeat(16_765)] }] }, expect: [] },
  { name: 'counts the separators of a list', model: { threats: [{ id: 'TH1', tags: ['x'.repeat(16_000), 'x'.repeat(16_766)] }] }, expect: ['TH1.tags'] },
  { name: 'fires for control characters', model: name('a\u0007b'), expect: ['TH1.name'] },
  { name: 'fires for a lone high surrogate', model: name('a\uD83Db'), expect: ['TH1.name'] },
  { name: 'fires for a lone low surrogate', model: name('a\uDE00'), expect: ['TH1.name'] },
  { name: 'fires for U+FFFE', model: name('\uFFFE'), expect: ['TH1.name'] },
  { name: 'fires for U+FFFF', model: name('\uFFFF'), expect: ['TH1.name'] },
  { name: 'accepts line breaks, tabs, emoji, right-to-left script and formula signs', model: name('=1+1\tline\r\nnext 😀 שלום \u0085 \uFFFD'), expect: [] },
  { name: 'looks at tags, identifiers and fields of the context', model: { context: { purpose: '\u0001' }, threats: [{ id: 'TH1', tags: ['ok', '\u0002'] }], mitigations: [{ id: 'M\u0003' }] }, expect: ['context.purpose', 'TH1.tags', 'M\u0003.id'] },
  {
    name: 'reports what reading found too long, once',
    model: name('x'.repeat(40_000)),
    issues: [{ kind: 'too-long', entity: 'threats', row: 0, rowId: 'TH1', column: 'name', raw: 'x'.repeat(40_000), detail: 'at most 32767 characters, not 40000' }],
    expect: ['TH1.name'],
  },
]);
