import { useEffect } from 'react';

/** Marks a part of the page that F6 goes to, as in spreadsheet programs: Tab alone would go through every cell. */
export const REGION = { 'data-region': '' } as const;

const FOCUSABLE = 'button:not([disabled]):not([tabindex="-1"]), input:not([hidden]), [tabindex="0"]';

/** F6 puts the keyboard into the next part of the page, Shift+F6 into the one before. */
export function useRegionKeys(): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, []);
}

function go(by: 1 | -1): void {
  const regions = [...document.querySelectorAll('[data-region]')].filter((region) => focusIn(region) !== undefined);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((Math.max(at, by === 1 ? -1 : 0) + by) % regions.length);
  if (next !== undefined) focusIn(next)?.focus();
}

/** Where the keyboard comes in: what is current there, or else the first thing. */
const focusIn = (region: Element): HTMLElement | undefined =>
  region.querySelector<HTMLElement>('[role=gridcell][tabindex="0"], [aria-current]') ?? region.querySelector<HTMLElement>(FOCUSABLE) ?? undefined;
