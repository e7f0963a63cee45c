// exceljs loading a workbook and saving it. Usage: node load-save.cjs FILE OUT
const { Workbook } = require('exceljs');

const [, , file, out] = process.argv;
const workbook = new Workbook();
workbook.xlsx.readFile(file).then(() => workbook.xlsx.writeFile(out));
