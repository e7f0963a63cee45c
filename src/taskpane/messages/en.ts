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
    undo: 'Excel’s Undo takes this back.',
  },
};

/** The form of a message file: a translation says the same in another language. */
export type Messages = typeof en;

/** `1 error`, `3 errors`. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
