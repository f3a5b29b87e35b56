import type { Review } from '../../model/form';
import { reviewerQuestions } from '../../workbook/reviewer-questions';
import { Questions } from '../check/questions';
import type { PartProps } from '../part';
import { Section } from '../section';
import { canWrite } from '../session';
import { S } from '../strings';
import { Column, SingleCommand } from './actions';
import { reviewed } from './reviewed';

const W = S.flow.reviews;

interface ReviewActionsProps extends PartProps {
  readonly form: Review;
}

/** Beside a 审核表: what only people can judge, and what several reviewers come to. */
export function ReviewActions({ session, state, checked, form }: ReviewActionsProps) {
  const application = reviewed(form, state);
  const questions = application ? reviewerQuestions(application) : [];
  return (
    <>
      {questions.length > 0 && (
        <Section value="questions" title={S.questions.title}>
          <Column>
            <Questions questions={questions} />
          </Column>
        </Section>
      )}
      <Section value="reviews" title={W.title}>
        <SingleCommand
          body={W.body}
          command={W.command}
          ready={canWrite(state)}
          onCommand={() => session.summariseReviews(checked)}
        />
      </Section>
    </>
  );
}
