import { Text } from '@fluentui/react-components';
import type { PartProps } from '../part';
import { writePreferences } from '../preferences';
import { canWrite } from '../session';
import { strings } from '../strings';
import { ApprovalFields, useApproval } from './approval-fields';
import { CommandForm } from './command-form';

interface ApproveFormProps extends PartProps {
  readonly onDone: () => void;
}

/** 登记批复: the 申报表 as it is now is what was approved. */
export function ApproveForm({ session, state, checked, onDone }: ApproveFormProps) {
  const { approval, setApproval, complete } = useApproval();
  // After the pane has asked for confirmation, the same button registers.
  const isAsked = state.notice?.asksOn === checked.form.sheet;
  const submit = async () => {
    if (!(await session.approve(checked, approval, isAsked))) return;
    onDone();
    await writePreferences({ who: approval.who });
  };
  return (
    <CommandForm
      command={isAsked ? strings.flow.approve.anyway : strings.flow.approve.command}
      ready={canWrite(state) && complete}
      onCommand={() => void submit()}
    >
      <Text>{strings.flow.approve.body}</Text>
      <ApprovalFields approval={approval} onChange={setApproval} />
    </CommandForm>
  );
}
