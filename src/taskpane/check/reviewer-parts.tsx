import { Accordion, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { reviewerQuestions } from '../../workbook/review/reviewer-questions';
import { Section } from '../section';
import { CommandButton } from '../command-button';
import { canWrite, documentOf } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { Comparison } from './comparison';
import { Letter } from './letter';
import { ProfileChoice } from './profile-choice';
import { Questions } from './questions';

const useStyles = makeStyles({
  parts: { margin: `auto calc(-1 * ${tokens.spacingHorizontalM}) 0` },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '> button': { alignSelf: 'flex-start' },
  },
});

interface ReviewerPartsProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** Below the findings, collapsed: parts for reviewers. */
export function ReviewerParts({ session, state }: ReviewerPartsProps) {
  const styles = useStyles();
  const [questions = []] = (state.sheet?.forms ?? []).map(reviewerQuestions).filter(({ length }) => length > 0);
  const { profile } = documentOf(state);
  const column = (children: ReactNode) => <div className={styles.column}>{children}</div>;
  return (
    <Accordion multiple collapsible className={styles.parts}>
      {questions.length > 0 && (
        <Section value="questions" title={strings.questions.title}>
          {column(<Questions questions={questions} />)}
        </Section>
      )}
      <Section value="results" title={strings.results.title}>
        {column(
          <>
            <Text>{strings.results.body}</Text>
            <CommandButton ready={canWrite(state)} onClick={() => void session.exportResults()}>
              {strings.results.command}
            </CommandButton>
          </>,
        )}
      </Section>
      <Section value="letter" title={strings.letter.title}>
        {column(<Letter session={session} state={state} />)}
      </Section>
      <Section value="comparison" title={strings.letter.compareTitle}>
        {column(<Comparison session={session} state={state} />)}
      </Section>
      <Section
        value="profile"
        title={profile === null ? strings.profile.title : strings.profile.titleOf(shorten(profile, 20))}
      >
        {column(<ProfileChoice session={session} state={state} />)}
      </Section>
    </Accordion>
  );
}
