/** What a pane loads when versions are worked with: packing, unpacking and comparing whole models. */
export { archiveVersion } from './archive';
export { changesSinceVersion } from './since-version';
