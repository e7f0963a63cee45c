"""Prints what a workbook file holds as JSON, as openpyxl reads it: everything that people see, and nothing of how the file stores it."""
import json
import sys

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

# ECMA-376, part 1, 18.3.1.32: what a validation does not say it does not show. openpyxl takes it to be shown.
construct = DataValidation.__init__
DataValidation.__init__ = lambda self, *args, showErrorMessage=False, showInputMessage=False, **others: construct(self, *args, showErrorMessage=showErrorMessage, showInputMessage=showInputMessage, **others)

PROTECTION = ("sheet", "objects", "scenarios", "formatCells", "formatColumns", "formatRows", "insertColumns", "insertRows", "insertHyperlinks", "deleteColumns", "deleteRows", "selectLockedCells",
              "selectUnlockedCells", "sort", "autoFilter", "pivotTables", "password")


def colour(value):
    return value.rgb if value is not None and value.type == "rgb" else None


def look(cell):
    font, fill, align = cell.font, cell.fill, cell.alignment
    return {
        "font": [font.name, font.sz, bool(font.b), bool(font.i), font.u, colour(font.color)],
        "fill": colour(fill.fgColor) if fill.patternType == "solid" else None,
        "border": [[side.style, colour(side.color)] if side is not None and side.style else None for side in (cell.border.left, cell.border.right, cell.border.top, cell.border.bottom)],
        "align": [align.horizontal, align.vertical, bool(align.wrapText), align.indent or 0],
        "format": cell.number_format,
        "locked": cell.protection.locked,
    }


def formula(value):
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return {"array": value.text} if hasattr(value, "text") else str(value)


def footer(part):
    return f"&{part.size}{part.text}" if part.size else part.text


def sheet(ws):
    cells, links = {}, []
    for row in ws.iter_rows():
        for cell in row:
            if not isinstance(cell, MergedCell) and (cell.value is not None or cell.has_style):
                cells[cell.coordinate] = {"value": formula(cell.value), "text": cell.data_type == "s", **look(cell)}
            if cell.hyperlink is not None:
                links.append([cell.coordinate, cell.hyperlink.location])
    validations = {}
    for dv in ws.data_validations.dataValidation:
        for part in str(dv.sqref).split():
            validations[part] = {
                "type": dv.type, "formulas": [dv.formula1, dv.formula2], "operator": dv.operator, "blank": bool(dv.allow_blank), "alert": [bool(dv.showErrorMessage), dv.errorStyle, dv.errorTitle, dv.error],
                "prompt": [bool(dv.showInputMessage), dv.promptTitle, dv.prompt],
            }
    conditional = []
    for formats in ws.conditional_formatting:
        for rule in formats.rules:
            conditional.append([rule.priority, [str(formats.sqref), rule.type, rule.formula, [rule.dxf.font and [bool(rule.dxf.font.b), colour(rule.dxf.font.color)], rule.dxf.fill and colour(rule.dxf.fill.bgColor)]]])
    setup, margins = ws.page_setup, ws.page_margins
    return {
        "visibility": ws.sheet_state, "tab": colour(ws.sheet_properties.tabColor), "gridlines": ws.sheet_view.showGridLines, "freeze": ws.freeze_panes,
        "cells": cells,
        "widths": {get_column_letter(i): [round(d.width, 2), bool(d.hidden)] for d in ws.column_dimensions.values() for i in range(d.min, d.max + 1)},
        "heights": {str(i): d.height for i, d in ws.row_dimensions.items() if d.height},
        "merges": sorted(str(m) for m in ws.merged_cells.ranges),
        "tables": {t.name: [t.ref, [c.name for c in t.tableColumns], [c.calculatedColumnFormula and c.calculatedColumnFormula.attr_text for c in t.tableColumns], t.tableStyleInfo and t.tableStyleInfo.name,
                            t.tableStyleInfo and bool(t.tableStyleInfo.showRowStripes), t.autoFilter and t.autoFilter.ref] for t in ws.tables.values()},
        "validations": validations,
        "conditional": [found for _, found in sorted(conditional, key=lambda one: one[0])],
        "links": sorted(links),
        "protection": {name: getattr(ws.protection, name) for name in PROTECTION},
        "page": [setup.orientation, setup.paperSize, bool(ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage), setup.fitToWidth, setup.fitToHeight, ws.print_title_rows, ws.print_area, [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer],
                 [footer(part) for part in (ws.oddFooter.left, ws.oddFooter.center, ws.oddFooter.right)]],
        "charts": len(ws._charts),
    }


workbook = load_workbook(sys.argv[1])
# A list before openpyxl 3.1, a dictionary since.
names = getattr(workbook.defined_names, "definedName", None)
defined = {name.name: name for name in names} if names is not None else workbook.defined_names
json.dump({
    "sheets": {ws.title: sheet(ws) for ws in workbook.worksheets},
    "order": workbook.sheetnames,
    "names": {name: found.attr_text for name, found in defined.items()},
    "properties": [workbook.properties.title, workbook.properties.subject, workbook.properties.creator, workbook.properties.description],
    "active": workbook.active.title,
}, sys.stdout, default=str)
