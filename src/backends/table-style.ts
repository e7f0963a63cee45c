/** The look that tables have beside that of their cells. */
export const TABLE_STYLE = 'TableStyleLight1';
