import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { KEEPINGS } from '../../model/approval';
import { Choice } from '../choice';
import { readPreferences } from '../preferences';
import type { NewApproval } from '../session';
import { strings } from '../strings';
import { TextBox } from '../text-box';

const words = strings.flow.approve;

const useStyles = makeStyles({
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '> *': { flexGrow: 1, flexBasis: '130px' },
  },
});

const NOTHING: NewApproval = { date: '', body: '', number: '', who: '', keeping: 'shown' };

/** The fields of an approval; the signer's name is filled in with the last one used. */
export function useApproval() {
  const [approval, setApproval] = useState(NOTHING);
  useEffect(
    () =>
      void readPreferences().then(({ who }) => setApproval((typed) => (typed.who === '' ? { ...typed, who } : typed))),
    [],
  );
  const complete = approval.date !== '' && approval.body.trim() !== '';
  return { approval, setApproval, complete };
}

interface ApprovalFieldsProps {
  readonly approval: NewApproval;
  readonly onChange: (approval: NewApproval) => void;
}

/** Date, authority and document number of an approval, and who registers it. */
export function ApprovalFields({ approval, onChange }: ApprovalFieldsProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.date} required>
          <TextBox type="date" value={approval.date} onChange={(date) => onChange({ ...approval, date })} />
        </Field>
        <Field label={words.unit} required>
          <TextBox value={approval.body} maxLength={40} onChange={(body) => onChange({ ...approval, body })} />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={words.number}>
          <TextBox
            value={approval.number}
            placeholder={words.optional}
            maxLength={40}
            onChange={(number) => onChange({ ...approval, number })}
          />
        </Field>
        <Field label={words.who}>
          <TextBox value={approval.who} maxLength={20} onChange={(who) => onChange({ ...approval, who })} />
        </Field>
      </div>
      <Field label={words.keeping}>
        <Choice
          value={approval.keeping}
          onChange={(value) => onChange({ ...approval, keeping: KEEPINGS.find((each) => each === value) ?? 'shown' })}
        >
          {KEEPINGS.map((each) => (
            <option key={each} value={each}>
              {words.keepings[each]}
            </option>
          ))}
        </Choice>
      </Field>
    </>
  );
}
