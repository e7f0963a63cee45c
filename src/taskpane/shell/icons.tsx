import type { View } from '../session/state';

const PATHS: Readonly<Record<View, string>> = {
  home: 'M3 9.5 10 3.5l7 6V16a1 1 0 0 1-1 1h-3.5v-4.5h-5V17H4a1 1 0 0 1-1-1z',
  phase: 'M5 3.5h10v13H5zM7.5 7h5M7.5 10h5M7.5 13h3',
  validate: 'M10 2.8 16 5v4.6c0 3.6-2.4 6.2-6 7.6-3.6-1.4-6-4-6-7.6V5zM7.2 9.8l2 2 3.6-3.8',
  row: 'M3 5h14v10H3zM3 8.3h14M3 11.7h14M7.5 5v10',
  coverage: 'M3.5 3.5h5.5v5.5H3.5zM11 3.5h5.5v5.5H11zM3.5 11h5.5v5.5H3.5zM11 11h5.5v5.5H11z',
  outputs: 'M10 3v8M6.8 8 10 11.2 13.2 8M4 13v3h12v-3',
};

/** The picture of a view; says nothing that its label does not. */
export function ViewIcon({ view }: { readonly view: View }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
      <path d={PATHS[view]} />
    </svg>
  );
}
