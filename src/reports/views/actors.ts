import { LAYERS, layerColumns } from '../support/matrix';
import { levelTones, slots, type View, type ViewCell, type ViewFacts } from '../support/view';

const MARK = '●';
const USUAL = 200;

/** Which actor aims at which layer (METHOD sections 7 and 15), one actor per row in the order of the table. */
export function actorByLayer(facts: ViewFacts): View {
  const rows = slots(USUAL, facts.heightOf('actors')).map((slot): readonly ViewCell[] => {
    const actor = facts.rowAt('actors', slot + 1);
    const id = actor?.id;
    const place = String(slot + 1);
    return [
      { value: id, formula: (c) => `IFERROR(${c.inRow('actors', 'id', place)}&"","")` },
      { value: id === undefined ? undefined : actor?.name, formula: (c) => `IF(${c.own(slot, 0)}="","",${c.inRow('actors', 'name', place)}&"")` },
      { value: id === undefined || actor === undefined ? undefined : facts.ratings.actor(actor).priority, formula: (c) => `IF(${c.own(slot, 0)}="","",${c.inRow('actors', 'priority', place)}&"")` },
      ...LAYERS.map((layer): ViewCell => ({
        value: id !== undefined && actor?.targetLayers.includes(layer) ? MARK : undefined,
        formula: (c) => `IF(${c.own(slot, 0)}="","",IF(${c.lists(c.inRow('actors', 'targetLayers', place), `"${layer}"`)},"${MARK}",""))`,
      })),
      {
        value: id === undefined ? undefined : facts.index.openThreatsNaming('actors', id).length,
        formula: (c) => `IF(${c.own(slot, 0)}="","",COUNTIFS(${c.column('threats', 'open')},1,${c.column('threats', 'actorsKey')},"*, "&${c.own(slot, 0)}&",*"))`,
      },
    ];
  });
  return {
    key: 'actorByLayer', sheet: '3 Threat Actors', title: 'Actor by layer', description: 'Where each actor would strike, and how many open threats name it',
    more: moreRows(facts, 'actors', rows.length),
    columns: [{ header: 'Actor', width: 9, style: 'head' }, { header: 'Name', width: 26, style: 'text' }, { header: 'Priority', width: 11, style: 'text' }, ...layerColumns(LAYERS).map((c) => ({ ...c, width: 8, style: 'mark' as const })), { header: 'Open threats', width: 11, style: 'number' }],
    rows, tones: levelTones(2),
  };
}

/** Which components the actors aim at (METHOD section 15), one component per row in the order of the table. */
export function actorByComponent(facts: ViewFacts): View {
  const rows = slots(USUAL, facts.heightOf('components')).map((slot): readonly ViewCell[] => {
    const component = facts.rowAt('components', slot + 1);
    const id = component?.id;
    const place = String(slot + 1);
    const aiming = id === undefined ? [] : facts.model.actors.filter((actor) => actor.targetComponents.includes(id));
    const listed = (c: Parameters<NonNullable<ViewCell['formula']>>[0]) => c.lists(c.column('actors', 'targetComponents'), c.own(slot, 0));
    return [
      { value: id, formula: (c) => `IFERROR(${c.inRow('components', 'id', place)}&"","")` },
      { value: id === undefined ? undefined : component?.name, formula: (c) => `IF(${c.own(slot, 0)}="","",${c.inRow('components', 'name', place)}&"")` },
      { value: id === undefined ? undefined : component?.primaryLayer, formula: (c) => `IF(${c.own(slot, 0)}="","",${c.inRow('components', 'primaryLayer', place)}&"")` },
      { value: id === undefined ? undefined : aiming.length, formula: (c) => `IF(${c.own(slot, 0)}="","",SUMPRODUCT(--${listed(c)}))` },
      {
        value: aiming.flatMap((actor) => actor.id ?? []).join(', ') || undefined, array: true,
        formula: (c) => `IF(${c.own(slot, 0)}="","",IFERROR(_xlfn.TEXTJOIN(", ",TRUE,IF(${listed(c)},${c.column('actors', 'id')}&"","")),"too many to list"))`,
      },
    ];
  });
  return {
    key: 'actorByComponent', sheet: '3 Threat Actors', title: 'Actor by component', description: 'Which components the actors aim at',
    more: moreRows(facts, 'components', rows.length),
    columns: [{ header: 'Component', width: 14, style: 'head' }, { header: 'Name', width: 28, style: 'text' }, { header: 'Layer', width: 9, style: 'text' }, { header: 'Actors', width: 10, style: 'number' }, { header: 'Who', width: 28, style: 'text' }],
    rows, tones: [],
  };
}

/** "12 more: refresh" when a register is longer than the rows of a matrix that follows it place by place. */
export function moreRows(facts: ViewFacts, register: 'actors' | 'components' | 'zones' | 'assets', shown: number): ViewCell {
  const rows: readonly { readonly id: string | undefined }[] = facts.model[register];
  const identified = rows.filter((row) => row.id !== undefined).length;
  const within = Array.from({ length: shown }, (_, i) => facts.rowAt(register, i + 1)).filter((row) => row?.id !== undefined).length;
  const more = identified - within;
  return {
    value: more > 0 ? `${more} more: refresh` : undefined,
    formula: (c) => {
      const ids = c.column(register, 'id');
      return `IF(ROWS(${ids})<=${shown},"",IF(COUNTA(${ids})=COUNTA(INDEX(${ids},1):INDEX(${ids},${shown})),"",COUNTA(${ids})-COUNTA(INDEX(${ids},1):INDEX(${ids},${shown}))&" more: refresh"))`;
    },
  };
}
