// exceljs alone writing the cells of a dump: values, formulas with results, tables. Usage: node write-exceljs.cjs DUMP OUT
const { readFileSync } = require('node:fs');
const { Workbook } = require('exceljs');

const [, , dump, out] = process.argv;
const workbook = new Workbook();
for (const { name, tables, loose } of JSON.parse(readFileSync(dump, 'utf8'))) {
  const sheet = workbook.addWorksheet(name);
  for (const [row, column, value, formula] of loose) {
    const cell = sheet.getCell(row, column + 1);
    if (formula !== null) cell.value = { formula, result: value ?? '' };
    else if (value !== null) cell.value = value;
  }
  for (const { table, headerRow, firstColumn, headers, formulas, rows } of tables) {
    const ref = sheet.getCell(headerRow, firstColumn + 1).address;
    sheet.addTable({ name: table, ref, headerRow: true, columns: headers.map((header) => ({ name: header, filterButton: true })), rows: rows.map(() => []) });
    rows.forEach((values, at) => {
      const row = sheet.getRow(headerRow + 1 + at);
      values.forEach((value, i) => {
        const cell = row.getCell(firstColumn + i + 1);
        if (formulas[i] !== null) cell.value = { formula: formulas[i], result: value ?? '' };
        else if (value !== null) cell.value = value;
      });
    });
  }
}
workbook.xlsx.writeFile(out);
