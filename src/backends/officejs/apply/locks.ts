import { UnsafeChangeError } from '../../../errors';
import type { WorkbookChanges } from '../../../workbook/port';
import { codeOf } from '../errors/host-error';
import { PROTECTION } from '../layout/protection';
import { inTurn, step } from '../session';
import type { SheetSnapshot } from '../read/snapshot';
import { Batch, type Work } from './batch';

/** Its boxes and arrows may be moved although its cells are locked. */
const DIAGRAM = '2 Diagram';
const UNLOCK = 'Take the protection off in Excel (Review > Unprotect) with its password and try again.';
/** With these Excel refuses to take off a protection without its password. */
const REFUSED: ReadonlySet<string> = new Set(['AccessDenied', 'BadPassword', 'InvalidArgument', 'InvalidOperation']);

/** A lock that was found: how it is taken off and put on again. */
interface Lock {
  /** How messages call what it is on. */
  readonly where: string;
  readonly what: string;
  open(batch: Batch): void;
  close(batch: Batch): void;
  /** Queues asking whether it is on. */
  isOn(batch: Batch): () => boolean;
}

/** The protection of sheets and of their list as it was found. */
export class Locks {
  /** @param sheets locks of sheets by name as read */
  constructor(private readonly snapshot: readonly SheetSnapshot[], private readonly sheets: ReadonlyMap<string, Lock>, private readonly structure: Lock | undefined) {}

  has(sheet: string): boolean {
    return this.sheets.has(sheet);
  }

  get hasStructure(): boolean {
    return this.structure !== undefined;
  }

  /** The locks in the way of some work. */
  of(works: readonly Pick<Work, 'sheets' | 'structure'>[]): readonly Lock[] {
    const names = new Set(works.flatMap(({ sheets }) => sheets));
    return [
      ...[...names].flatMap((name) => this.sheets.get(name) ?? []),
      ...(this.structure !== undefined && works.some(({ structure }) => structure === true) ? [this.structure] : []),
    ];
  }

  /**
   * Makes sure that every lock in the way can be taken off, in one request that takes each off and puts it on again.
   * @throws UnsafeChangeError when one has a password
   */
  async requireOpenable(context: Excel.RequestContext, works: readonly Pick<Work, 'sheets' | 'structure'>[]): Promise<void> {
    const locks = this.of(works);
    if (locks.length === 0) return;
    try {
      await this.#tryOut(context, locks);
    } catch (error) {
      if (!REFUSED.has(codeOf(error) ?? '')) throw error;
      await inTurn(locks, (lock) => this.#tryOut(context, [lock]).catch((refused: unknown) => {
        throw REFUSED.has(codeOf(refused) ?? '') ? new UnsafeChangeError(lock.where, lock.what, UNLOCK) : refused;
      }));
      throw error;
    }
  }

  #tryOut(context: Excel.RequestContext, locks: readonly Lock[]): Promise<unknown> {
    return step(context, () => {
      const batch = new Batch(context, this.snapshot);
      for (const lock of locks) {
        lock.open(batch);
        lock.close(batch);
      }
    });
  }

  /** Puts locks on again that a broken request may have left off. */
  async restore(context: Excel.RequestContext, locks: readonly Lock[]): Promise<void> {
    if (locks.length === 0) return;
    const states = await step(context, () => {
      const batch = new Batch(context, this.snapshot);
      return locks.map((lock) => lock.isOn(batch));
    }, { reads: true });
    const off = locks.filter((_, i) => states[i]?.() === false);
    if (off.length === 0) return;
    await step(context, () => {
      const batch = new Batch(context, this.snapshot);
      for (const lock of off) lock.close(batch);
    });
  }
}

/** Queues loading which of the sheets are locked and how, and whether the list of sheets is; the answer holds after the request. */
export function loadLocks(batch: Batch, snapshot: readonly SheetSnapshot[], names: ReadonlySet<string>): () => Locks {
  const sheets = [...names].map((name) => {
    const { protection } = batch.sheet(name);
    protection.load('protected,options');
    return [name, protection] as const;
  });
  const { protection } = batch.workbook;
  protection.load('protected');
  return () => new Locks(snapshot, new Map(sheets.flatMap(([name, { protected: isLocked, options }]) => (isLocked ? [[name, sheetLock(name, { ...options })] as const] : []))), protection.protected ? STRUCTURE : undefined);
}

const sheetLock = (name: string, options: Excel.WorksheetProtectionOptions): Lock => ({
  where: `Sheet "${name}"`, what: 'it is protected with a password of somebody’s',
  open: (batch) => { batch.sheet(name).protection.unprotect(); },
  close: (batch) => { batch.sheet(name).protection.protect(options); },
  isOn: (batch) => {
    const { protection } = batch.sheet(name);
    protection.load('protected');
    return () => protection.protected;
  },
});

const STRUCTURE: Lock = {
  where: 'The workbook', what: 'its list of sheets is protected with a password',
  open: ({ workbook }) => { workbook.protection.unprotect(); },
  close: ({ workbook }) => { workbook.protection.protect(); },
  isOn: ({ workbook: { protection } }) => {
    protection.load('protected');
    return () => protection.protected;
  },
};

/** Locks and opens sheets and the list of sheets, all without a password. */
export function protectionWork({ locked, open, structure }: NonNullable<WorkbookChanges['protection']>, locks: Locks): Work | undefined {
  const [lock, unlock] = [locked.filter((name) => !locks.has(name)), open.filter((name) => locks.has(name))];
  if (lock.length + unlock.length === 0 && structure === locks.hasStructure) return undefined;
  return {
    sent: (lock.length + unlock.length + 1) * 700, received: 0, places: [],
    // What is opened has to be without a password.
    sheets: unlock, ...(structure ? {} : { structure: true }),
    write: () => undefined,
    close: (batch) => {
      for (const name of unlock) batch.sheet(name).protection.unprotect();
      for (const name of lock) batch.sheet(name).protection.protect({ ...PROTECTION, allowEditObjects: name === DIAGRAM, allowEditScenarios: name === DIAGRAM });
      if (structure && !locks.hasStructure) batch.workbook.protection.protect();
      if (!structure && locks.hasStructure) batch.workbook.protection.unprotect();
    },
  };
}
