/** Colours of charts, RRGGBB. */
export const CHART_COLOURS = { ink: '1F2937', faint: 'E3E8EF', baseLine: '9AA7B8', frame: 'D5DBE3', title: '1F3A5F', area: 'FFFFFF' } as const;

/** Width of gaps between bars, and how much bars of one place overlap, in percent of a bar. */
export const GAP_WIDTH = 60;
export const overlapOf = (grouping: 'clustered' | 'stacked'): number => (grouping === 'stacked' ? 100 : -5);

/** Counts of nothing are not said. */
export const LABEL_FORMAT = '0;;;';

/** Ink that reads on a fill: relative luminance as WCAG defines it, dark from where both contrasts are equal. */
function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? CHART_COLOURS.ink : CHART_COLOURS.area;
}

/** Colour of the label on a bar: bars on top of each other are labelled inside, others beyond their end. */
export const labelInk = (grouping: 'clustered' | 'stacked', fill: string): string => (grouping === 'stacked' ? inkOn(fill) : CHART_COLOURS.ink);
