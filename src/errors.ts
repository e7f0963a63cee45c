/** An error whose message is a sentence for the user: what was wrong, where, and the way out. */
export abstract class MaestroError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** The input is not a workbook that can be read at all. */
export class UnreadableFileError extends MaestroError {}

export class EncryptedWorkbookError extends UnreadableFileError {
  constructor(file: string) {
    super(`${file} is protected with a password. Open it in Excel, remove the password (File > Info > Protect Workbook > Encrypt with Password) and save it again.`);
  }
}

export class LegacyWorkbookError extends UnreadableFileError {
  constructor(file: string) {
    super(`${file} is in the old .xls format. Open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)".`);
  }
}

export class NotAWorkbookError extends UnreadableFileError {
  constructor(file: string, looksLike: string) {
    super(`${file} is not an Excel workbook: it looks like ${looksLike}. Save it from Excel or LibreOffice as "Excel Workbook (.xlsx)".`);
  }
}

export class DamagedWorkbookError extends UnreadableFileError {
  constructor(file: string, detail: string) {
    super(`${file} is cut short or damaged (${detail}). Fetch the file again or restore an earlier version; Excel may be able to repair it (File > Open > Open and Repair).`);
  }
}

export class WorkbookLimitError extends UnreadableFileError {
  constructor(file: string, detail: string) {
    super(`${file} was not opened because ${detail}. Remove large pictures or unrelated sheets and save it again.`);
  }
}

/** The file holds what no spreadsheet program writes and an attacker might: a DTD, a path out of the archive. */
export class UnsafeWorkbookError extends UnreadableFileError {
  constructor(file: string, detail: string) {
    super(`${file} was not opened because ${detail}, which no spreadsheet program writes. Ask whoever sent it for a copy saved from Excel or LibreOffice.`);
  }
}

export class NotMaestroWorkbookError extends UnreadableFileError {
  constructor(file: string, sheets: readonly string[]) {
    super(`${file} is a workbook, but none of its sheets holds a MAESTRO table (found: ${sheets.slice(0, 8).join(', ') || 'no sheet'}). Create one with "maestro-workbook new FILE", or import a model with "maestro-workbook new FILE --from MODEL".`);
  }
}

export class NewerSchemaError extends UnreadableFileError {
  constructor(file: string, found: number, known: number) {
    super(`${file} was written by a newer version of MAESTRO Workbook (schema ${found}; this one knows ${known}). Update with "npm install --global maestro-workbook" and try again; nothing was changed.`);
  }
}

/** A copy or reply belongs to another threat model. */
export class DifferentModelError extends UnreadableFileError {
  constructor(file: string, into: string) {
    super(`${file} belongs to another threat model than ${into}. Check that both are copies of one workbook; nothing was changed.`);
  }
}

/** What should be a reply to a pack is none. */
export class NotAPackError extends UnreadableFileError {
  constructor(file: string, detail: string) {
    super(`${file} is no reply to a pack: ${detail}. Ask for the file that was sent out, filled in and saved as "Excel Workbook (.xlsx)".`);
  }
}

export class ResolutionsError extends UnreadableFileError {
  constructor(file: string, detail: string) {
    super(`${file} is no file of resolutions (${detail}). Make one with --write-resolutions, and set "take" of each conflict to "ours", "theirs", {"theirs": "NAME"} or {"value": …}.`);
  }
}

/** A change to a workbook would cost something that is not ours. Nothing was written. */
export class UnsafeChangeError extends MaestroError {
  constructor(where: string, what: string, wayOut: string) {
    super(`${where}: ${what}. ${wayOut} Nothing was changed.`);
  }
}

/** Somebody else changed what a plan rests on after it was read. Nothing of theirs was overwritten; reading and planning again takes it in. */
export class WorkbookChangedError extends MaestroError {
  /** @param places what changed, such as `7 Mapping!C12` */
  constructor(readonly places: readonly string[]) {
    super(`The workbook was changed meanwhile (${places.slice(0, 5).join(', ')}${places.length > 5 ? ` and ${places.length - 5} more places` : ''}). What was changed there stays. Try again when nobody is typing.`);
  }
}

/** The user stopped a long write between two of its steps. */
export class CancelledError extends MaestroError {
  constructor() {
    super('Stopped. The workbook is valid as it is; do the same again to complete it.');
  }
}

