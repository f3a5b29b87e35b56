import { Checkbox, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Approval } from '../../model/approval';
import type { Application } from '../../model/form';
import { changesSince } from '../../cycle/approval-changes';
import type { PartProps } from '../part';
import { writePreferences } from '../preferences';
import { canWrite } from '../session';
import { strings } from '../strings';
import { Column } from './actions';
import { ApprovalFields, useApproval } from './approval-fields';
import { Changes } from './changes';
import { CommandForm } from './command-form';

const words = strings.flow.adjust;

interface AdjustFormProps extends PartProps {
  readonly form: Application;
  /** The approved goals in force. */
  readonly approval: Approval;
  readonly onDone: () => void;
}

/** 登记调整: what differs from the approved goals, and why. The list follows what is typed. */
export function AdjustForm({ session, state, checked, form, approval: inForce, onDone }: AdjustFormProps) {
  const { approval, setApproval, complete } = useApproval();
  const [reason, setReason] = useState('');
  const [budgetToo, setBudgetToo] = useState(false);
  const changes = changesSince(inForce.application, form);
  if (changes.length === 0) {
    return (
      <Column>
        <Text>{words.approved(inForce.sheetName)}</Text>
        <Text>{words.same}</Text>
      </Column>
    );
  }
  const submit = async () => {
    if (!(await session.adjust(checked, { ...approval, reason, budgetToo }))) return;
    setReason('');
    onDone();
    await writePreferences({ who: approval.who });
  };
  return (
    <CommandForm
      command={words.command}
      ready={canWrite(state) && complete && reason.trim() !== ''}
      onCommand={() => void submit()}
    >
      <Changes changes={changes} onReveal={(at) => void session.reveal(at)} />
      <Field label={words.reason} required>
        <Textarea value={reason} rows={2} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Checkbox
        label={words.budgetToo}
        checked={budgetToo}
        onChange={(_, { checked: on }) => setBudgetToo(on === true)}
      />
      <ApprovalFields approval={approval} onChange={setApproval} />
    </CommandForm>
  );
}
