import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { strings } from '../strings';
import { FILTERS } from './lines';
import type { Filter } from './lines';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalSNudge,
    whiteSpace: 'nowrap',
  },
});

interface FilterBarProps {
  readonly counts: Readonly<Record<Filter, number>>;
  readonly filter: Filter | null;
  readonly onFilter: (filter: Filter | null) => void;
}

/** The counts, each a switch that shows only its own; none pressed shows all. */
export function FilterBar({ counts, filter, onFilter }: FilterBarProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={strings.check.filterLabel} className={styles.bar}>
      {FILTERS.filter((name) => name !== 'answered' || counts.answered > 0).map((name) => (
        <ToggleButton
          key={name}
          size="small"
          shape="circular"
          className={styles.chip}
          icon={<SeverityIcon kind={name} />}
          checked={filter === name}
          disabledFocusable={counts[name] === 0}
          onClick={() => onFilter(filter === name ? null : name)}
        >
          {`${strings.check.filter[name]} ${counts[name]}`}
        </ToggleButton>
      ))}
    </div>
  );
}
