import { orderedColumns } from '../model/entity';
import { ENTITIES } from '../model/threat-model';
import { REPORT_SHEETS } from './sheet-order';

/** What tells one of the product's tables in somebody's workbook. */
export interface OwnTable {
  /** All its headers; none for a report, which only its name tells. */
  readonly headers: readonly string[];
  /** Headers of the columns that formulas compute. */
  readonly computed: ReadonlySet<string>;
  /** Headers of the columns that tell its rows apart; none where nothing does. */
  readonly keys: readonly string[];
}

const registers = ENTITIES.map((entity): readonly [string, OwnTable] => [entity.table.toLowerCase(), {
  headers: entity.layout === 'fields' ? ['Field', 'Value'] : orderedColumns(entity).map(([, { header }]) => header),
  computed: new Set(entity.layout === 'fields' ? [] : Object.values(entity.computed).map(({ header }) => header)),
  keys: entity.layout === 'fields' ? ['Field'] : entity.keyColumns.flatMap((key) => entity.columns[key]?.header ?? []),
}]);
const reports = [...REPORT_SHEETS].map((sheet): readonly [string, OwnTable] => [sheet.replace(/^\d+ /, '').toLowerCase(), { headers: [], computed: new Set(), keys: [] }]);

/** The product's tables by name in lower case: the registers, and the reports, which are called as their sheets. */
export const OWN_TABLES: ReadonlyMap<string, OwnTable> = new Map([...reports, ...registers]);
