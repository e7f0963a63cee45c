/** Versions of Excel's requirement set ExcelApi that something here asks for; 1.9 is the least the add-in starts with. */
export type ExcelApi = '1.9' | '1.10' | '1.11' | '1.12' | '1.13' | '1.14' | '1.15' | '1.16' | '1.17' | '1.18' | '1.19' | '1.20';

const VERSIONS: readonly ExcelApi[] = ['1.20', '1.19', '1.18', '1.17', '1.16', '1.15', '1.14', '1.13', '1.12', '1.11', '1.10', '1.9'];

/** Whether the Excel that runs has a version of the requirement set ExcelApi. */
export const hasApi = (version: ExcelApi): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** The highest version it has; undefined below the least that the add-in starts with. */
export const highestApi = (): ExcelApi | undefined => VERSIONS.find(hasApi);
