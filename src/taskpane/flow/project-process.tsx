import { Field, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Process, ProcessSheet } from '../../model/process';
import { Choice } from '../choice';
import { CommandButton } from '../command-button';
import { Heading } from '../heading';
import type { PartProps } from '../part';
import { Section } from '../section';
import { canWrite } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { Column } from './actions';
import { Timeline } from './timeline';

const words = strings.flow.process;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  command: { alignSelf: 'flex-start' },
});

interface ProjectProcessProps extends PartProps {
  readonly sheets: readonly ProcessSheet[];
  /** The row of the form's project. */
  readonly process: Process | null;
}

/** 项目流程 of the shown form's project, or the button that makes or completes the 流程表. */
export function ProjectProcess({ session, state, checked, sheets, process }: ProjectProcessProps) {
  return (
    <Section value="process" title={words.title}>
      <Column>
        {process ? (
          <>
            <Timeline session={session} state={state} process={process} />
            <MakeProcess session={session} state={state} complete />
          </>
        ) : state.holds === 'unknown' ? (
          <Spinner size="tiny" label={strings.check.reading} />
        ) : (
          <NotListed session={session} state={state} checked={checked} isSheetThere={sheets.length > 0} />
        )}
      </Column>
    </Section>
  );
}

function NotListed({ session, state, checked, isSheetThere }: PartProps & { readonly isSheetThere: boolean }) {
  if ((checked.form.project.name?.text ?? '') === '') return <Text>{words.noName}</Text>;
  return (
    <>
      <Text>{isSheetThere ? words.notListed : words.none}</Text>
      <MakeProcess session={session} state={state} complete={isSheetThere} />
    </>
  );
}

interface SheetProcessesProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly sheet: ProcessSheet;
  /** The project whose form was shown before. */
  readonly before: Process | null;
}

/** The same while the 流程表 is shown, with a choice of the project. */
export function SheetProcesses({ session, state, sheet, before }: SheetProcessesProps) {
  const styles = useStyles();
  const [row, setRow] = useState<number | null>(before?.row ?? null);
  const process = sheet.processes.find((each) => each.row === row) ?? sheet.processes[0];
  return (
    <section className={styles.section}>
      <Heading>{words.title}</Heading>
      {process && (
        <>
          <Field label={words.project}>
            <Choice value={process.row} onChange={(value) => setRow(Number(value))}>
              {sheet.processes.map((each) => (
                <option key={each.row} value={each.row}>
                  {shorten(each.project.text, 40)}
                </option>
              ))}
            </Choice>
          </Field>
          <Timeline session={session} state={state} process={process} />
        </>
      )}
      <MakeProcess session={session} state={state} complete />
    </section>
  );
}

interface MakeProcessProps {
  readonly session: Session;
  readonly state: PaneState;
  /** The 流程表 exists and is completed. */
  readonly complete: boolean;
}

function MakeProcess({ session, state, complete }: MakeProcessProps) {
  const styles = useStyles();
  return (
    <CommandButton
      className={styles.command}
      size={complete ? 'small' : 'medium'}
      ready={canWrite(state)}
      onClick={() => void session.makeProcess()}
    >
      {complete ? words.complete : words.make}
    </CommandButton>
  );
}
