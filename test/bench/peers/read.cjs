// Merely loading a workbook. Usage: node read.cjs exceljs|sheetjs|inflate FILE
const { readFileSync } = require('node:fs');

const [, , library, file] = process.argv;
if (library === 'exceljs') new (require('exceljs').Workbook)().xlsx.readFile(file);
else if (library === 'sheetjs') require('xlsx').readFile(file);
else if (library === 'inflate') require('fflate').unzipSync(readFileSync(file));
else throw new Error(`Unknown reader ${library}`);
