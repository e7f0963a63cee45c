import { rate } from '../scoring/rate';
import type { WorkbookPort } from '../workbook/port';
import { readModel } from '../workbook/read';
import { planProtection, type ProtectionScope } from '../workbook/refresh/plan-protection';

export type { ProtectionScope } from '../workbook/refresh/plan-protection';

/**
 * Locks or opens the sheets of a workbook without a password. Returns what a person should know.
 * @param today ISO date that counts as today
 * @throws UnsafeChangeError before anything is written, when somebody else's password is in the way or a register has no room for spare rows
 */
export async function protectWorkbook(port: WorkbookPort, fileName: string, scope: ProtectionScope, today: string): Promise<readonly string[]> {
  const raw = await port.read();
  const read = readModel(raw, fileName);
  const { changes, notes } = planProtection(raw, read, rate(read.model, today), scope);
  await port.apply(changes, { properties: { title: '', subject: '', creator: '', description: '', date: today }, sheets: [], names: [] });
  return notes;
}
