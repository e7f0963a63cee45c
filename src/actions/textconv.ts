import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { NotMaestroWorkbookError, UnreadableFileError } from '../errors';
import { cellLines } from '../formats/cell-lines';
import { columnLetters } from '../model/location';
import { rawText } from '../workbook/cells';
import type { RawWorkbook } from '../workbook/port';
import { importModel } from './import';
import { lossLines, unreadLosses } from './losses';
import type { ModelSource } from './source';

/**
 * A workbook as text for `git diff`: the same content gives the same text. What is no MAESTRO workbook is shown cell by cell, and what cannot be read says
 * why, as Git gives up on a whole commit when one file fails.
 * @param open the file as a source; may throw what reading throws
 */
export async function textOf(bytes: Uint8Array, open: () => Promise<ModelSource>): Promise<string> {
  try {
    return lines(await contentOf(await open()));
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return lines([`Not readable: ${error.message}`, `SHA-256: ${bytesToHex(sha256(bytes))}`]);
  }
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

async function contentOf(source: ModelSource): Promise<readonly string[]> {
  try {
    const { model, issues } = await importModel(source);
    return [...cellLines(model), ...lossLines(unreadLosses(issues)).map((line) => `Not in the model: ${line}`)];
  } catch (error) {
    if (!(error instanceof NotMaestroWorkbookError) || source.kind !== 'workbook') throw error;
    return plainCells(await source.port.read());
  }
}

const plainCells = ({ sheets }: RawWorkbook): readonly string[] => sheets.flatMap(({ name, rows }) => rows.flatMap(({ number, cells }) => cells.flatMap((cell, column) => {
  const text = rawText(cell);
  return text === '' ? [] : text.split('\n').map((line) => `${name}!${columnLetters(column)}${number}: ${line}`.trimEnd());
})));
