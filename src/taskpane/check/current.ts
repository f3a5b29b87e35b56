import { useState } from 'react';
import type { CellRef } from '../../model/cell';
import type { Session } from '../session';
import { placeKey } from './lines';
import type { CheckLine } from './lines';

/** A cell of a line; null for findings of the form as a whole. */
interface Place {
  readonly line: string;
  readonly at: CellRef | null;
}

export interface Current {
  /** Key of the line that is opened. */
  readonly line: string | null;
  /** Opens the line and selects the cell. */
  readonly choose: (line: CheckLine, at: CellRef | null) => void;
  /** 上一处, 下一处: goes through the places in the order of the list, and from the last to the first. */
  readonly step: (by: 1 | -1) => void;
}

/** The selected place in the list. If it disappears, the next step starts from where it was. */
export function useCurrent(session: Session, shown: readonly CheckLine[]): Current {
  const [current, setCurrent] = useState<(Place & { readonly index: number }) | null>(null);
  const places = shown.flatMap(({ key, all }): Place[] => all.map(({ at }) => ({ line: key, at })));
  const indexOf = (place: Place) =>
    places.findIndex(({ line, at }) => line === place.line && placeKey(at) === placeKey(place.at));
  const go = (place: Place) => {
    setCurrent({ ...place, index: indexOf(place) });
    if (place.at) void session.reveal(place.at);
  };
  return {
    line: current?.line ?? null,
    choose: (line, at) => go({ line: line.key, at }),
    step(by) {
      const index = current ? indexOf(current) : -1;
      const next = index >= 0 ? index + by : startOf(current?.index ?? null, by);
      const place = places[(next + places.length) % places.length];
      if (place) go(place);
    },
  };
}

function startOf(gone: number | null, by: 1 | -1): number {
  if (gone === null) return by === 1 ? 0 : -1;
  return by === 1 ? gone : gone - 1;
}
