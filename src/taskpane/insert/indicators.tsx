import { Divider, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { useChosenForm } from '../form-choice';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import { AddIndicator } from './add-indicator';
import { RemoveUnfilled, unfilledOf } from '../remove-unfilled';
import { RemoveIndicator } from './remove-indicator';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface IndicatorsProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** Indicators of the shown form: more from the 指标库 or in own words, and fewer. */
export function Indicators({ session, state }: IndicatorsProps) {
  const styles = useStyles();
  const { checked, choice } = useChosenForm(state.sheet?.forms ?? []);
  const unfilled = useMemo(() => checked && unfilledOf(state.sheet, checked), [state.sheet, checked]);
  const root = useRef<HTMLDivElement>(null);
  if (!checked) return <Text>{strings.indicators.noForm}</Text>;
  return (
    <div ref={root} className={styles.root}>
      {choice}
      <AddIndicator session={session} state={state} checked={checked} />
      <Divider />
      <RemoveIndicator session={session} state={state} checked={checked} />
      {unfilled && (
        <RemoveUnfilled
          session={session}
          state={state}
          checked={checked}
          rows={unfilled}
          size="medium"
          onRemoved={() => root.current?.querySelector('select')?.focus()}
        />
      )}
    </div>
  );
}
