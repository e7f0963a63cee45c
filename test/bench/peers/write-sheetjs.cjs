// SheetJS writing the cells of a dump. It writes no tables. Usage: node write-sheetjs.cjs DUMP OUT
const { readFileSync } = require('node:fs');
const XLSX = require('xlsx');

const [, , dump, out] = process.argv;
const book = XLSX.utils.book_new();
for (const { name, tables, loose } of JSON.parse(readFileSync(dump, 'utf8'))) {
  const sheet = {};
  let [lastRow, lastColumn] = [0, 0];
  for (const { headerRow, firstColumn, headers, formulas, rows } of tables) {
    [headers, ...rows].forEach((values, at) => values.forEach((value, i) => {
      const place = { r: headerRow - 1 + at, c: firstColumn + i };
      [lastRow, lastColumn] = [Math.max(lastRow, place.r), Math.max(lastColumn, place.c)];
      const formula = at > 0 ? formulas[i] : null;
      if (value === null && formula === null) return;
      const cell = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value ?? '' };
      sheet[XLSX.utils.encode_cell(place)] = formula === null ? cell : { ...cell, f: formula };
    }));
  }
  for (const [row, column, value, formula] of loose) {
    const place = { r: row - 1, c: column };
    [lastRow, lastColumn] = [Math.max(lastRow, place.r), Math.max(lastColumn, place.c)];
    const cell = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value ?? '' };
    if (value !== null || formula !== null) sheet[XLSX.utils.encode_cell(place)] = formula === null ? cell : { ...cell, f: formula };
  }
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: lastRow, c: lastColumn } });
  XLSX.utils.book_append_sheet(book, sheet, name);
}
XLSX.writeFile(book, out, { compression: true });
