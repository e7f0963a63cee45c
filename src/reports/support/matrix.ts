import { anyLayer, layer, riskLevel } from '../../model/vocabulary';
import type { ViewCell, ViewColumn } from './view';

export const LAYERS = layer.values;
export const ALL_LAYERS = anyLayer.values;
/** Risk levels, highest first. */
export const LEVELS = [...riskLevel.values].reverse();

/** Columns of a matrix by layer, all of one width. */
export const layerColumns = (layers: readonly string[]): readonly ViewColumn[] => layers.map((header) => ({ header, width: 15, style: 'number' }));

/** A number that stays blank where it is 0: matrices are read by what stands out. */
export const countCell = (value: number, formula: (c: Parameters<NonNullable<ViewCell['formula']>>[0]) => string): ViewCell =>
  ({ value: value === 0 ? undefined : value, formula: (c) => `IFERROR(IF(${formula(c)}=0,"",${formula(c)}),"")` });

/** A total, which shows its 0. */
export const totalCell = (value: number, formula: (c: Parameters<NonNullable<ViewCell['formula']>>[0]) => string): ViewCell => ({ value, formula });
