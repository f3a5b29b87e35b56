import { useRef } from 'react';
import type { Application } from '../../model/form';
import { approvalsOf } from '../../cycle/approved';
import type { PartProps } from '../part';
import { CarryOver, Monitor } from '../score/carry-over';
import { Section } from '../section';
import { canWrite } from '../session';
import { strings } from '../strings';
import { Column, SingleCommand } from './actions';
import { AdjustForm } from './adjust-form';
import { ApproveForm } from './approve-form';
import { ExchangeForm } from './exchange-form';
import { PublishForm } from './publish-form';
import { PublicTextForm } from './public-text-form';

const words = strings.flow;

interface ApplicationActionsProps extends PartProps {
  readonly form: Application;
}

/** What a 申报表 goes through, in the order of the document. */
export function ApplicationActions({ session, state, checked, form }: ApplicationActionsProps) {
  const approval = useRef<HTMLDivElement>(null);
  const inForce = approvalsOf(form, { approvals: state.approvals, others: checked.context.others }).at(-1) ?? null;
  // After registering, the form disappears together with the focused button.
  const toHeader = () => approval.current?.querySelector('button')?.focus();
  const part = { session, state, checked };
  const ready = canWrite(state);
  return (
    <>
      <Section value="review" title={words.review.title}>
        <SingleCommand
          body={words.review.body}
          command={words.review.make}
          ready={ready}
          onCommand={() => session.carryIntoReview(checked)}
        />
      </Section>
      <div ref={approval}>
        <Section value="approval" title={inForce ? words.adjust.title : words.approve.title}>
          {inForce ? (
            <AdjustForm {...part} form={form} approval={inForce} onDone={toHeader} />
          ) : (
            <ApproveForm {...part} onDone={toHeader} />
          )}
        </Section>
      </div>
      <Section value="monitor" title={words.monitor.title}>
        <Column>
          <Monitor {...part} />
        </Column>
      </Section>
      <Section value="self-evaluate" title={words.selfEvaluate.title}>
        <Column>
          <CarryOver {...part} />
        </Column>
      </Section>
      <Section value="publish" title={words.publish.title}>
        <PublishForm {...part} />
      </Section>
      <Section value="public-text" title={words.publicText.title}>
        <PublicTextForm session={session} state={state} />
      </Section>
      <Section value="exchange" title={words.exchange.title}>
        <ExchangeForm {...part} form={form} />
      </Section>
    </>
  );
}
