import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { carriedOf } from '../../model/indicators';
import { Choice } from '../choice';
import { CommandButton } from '../command-button';
import { StillOpen } from '../flow/still-open';
import { canWrite } from '../session';
import { strings } from '../strings';
import type { PartProps } from '../part';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  command: { alignSelf: 'flex-start' },
});

/** 生成自评表, out of the shown 申报表. */
export function CarryOver({ session, state, checked }: PartProps) {
  const styles = useStyles();
  const { carried, left } = carriedOf(checked.form.indicators);
  return (
    <section className={styles.section}>
      <Text>{strings.score.carryOverBody(carried, checked.context.catalog.arithmetic.name)}</Text>
      {left > 0 && <Text>{strings.score.carryOverLeaves(left)}</Text>}
      <StillOpen
        session={session}
        state={state}
        checked={checked}
        said={strings.score.carryOverOpen}
        list={strings.score.carryOverList}
      />
      <CommandButton
        appearance="primary"
        className={styles.command}
        ready={canWrite(state)}
        onClick={() => void session.carryOver(checked)}
      >
        {strings.score.carryOver}
      </CommandButton>
    </section>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** 生成监控表, out of the shown 申报表. */
export function Monitor({ session, state, checked }: PartProps) {
  const styles = useStyles();
  const [month, setMonth] = useState('');
  return (
    <section className={styles.section}>
      <Text>{strings.score.monitorBody}</Text>
      <Field label={strings.score.monitorMonth}>
        <Choice value={month} onChange={setMonth}>
          <option value="">{strings.score.monitorMonthOpen}</option>
          {MONTHS.map((each) => (
            <option key={each} value={each}>
              {strings.score.month(each)}
            </option>
          ))}
        </Choice>
      </Field>
      <CommandButton
        className={styles.command}
        ready={canWrite(state)}
        onClick={() => void session.monitor(checked, month === '' ? null : Number(month))}
      >
        {strings.score.monitor}
      </CommandButton>
    </section>
  );
}
