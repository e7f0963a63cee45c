/** Margins of printed pages, in inches. */
export const PAGE_MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** What stands below each page, in the codes of Excel: the sheet, the file, the page's number. */
export const PAGE_FOOTER = { left: '&9&A', center: '&9&F', right: '&9Page &P of &N' } as const;
