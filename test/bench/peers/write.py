"""openpyxl or XlsxWriter writing the cells of a dump. Usage: write.py openpyxl|xlsxwriter DUMP OUT"""
import json
import sys

library, dump, out = sys.argv[1:4]
with open(dump, encoding="utf-8") as source:
    sheets = json.load(source)

if library == "openpyxl":
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    add = lambda name: book.create_sheet(name)
    put = lambda sheet, row, column, value, formula: sheet.cell(row + 1, column + 1, "=" + formula if formula else value)
    close = lambda: book.save(out)
else:
    import xlsxwriter

    book = xlsxwriter.Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False})
    add = book.add_worksheet
    put = lambda sheet, row, column, value, formula: sheet.write_formula(row, column, "=" + formula, None, "" if value is None else value) if formula else sheet.write(row, column, value)
    close = book.close

for description in sheets:
    sheet = add(description["name"])
    for row, column, value, formula in description["loose"]:
        if value is not None or formula:
            put(sheet, row - 1, column, value, formula)
    for table in description["tables"]:
        for i, header in enumerate(table["headers"]):
            put(sheet, table["headerRow"] - 1, table["firstColumn"] + i, header, None)
        for at, values in enumerate(table["rows"]):
            for i, value in enumerate(values):
                formula = table["formulas"][i]
                if value is not None or formula:
                    put(sheet, table["headerRow"] + at, table["firstColumn"] + i, value, formula)
close()
