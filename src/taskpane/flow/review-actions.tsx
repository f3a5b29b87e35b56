import type { Review } from '../../model/form';
import { reviewerQuestions } from '../../workbook/review/reviewer-questions';
import { Questions } from '../check/questions';
import type { PartProps } from '../part';
import { Section } from '../section';
import { canWrite } from '../session';
import { strings } from '../strings';
import { Column, SingleCommand } from './actions';
import { reviewed } from './reviewed';

const words = strings.flow.reviews;

interface ReviewActionsProps extends PartProps {
  readonly form: Review;
}

/** Commands for a 审核表: the reviewer's questions and the summary of several reviews. */
export function ReviewActions({ session, state, checked, form }: ReviewActionsProps) {
  const application = reviewed(form, state);
  const questions = application ? reviewerQuestions(application) : [];
  return (
    <>
      {questions.length > 0 && (
        <Section value="questions" title={strings.questions.title}>
          <Column>
            <Questions questions={questions} />
          </Column>
        </Section>
      )}
      <Section value="reviews" title={words.title}>
        <SingleCommand
          body={words.body}
          command={words.command}
          ready={canWrite(state)}
          onCommand={() => session.summariseReviews(checked)}
        />
      </Section>
    </>
  );
}
