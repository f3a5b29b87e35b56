import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Process } from '../../model/process';
import { overallGoalsOn } from '../../workbook/check/overall-check';
import { systemSheetShown } from '../../workbook/budget-system/read-system-sheet';
import { scoreListOn } from '../../workbook/spot-check/spot-check-list';
import { processFor } from '../../workbook/process/timeline';
import { NoFormHere } from '../empty-state';
import { useChosenForm } from '../form-choice';
import { Heading } from '../heading';
import type { PartProps } from '../part';
import { documentOf } from '../session';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import { Section } from '../section';
import type { TabName } from '../tabs';
import { Actions } from './actions';
import { ApplicationActions } from './application-actions';
import { ExchangeForm } from './exchange-form';
import { FillSystemSheet } from './fill-system-sheet';
import { processSheets } from '../../workbook/process/process-sheets';
import { ProjectProcess, SheetProcesses } from './project-process';
import { PublicTextForm } from './public-text-form';
import { ReportForm } from './report-form';
import { ReviewActions } from './review-actions';
import { ReviewPoints } from './review-points';
import { ListSample } from './sample-form';
import { SelfEvaluationActions } from './self-evaluation-actions';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface FlowTabProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly onTab: (tab: TabName) => void;
}

/** 流转: the stages of the shown form's project and the commands for the next ones. */
export default function FlowTab({ session, state, onTab }: FlowTabProps) {
  const styles = useStyles();
  const { sheet, workbook, holds, busy, unread } = state;
  const { checked, choice } = useChosenForm(sheet?.forms ?? []);
  const [before, setBefore] = useState<Process | null>(null);
  useEffect(() => {
    if (holds === 'unknown' && busy === null) void session.summarise();
  }, [session, holds, busy]);
  // Scrolls to the top when another sheet is shown.
  useEffect(() => {
    // Braces: some browsers return a promise, which is not a clean-up function.
    window.scrollTo(0, 0);
  }, [sheet?.id]);
  const sheets = useMemo(() => processSheets(workbook), [workbook]);
  const list = useMemo(() => sheet && scoreListOn(sheet), [sheet]);
  const ruleSet = documentOf(state);
  const system = useMemo(() => sheet && systemSheetShown(sheet, ruleSet), [sheet, ruleSet]);
  if (sheet === null && unread !== null) return null;
  if (system)
    return <FillSystemSheet key={system.id} session={session} state={state} sheet={system} ruleSet={ruleSet} />;
  if (!checked) {
    const shown = sheets.find((each) => each.sheet === sheet?.id);
    if (shown) return <SheetProcesses session={session} state={state} sheet={shown} before={before} />;
    if (list) return <ListSample session={session} state={state} list={list} />;
    if (sheet && overallGoalsOn(sheet)) {
      return (
        <section className={styles.root}>
          <Heading>{strings.flow.publicText.title}</Heading>
          <PublicTextForm session={session} state={state} />
        </section>
      );
    }
    return <NoFormHere state={state} onTab={onTab} />;
  }
  const process = processFor(checked.form, sheets);
  if (process && process !== before) setBefore(process);
  const part = { session, state, checked };
  return (
    <div className={styles.root}>
      {choice}
      {checked.form.kind === 'review' && <ReviewPoints {...part} form={checked.form} />}
      <Actions key={`${checked.form.sheet} ${checked.form.area.top}`}>
        <ProjectProcess {...part} sheets={sheets} process={process} />
        <KindActions {...part} />
      </Actions>
    </div>
  );
}

function KindActions(part: PartProps) {
  const { form } = part.checked;
  switch (form.kind) {
    case 'application':
      return <ApplicationActions {...part} form={form} />;
    case 'review':
      return <ReviewActions {...part} form={form} />;
    case 'self-evaluation':
      return <SelfEvaluationActions {...part} form={form} />;
    case 'monitoring':
      return (
        <>
          <Section value="report" title={strings.flow.report.title}>
            <ReportForm {...part} kind="monitoring" />
          </Section>
          <Section value="exchange" title={strings.flow.exchange.title}>
            <ExchangeForm {...part} form={form} />
          </Section>
        </>
      );
  }
}
