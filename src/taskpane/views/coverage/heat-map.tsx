import { Text, mergeClasses } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { CoverageMap, MapCell, MapRow } from '../../../actions/coverage';
import { useMessages } from '../../messages/context';
import { useAnswer } from '../../session/context';
import { Content } from '../../shell/content';
import { Unseen } from '../../shell/unseen';
import { Answered } from '../../shell/states';
import { CellDetails } from './cell-details';
import { Legend } from './legend';
import { useMapStyles } from './map-styles';
import { nextPlace, type Place } from './next-place';

/** The core threats by layer. */
export function HeatMap({ onWalk }: { readonly onWalk: (row: string) => void }) {
  const asked = useAnswer('coverageMap');
  return <Answered asked={asked} title={useMessages().coverage.loading}>{(map) => <MapTable map={map} onWalk={onWalk} />}</Answered>;
}

interface MapProps {
  readonly map: CoverageMap;
  readonly onWalk: (row: string) => void;
}

function MapTable({ map, onWalk }: MapProps) {
  const styles = useMapStyles();
  const messages = useMessages().coverage.map;
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Place>(() => nextPlace(map, [0, -1], 'ArrowRight'));
  const [selected, setSelected] = useState<Place>();
  const onKeyDown = (event: KeyboardEvent): void => {
    // Links below a cell keep their keys.
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const next = nextPlace(map, active, event.key);
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join()}"]`)?.focus();
  };
  return (
    <section>
      <Text as="h3" weight="semibold" block className={styles.title}>{messages.title}</Text>
      <Text block className={styles.quiet}>{messages.summary(map.gaps, map.considered)} {messages.help}</Text>
      {/* Arrow keys are the buttons’ own; the table only hears them. */}
      <table ref={table} role="grid" className={styles.table} aria-label={messages.title} onKeyDown={onKeyDown}>
        <colgroup><col style={{ width: '27%' }} />{map.layers.map(({ id }) => <col key={id} />)}</colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>{messages.threat}</th>
            {map.layers.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.layer} title={name} translate="no">
                <span aria-hidden="true">{id === 'Cross-Layer' ? messages.crossLayer : id}</span>
                <Unseen>{id === name ? name : `${id} ${name}`}</Unseen>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map((row, at) => {
            const opened = selected?.[0] === at ? row.cells[selected[1]] : undefined;
            return [
              <tr key={row.id}>
                <th scope="row" className={styles.threat}><Content><span className={styles.id}>{row.id}</span> {row.name}</Content></th>
                {row.cells.map((cell, i) => (
                  <td key={cell.layer} className={styles.place}>
                    <Cell
                      row={row} cell={cell} place={[at, i]} layer={map.layers[i]?.name ?? cell.layer} isActive={active[0] === at && active[1] === i} isSelected={opened === cell}
                      onSelect={() => { setActive([at, i]); setSelected(opened === cell ? undefined : [at, i]); }}
                    />
                  </td>
                ))}
              </tr>,
              opened !== undefined && <tr key={`${row.id} detail`}><td colSpan={map.layers.length + 1} className={styles.detail}><CellDetails key={opened.layer} threat={row} cell={opened} onWalk={onWalk} /></td></tr>,
            ];
          })}
        </tbody>
      </table>
      <Legend />
    </section>
  );
}

interface CellProps {
  readonly row: MapRow;
  readonly cell: MapCell;
  readonly place: Place;
  readonly layer: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function Cell({ row, cell, place, layer, isActive, isSelected, onSelect }: CellProps) {
  const styles = useMapStyles();
  const { cell: says, says: words, home, reached, signs } = useMessages().coverage.map;
  const { state, count, mapping } = cell;
  if (state === 'none') return null;
  const mark = mapping === undefined ? undefined : <>{', '}{mapping === 'primary' ? home : reached}</>;
  return (
    <button
      type="button" data-cell={place.join()} tabIndex={isActive ? 0 : -1} aria-expanded={isSelected}
      className={mergeClasses(styles.cell, mapping !== undefined && styles[mapping], styles[state], isSelected && styles.selected)} onClick={onSelect}
    >
      <span aria-hidden="true">{state === 'covered' ? <Content>{count}</Content> : signs[state]}</span>
      <Unseen>{says(`${row.id} ${row.name}`, layer, words[state](count))}{mark}</Unseen>
    </button>
  );
}
