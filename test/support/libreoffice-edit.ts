import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { soffice } from './libreoffice';

const run = promisify(execFile);
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const moduleOf = (body: readonly string[]): string => `${XML}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(`Sub Edit(source As String, target As String)
Dim opening(0) As New com.sun.star.beans.PropertyValue
opening(0).Name = "Hidden"
opening(0).Value = True
doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
sheets = doc.Sheets
${body.join('\n')}
doc.calculateAll()
Dim saving(0) As New com.sun.star.beans.PropertyValue
saving(0).Name = "FilterName"
saving(0).Value = "Calc MS Excel 2007 XML"
doc.storeToURL(target, saving())
doc.close(True)
End Sub`)}</script:module>`;

/**
 * The file as LibreOffice saves it after somebody worked on it there.
 * @param body lines of LibreOffice Basic; `doc` is the document, `sheets` its sheets
 */
export async function editInLibreOffice(bytes: Uint8Array, body: readonly string[]): Promise<Uint8Array> {
  const directory = mkdtempSync(join(tmpdir(), 'maestro-edit-'));
  try {
    const start = [`-env:UserInstallation=${pathToFileURL(join(directory, 'profile')).href}`, '--headless', '--norestore'];
    // The first start fills the profile and would replace a module that stands there before.
    await run(soffice(), [...start, '--terminate_after_init'], { timeout: 300_000 });
    writeFileSync(join(directory, 'profile', 'user', 'basic', 'Standard', 'Module1.xba'), moduleOf(body));
    const [source, target] = [join(directory, 'in.xlsx'), join(directory, 'out.xlsx')];
    writeFileSync(source, bytes);
    await run(soffice(), [...start, `macro:///Standard.Module1.Edit("${pathToFileURL(source).href}","${pathToFileURL(target).href}")`], { timeout: 300_000 });
    return new Uint8Array(readFileSync(target));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
