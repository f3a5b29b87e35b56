import { makeStyles } from '@fluentui/react-components';
import type { Process } from '../../model/process';
import { timelineOf } from '../../workbook/process/timeline';
import { documentOf } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { StageItem } from './stage-item';

const useStyles = makeStyles({ stages: { listStyleType: 'none', margin: 0, padding: 0 } });

interface TimelineProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly process: Process;
}

/** The stages of a project, from 申报 to 结果公开, as they stand today. */
export function Timeline({ session, state, process }: TimelineProps) {
  const styles = useStyles();
  const forms = state.workbook.flatMap((sheet) => sheet.forms.map(({ form }) => form));
  return (
    <ol className={styles.stages} aria-label={strings.flow.process.of(shorten(process.project.text, 40))}>
      {timelineOf(process, forms, new Date(), documentOf(state)).map((stage) => (
        <StageItem key={stage.id} stage={stage} onReveal={(at) => void session.reveal(at)} />
      ))}
    </ol>
  );
}
