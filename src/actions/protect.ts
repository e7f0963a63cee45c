import { EMPTY_BLUEPRINT } from '../blueprint/blueprint';
import { rate } from '../scoring/rate';
import type { WorkbookPort, WriteOptions } from '../workbook/port';
import { readModel } from '../workbook/read';
import { planProtection, type ProtectionScope } from '../workbook/refresh/plan-protection';
import { untilUndisturbed } from './attempts';

export type { ProtectionScope } from '../workbook/refresh/plan-protection';

/**
 * Locks or opens the sheets of a workbook without a password. Returns what a person should know.
 * @param today ISO date that counts as today
 * @throws UnsafeChangeError before anything is written, when somebody else's password is in the way or a register has no room for spare rows
 */
export async function protectWorkbook(port: WorkbookPort, fileName: string, scope: ProtectionScope, today: string, options: WriteOptions = {}): Promise<readonly string[]> {
  const { result, notes } = await untilUndisturbed(async () => {
    const raw = await port.read();
    const read = readModel(raw, fileName);
    const plan = planProtection(raw, read, rate(read.model, today), scope);
    await port.apply(plan.changes, EMPTY_BLUEPRINT, options);
    return plan.notes;
  });
  return [...notes, ...result];
}
