import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Indicator } from '../../model/form';
import { saysNone } from '../../model/text';
import { isCarried } from '../../model/indicators';
import { Choice } from '../choice';
import { CommandButton } from '../command-button';
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

/** How many indicators have a value to carry over, and how many named ones have none yet. */
function carriedOf(indicators: readonly Indicator[]): { readonly carried: number; readonly left: number } {
  const named = indicators.filter(({ level3 }) => level3.value !== null && level3.value !== '');
  const struckOut = named.filter(({ target }) => saysNone(target.text));
  const carried = named.filter(isCarried).length;
  return { carried, left: named.length - struckOut.length - carried };
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
