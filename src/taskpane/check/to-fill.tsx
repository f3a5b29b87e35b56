import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDown20Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp20Regular } from '@fluentui/react-icons/svg/arrow-up';
import { useState } from 'react';
import type { CellRef } from '../../model/cell';
import { openCells } from '../session';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import { nextPlace, placesToFill } from './places-to-fill';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground2, flexGrow: 1, paddingTop: tokens.spacingVerticalXXS },
  steps: { display: 'flex', flexShrink: 0 },
});

interface ToFillProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 待填 N 项: the number of cells still to be filled in, and buttons to the next and previous one from the selected cell. */
export function ToFill({ session, state }: ToFillProps) {
  const styles = useStyles();
  const [went, setWent] = useState<{ readonly to: CellRef; readonly from: PaneState['selected'] } | null>(null);
  const open = openCells(state);
  if (state.full || open === 0) return null;
  const places = placesToFill(state);
  // The cell of the last step, until another one is selected in the sheet.
  const here = went && went.from === state.selected ? went.to : selectedIn(state);
  const step = (by: 1 | -1) => {
    const to = nextPlace(places, here, by);
    if (!to) return;
    setWent({ to, from: state.selected });
    void session.reveal(to);
  };
  const button = (by: 1 | -1) => {
    const label = by === 1 ? strings.check.nextToFill : strings.check.previousToFill;
    return (
      <Button
        size="small"
        appearance="subtle"
        icon={by === 1 ? <ArrowDown20Regular /> : <ArrowUp20Regular />}
        title={label}
        aria-label={label}
        disabledFocusable={places.length === 0}
        onClick={() => step(by)}
      />
    );
  };
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.text}>
        <Text size={200} weight="semibold">
          {strings.check.progress(open)}
        </Text>
        {`。${strings.check.progressBody}`}
      </Text>
      <div className={styles.steps}>
        {button(-1)}
        {button(1)}
      </div>
    </div>
  );
}

function selectedIn({ sheet, selected }: PaneState) {
  return selected !== null && selected.sheet === sheet?.id
    ? { row: selected.area.top, column: selected.area.left }
    : null;
}
