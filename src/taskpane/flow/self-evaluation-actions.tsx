import type { PartProps } from '../part';
import { Section } from '../section';
import { canWrite } from '../session';
import { strings } from '../strings';
import { SingleCommand } from './actions';
import type { SelfEvaluation } from '../../model/form';
import { EvaluateForm } from './evaluate-form';
import { ExchangeForm } from './exchange-form';
import { PublishForm } from './publish-form';
import { ReportForm } from './report-form';
import { SampleForm } from './sample-form';

const words = strings.flow;

interface SelfEvaluationActionsProps extends PartProps {
  readonly form: SelfEvaluation;
}

/** What follows a 自评表: the report with its evidence and charts, the spot check, the key evaluation, the publication, the budget system. */
export function SelfEvaluationActions({ session, state, checked, form }: SelfEvaluationActionsProps) {
  const ready = canWrite(state);
  return (
    <>
      <Section value="evidence" title={words.evidence.title}>
        <SingleCommand
          body={words.evidence.body}
          command={words.evidence.command}
          ready={ready}
          onCommand={session.listEvidence}
        />
      </Section>
      <Section value="report" title={words.report.title}>
        <ReportForm session={session} state={state} checked={checked} kind="self-evaluation" />
      </Section>
      <Section value="charts" title={words.charts.title}>
        <SingleCommand
          body={words.charts.body}
          command={words.charts.command}
          ready={ready}
          onCommand={() => session.addCharts(checked)}
        />
      </Section>
      <Section value="sample" title={words.sample.title}>
        <SampleForm session={session} state={state} />
      </Section>
      <Section value="evaluate" title={words.evaluate.title}>
        <EvaluateForm session={session} state={state} checked={checked} />
      </Section>
      <Section value="publish" title={words.publish.title}>
        <PublishForm session={session} state={state} checked={checked} />
      </Section>
      <Section value="exchange" title={words.exchange.title}>
        <ExchangeForm session={session} state={state} checked={checked} form={form} />
      </Section>
    </>
  );
}
