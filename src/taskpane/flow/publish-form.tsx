import { Text } from '@fluentui/react-components';
import { isTotalOpen } from '../../workbook/process/open-total';
import { CommandButton } from '../command-button';
import type { PartProps } from '../part';
import { canWrite } from '../session';
import { strings } from '../strings';
import { Column } from './actions';
import { StillOpen } from './still-open';

const words = strings.flow.publish;

/** 生成公开稿; what the copy would still lack is said before. */
export function PublishForm({ session, state, checked }: PartProps) {
  const { form } = checked;
  const totalIsOpen = isTotalOpen(form);
  return (
    <Column>
      <Text>{form.kind === 'self-evaluation' ? words.result : words.goals}</Text>
      <StillOpen
        session={session}
        state={state}
        checked={checked}
        said={(errors, open) => words.open(errors, open, totalIsOpen)}
        list={words.openList}
        alsoOpen={totalIsOpen}
      />
      <CommandButton appearance="primary" ready={canWrite(state)} onClick={() => void session.publish(checked)}>
        {words.command}
      </CommandButton>
    </Column>
  );
}
