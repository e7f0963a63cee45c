import { describe, expect, it } from '@jest/globals';
import { exampleOf, promptOf } from '../../src/blueprint/columns';
import { orderedColumns } from '../../src/model/entity';
import { ENTITIES } from '../../src/model/threat-model';

const LONGEST_PROMPT = 255;
const LONGEST_EXAMPLE = 60;
const columns = ENTITIES.flatMap((entity) => orderedColumns(entity).map(([key, column]) => ({ name: `${entity.key}.${key}`, column })));

describe.each(columns)('the prompt of $name', ({ column }) => {
  const { text } = promptOf(column);

  it('carries the meaning, and nothing of it is cut', () => {
    expect(column.help).not.toBe('');
    expect(text).toContain(`${column.help}.`);
    expect(text).not.toContain('…');
    expect(text.length).toBeLessThanOrEqual(LONGEST_PROMPT);
  });

  if (column.kind === 'computed') {
    it('warns that the cell is computed', () => expect(text).toContain('do not type here'));
    return;
  }

  it('shows an example or the allowed values', () => {
    const example = exampleOf(column);
    if (example === undefined) expect(text).toMatch(/One of: |Any of: |umber from /);
    else {
      expect(example.length).toBeLessThanOrEqual(LONGEST_EXAMPLE);
      expect(text).toContain(`Example: ${example}`);
    }
  });
});
