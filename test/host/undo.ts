import type { Profile } from './machine';

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities#unsupported-apis, as far as the classes are simulated.
const NOWHERE = [
  'Workbook.close', 'Workbook.insertWorksheetsFromBase64', 'Workbook.save', 'WorkbookProtection.protect', 'WorkbookProtection.unprotect', 'Worksheet.copy', 'Worksheet.delete',
  'WorksheetCollection.addFromBase64', 'WorksheetProtection.pauseProtection', 'WorksheetProtection.protect', 'WorksheetProtection.resumeProtection',
  'WorksheetProtection.setPassword', 'WorksheetProtection.unprotect', 'WorksheetProtection.updateOptions', 'Chart.categoryLabelLevel', 'Chart.seriesNameLevel',
];
const NOT_ON_THE_WEB = [
  'DocumentProperties.author', 'DocumentProperties.category', 'DocumentProperties.comments', 'DocumentProperties.company', 'DocumentProperties.keywords',
  'DocumentProperties.manager', 'DocumentProperties.revisionNumber', 'DocumentProperties.subject', 'DocumentProperties.title', 'NamedItem.comment', 'Worksheet.standardWidth',
];
const NOT_ON_THE_DESKTOP = ['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility'];

const WEB = new Set([...NOWHERE, ...NOT_ON_THE_WEB]);
const DESKTOP = new Set([...NOWHERE, ...NOT_ON_THE_DESKTOP]);

/** Whether Undo can take back what a member does: a setter or a method, `Worksheet.delete`. */
export const canUndo = (profile: Profile, member: string): boolean => !(profile === 'web' ? WEB : DESKTOP).has(member);

/** Whether a method changes the workbook, told by its name: the requests do not say. */
export const changes = (className: string, method: string): boolean => className !== 'Functions' && !/^(_|get|find|calculate|select|activate|setDirty|suspend)/i.test(method);
