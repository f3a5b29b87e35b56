import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { address } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { Finding } from '../../rules/finding';
import { strings } from '../strings';

const useStyles = makeStyles({
  places: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  place: {
    minWidth: '32px',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontVariantNumeric: 'tabular-nums',
  },
});

const SHOWN = 12;

interface PlaceLinksProps {
  readonly findings: readonly Finding[];
  readonly onReveal: (at: CellRef) => void;
}

/** Links to the cells of a line with several places. */
export function PlaceLinks({ findings, onReveal }: PlaceLinksProps) {
  const styles = useStyles();
  const [everyone, setEveryone] = useState(false);
  const places = findings.flatMap(({ at }) => (at ? [at] : []));
  const rest = everyone ? 0 : Math.max(0, places.length - SHOWN);
  return (
    <div role="group" aria-label={strings.check.allPlaces} className={styles.places}>
      {places.slice(0, places.length - rest).map((at, index) => (
        <Link
          key={index}
          as="button"
          className={styles.place}
          aria-label={strings.check.go(address(at))}
          onClick={() => onReveal(at)}
        >
          {address(at)}
        </Link>
      ))}
      {rest > 0 && (
        <Link as="button" className={styles.place} onClick={() => setEveryone(true)}>
          {strings.check.morePlaces(rest)}
        </Link>
      )}
    </div>
  );
}
