import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { carriedOf } from '../../model/indicators';
import type { Finding } from '../../rules/finding';
import { findingLines } from '../../workbook/check/finding-lines';
import { Choice } from '../choice';
import { CommandButton } from '../command-button';
import { Evidence } from '../flow/evidence';
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
      <StillOpen session={session} state={state} checked={checked} />
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

/** What must be corrected or filled in on the 申报表, each a link to its cell; nothing where it is done. */
function StillOpen({ session, state: { answers }, checked }: PartProps) {
  const isOpen = (finding: Finding) => !answers.has(finding);
  const wrong = checked.findings.filter((finding) => finding.severity === 'error' && isOpen(finding));
  const open = checked.open.filter(isOpen);
  if (wrong.length + open.length === 0) return null;
  return (
    <div>
      <Text>{strings.score.carryOverOpen(findingLines(wrong).length, open.length)}</Text>
      <Evidence
        label={strings.score.carryOverList}
        findings={[...wrong, ...open]}
        onReveal={(at) => void session.reveal(at)}
      />
    </div>
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