/** Excel refused or failed. */
export class HostError extends MaestroError {
  /**
   * @param code Excel's own, such as `AccessDenied`
   * @param passing the same may well succeed when it is repeated
   * @param diagnostics text to hand to whoever helps; holds no content of the workbook
   */
  constructor(sentence: string, readonly code: string, readonly passing: boolean, readonly diagnostics: string) {
    super(sentence);
  }
}

/** A text that no workbook cell can hold; writing would cut it. */
export class TextTooLongError extends MaestroError {
  constructor(table: string, row: string, column: string, length: number, most: number) {
    super(`${table}, ${row}, ${column}: the text has ${length} characters, a workbook cell holds ${most}. Shorten it in the source and try again; nothing was written.`);
  }
}

/** A command was called in a way it cannot follow. */
export class UsageError extends MaestroError {}

/** A version is asked for of which the workbook holds no snapshot. */
export class NoSuchVersionError extends UnreadableFileError {
  /** @param known numbers of the versions whose snapshots are there */
  constructor(file: string, version: string, known: readonly string[]) {
    super(`${file} holds no snapshot of a version ${version} (${known.length === 0 ? 'there is none at all' : `there are ${known.join(', ')}`}). Name one of those as FILE@VERSION, or a JSON file that was written when it was archived.`);
  }
}

/** The snapshot of a version is no longer as it was written. */
export class DamagedSnapshotError extends UnreadableFileError {
  constructor(file: string, version: string, detail: string) {
    super(`${file}: the snapshot of version ${version} in sheet _snapshots is damaged (${detail}). Take an earlier copy of the workbook, or the JSON file that was written when it was archived.`);
  }
}

/** Archived versions are never replaced. */
export class VersionExistsError extends MaestroError {
  constructor(file: string, version: string) {
    super(`${file} has a version ${version} already, and archived versions are never replaced. Choose another number, or give none for the next one. Nothing was changed.`);
  }
}

export class FileExistsError extends MaestroError {
  constructor(file: string) {
    super(`${file} exists already and was left as it is. Choose another name, or add --force to replace it.`);
  }
}

export class FileNotFoundError extends UnreadableFileError {
  constructor(file: string, reason: string) {
    super(`${file} cannot be read (${reason}). Check the name and that you may read it.`);
  }
}

export class TextEncodingError extends UnreadableFileError {
  constructor(file: string) {
    super(`${file} is not saved as UTF-8, so its letters cannot be told for sure. Save it again as UTF-8 (in Notepad: Save as, Encoding UTF-8).`);
  }
}

export class InvalidJsonError extends UnreadableFileError {
  constructor(file: string, line: number, column: number, expected: string) {
    super(`${file} is not valid JSON: line ${line}, column ${column} should hold ${expected}. Correct it there, or export the model again.`);
  }
}

export class NotMaestroJsonError extends UnreadableFileError {
  constructor(file: string, isThreatComposer: boolean) {
    super(isThreatComposer
      ? `${file} is a Threat Composer model. Turn it into a workbook with "maestro-workbook new FILE --from ${file}", then work on that.`
      : `${file} is JSON, but no MAESTRO threat model: it has no "schemaVersion". Export one with "maestro-workbook export FILE --to json", or add "schemaVersion": 1 to one written by hand.`);
  }
}

/** A part of a JSON document is of a kind that cannot stand there. */
export class WrongShapeError extends UnreadableFileError {
  constructor(file: string, place: string, expected: string) {
    super(`${file} cannot be read: "${place}" should be ${expected}. Correct it, or export the model again.`);
  }
}

export class NotThreatComposerError extends UnreadableFileError {
  constructor(file: string, because: string) {
    super(`${file} is no Threat Composer v1 model: ${because}. Export it again from Threat Composer ("Export data"), or name the format it really has.`);
  }
}

/** The task pane’s page was opened somewhere else than in Excel. */
export class NotInExcelError extends MaestroError {
  constructor() {
    super('This page works inside Excel. Open it there with the MAESTRO buttons on the Home tab, or use the workbench, which needs no Excel.');
  }
}

export class OfficeScriptMissingError extends MaestroError {
  constructor() {
    super('Microsoft’s office.js could not be loaded, and without it nothing can be read from Excel. Check the connection to appsforoffice.microsoft.com, then try again.');
  }
}

/** A file of scan results that is no SARIF 2.1.0 log. */
export class NotSarifError extends UnreadableFileError {
  constructor(file: string, because: string) {
    super(`${file} is no SARIF 2.1.0 log: ${because}. Let the scanner write SARIF 2.1.0; nothing was changed.`);
  }
}
