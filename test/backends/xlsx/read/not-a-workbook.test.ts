import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import * as XLSX from 'xlsx';
import { readXlsx } from '../../../../src/backends/xlsx/read/read-xlsx';
import { partsOf, relationships, thrownBy, zip } from './build-package';

const refusal = (bytes: Uint8Array): string => thrownBy(() => readXlsx(bytes, 'model.xlsx'));

/** An OLE compound file with one directory entry, as far as its names are looked at. */
function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.write(stream, 640, 'utf16le');
  bytes.writeUInt16LE((stream.length + 1) * 2, 640 + 64);
  return new Uint8Array(bytes);
}

function savedBySheetJs(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['ID', 'Title'], ['T-1', 'Injection'], ['T-2', 'Drift']]), 'Threats');
  return Uint8Array.from(Buffer.from(XLSX.write(book, { type: 'buffer', bookType })));
}

describe('a file that is no .xlsx workbook', () => {
  it.each<[string, Uint8Array, string]>([
    ['encrypted', ole('EncryptedPackage'), 'EncryptedWorkbookError: model.xlsx is protected with a password'],
    ['.xls', savedBySheetJs('biff8'), 'LegacyWorkbookError: model.xlsx is in the old .xls format'],
    ['Excel 95', savedBySheetJs('biff5'), 'LegacyWorkbookError'],
    ['Excel 2 to 4', savedBySheetJs('biff2'), 'LegacyWorkbookError'],
    ['.doc', ole('WordDocument'), 'NotAWorkbookError: model.xlsx is not an Excel workbook: it looks like a Word 97-2003 document (.doc)'],
    ['.msg', ole('__properties_version1.0'), 'looks like an Outlook message'],
    ['another OLE file', ole('Something'), 'looks like an OLE compound file without a workbook'],
    ['cut OLE file', ole('Something').subarray(0, 300), 'looks like an OLE compound file'],
    ['.xlsb', savedBySheetJs('xlsb'), 'looks like a binary Excel workbook (.xlsb)'],
    ['.ods', savedBySheetJs('ods'), 'looks like an OpenDocument spreadsheet (.ods)'],
    ['Excel 2003 XML', savedBySheetJs('xlml'), 'looks like an Excel 2003 XML spreadsheet'],
    ['HTML', savedBySheetJs('html'), 'looks like a web page (HTML)'],
    ['HTML with doctype', strToU8('\n<!DOCTYPE html><p>'), 'looks like a web page (HTML)'],
    ['CSV', savedBySheetJs('csv'), 'looks like separated text (CSV)'],
    ['CSV of Excel', strToU8('\ufeffID;Title\r\n1;"a;b"\r\n'), 'looks like separated text (CSV)'],
    ['tab-separated', strToU8('ID\tTitle\n1\t2\n'), 'looks like separated text (CSV)'],
    ['UTF-16 text', new Uint8Array(Buffer.from('\ufeffID\tTitle', 'utf16le')), 'looks like text in UTF-16'],
    ['JSON', strToU8('{"threats": []}'), 'looks like JSON'],
    ['XML', strToU8('<?xml version="1.0"?><threats/>'), 'looks like an XML document'],
    ['text', strToU8('Dear all,\nplease find'), 'looks like plain text'],
    ['PDF', strToU8('%PDF-1.7\n'), 'looks like a PDF document'],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'looks like a PNG picture'],
    ['binary', Uint8Array.of(1, 2, 3, 4, 0, 0), 'looks like binary data of an unknown kind'],
    ['nothing', new Uint8Array(0), 'looks like an empty file'],
    ['an empty zip', zip({}), 'looks like an empty zip archive'],
    ['a zip', zip({ 'notes.txt': 'hello' }), 'looks like a zip archive without a workbook'],
    ['.docx', zip({ '_rels/.rels': relationships(['a', 'officeDocument', 'word/document.xml']), 'word/document.xml': '<document/>' }), 'looks like a Word document (.docx)'],
    ['.pptx', zip({ '_rels/.rels': relationships(['a', 'officeDocument', 'ppt/presentation.xml']), 'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>' }), 'looks like a PowerPoint presentation'],
    ['a document in an odd place', zip(partsOf('', { 'xl/workbook.xml': '<document/>' })), 'looks like a zip archive without a workbook'],
    ['.numbers', zip({ 'Index/Document.iwa': 'x' }), 'looks like an Apple Numbers'],
    ['.epub', zip({ mimetype: 'application/epub+zip' }), 'looks like an EPUB book'],
    ['a zip with password', encryptedZip(), 'looks like a password-protected zip archive'],
  ])('%s', (_, bytes, sentence) => {
    expect(refusal(bytes)).toContain(sentence);
  });
});

function encryptedZip(): Uint8Array {
  const bytes = zipSync({ a: strToU8('a') });
  const central = bytes.findLastIndex((byte, i) => byte === 0x50 && bytes[i + 2] === 1 && bytes[i + 3] === 2);
  bytes[central + 8] = 1;
  return bytes;
}
