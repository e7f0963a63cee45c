import { fileSource } from '../actions/file-source';
import { textOf } from '../actions/textconv';
import { readBytes } from './files';

/** `textconv FILE`: prints a workbook as text, for `git diff`. */
export async function run(file: string): Promise<void> {
  const bytes = await readBytes(file);
  // Git hands over copies with names of its own, so that a name in the text would differ where nothing else does.
  const source = () => fileSource(bytes, 'The file', async (content, name) => {
    const { XlsxWorkbook } = await import(/* webpackChunkName: "xlsx" */ '../backends/xlsx/xlsx-workbook');
    return new XlsxWorkbook(content, name);
  });
  process.stdout.write(await textOf(bytes, source));
}
