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
  const submit = async () => {
    if (!(await session.approve(checked, approval))) return;
    onDone();
    await writePreferences({ who: approval.who });
  };
  return (
    <CommandForm
      command={strings.flow.approve.command}
      ready={canWrite(state) && complete}
      onCommand={() => void submit()}
    >
      <Text>{strings.flow.approve.body}</Text>
      <ApprovalFields approval={approval} onChange={setApproval} />
    </CommandForm>
  );
}
