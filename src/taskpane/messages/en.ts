/** Every text the pane says by itself, by view. What comes from the workbook, the method and the rules is content and stands elsewhere. */
export const en = {
  app: {
    name: 'MAESTRO Workbook',
    views: 'Views',
    loading: 'Loading …',
    reading: 'Reading the workbook …',
    changed: 'Changed since it was read.',
    readAgain: 'Read again',
    findings: (errors: number, warnings: number) => `${plural(errors, 'error', 'errors')}, ${plural(warnings, 'warning', 'warnings')}`,
    noEvents: 'Excel does not tell of changes here. Use “Read again” after typing.',
  },
  workbench: {
    title: 'MAESTRO workbench',
    open: 'Open …',
    openSample: 'Sample',
    save: 'Save',
    undo: 'Undo',
    redo: 'Redo',
    showPane: 'Guide',
    unsaved: 'not saved',
    saved: 'saved',
    loseChanges: 'What was changed since the last Save will be lost. Open the other workbook all the same?',
    sheets: 'Sheets',
    pane: 'Guide',
    cell: 'Cell',
    editing: 'Cell content',
    grid: (sheet: string) => `Sheet ${sheet}`,
    filter: (header: string, isOn: boolean) => (isOn ? `Filter of ${header}, on` : `Filter ${header}`),
    filterTitle: 'Show rows by',
    filtersOff: 'Show all rows',
    search: 'Search',
    all: 'All',
    none: 'None',
    onlyFound: 'Only these',
    blanks: '(blank)',
    searchForMore: (count: number) => `${count} more: search to find them.`,
    done: 'Done',
    dismiss: 'Dismiss',
    pasteFiltered: 'Rows are hidden by a filter, and pasting several rows would fill hidden ones as well. Show all rows first.',
    drop: 'Drop a workbook here to open it.',
    notAWorkbook: (name: string) => `${name} is no .xlsx workbook. Open it in a spreadsheet program and save it as “Excel Workbook (.xlsx)”.`,
    clipboardRefused: 'The browser did not allow copying. Allow this page to use the clipboard, or press Ctrl+C again.',
    opening: 'Opening the workbook …',
  },
  views: { home: 'Home', phase: 'Phase', validate: 'Validate', row: 'Row', coverage: 'Coverage', outputs: 'Outputs' },
  connecting: {
    title: 'Looking at the workbook',
    text: 'This takes a moment in large workbooks.',
    unresponsive: 'Excel does not answer',
    unresponsiveText: 'Finish editing the cell you are in (Enter or Esc), close open dialogs, then try again.',
    retry: 'Try again',
  },
  failed: {
    title: 'This workbook cannot be read',
    copyDetails: 'Copy details for support',
    copied: 'Copied',
  },
  work: {
    stop: 'Stop',
    stopping: 'Stopping after this step …',
    progress: (percent: number) => `${percent} %`,
    commands: {
      refresh: 'Refreshing reports, IDs and findings',
      fix: 'Making safe fixes',
      jump: 'Going there',
    },
  },
  notice: {
    dismiss: 'Dismiss',
    retry: 'Try again',
    details: 'Copy details',
    done: {
      refresh: (changes: number) => (changes === 0 ? 'Everything was up to date.' : `Refreshed: ${plural(changes, 'change', 'changes')}.`),
      fix: (changes: number) => `Fixed: ${plural(changes, 'cell', 'cells')} changed.`,
      jump: () => '',
    },
    more: (count: number) => `and ${count} more`,
    changes: 'What changed',
    undo: 'Undo takes this back.',
  },
};

/** The form of a message file: a translation says the same in another language. */
export type Messages = typeof en;

/** `1 error`, `3 errors`. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
