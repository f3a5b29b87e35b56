import type { PartProps } from '../part';
import { Section } from '../section';
import { canWrite } from '../session';
import { S } from '../strings';
import { SingleCommand } from './actions';
import { EvaluateForm } from './evaluate-form';
import { ReportForm } from './report-form';
import { SampleForm } from './sample-form';

const W = S.flow;

/** What follows a 自评表: the report with its evidence and charts, the spot check, the key evaluation, the publication. */
export function SelfEvaluationActions({ session, state, checked }: PartProps) {
  const ready = canWrite(state);
  return (
    <>
      <Section value="evidence" title={W.evidence.title}>
        <SingleCommand
          body={W.evidence.body}
          command={W.evidence.command}
          ready={ready}
          onCommand={session.listEvidence}
        />
      </Section>
      <Section value="report" title={W.report.title}>
        <ReportForm session={session} state={state} checked={checked} />
      </Section>
      <Section value="charts" title={W.charts.title}>
        <SingleCommand
          body={W.charts.body}
          command={W.charts.command}
          ready={ready}
          onCommand={() => session.addCharts(checked)}
        />
      </Section>
      <Section value="sample" title={W.sample.title}>
        <SampleForm session={session} state={state} />
      </Section>
      <Section value="evaluate" title={W.evaluate.title}>
        <EvaluateForm session={session} state={state} checked={checked} />
      </Section>
      <Section value="publish" title={W.publish.title}>
        <SingleCommand
          body={W.publish.result}
          command={W.publish.command}
          ready={ready}
          onCommand={() => session.publish(checked)}
        />
      </Section>
    </>
  );
}
