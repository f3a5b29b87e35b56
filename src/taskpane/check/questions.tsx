import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReviewerQuestion } from '../../workbook/review/reviewer-questions';
import { strings } from '../strings';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  item: { marginBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 请审核人判断: the questions of the document that only people can answer, in its own words. */
export function Questions({ questions }: { readonly questions: readonly ReviewerQuestion[] }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {questions.map(({ item, points }) => (
          <li key={item} className={styles.item}>
            <Text weight="semibold">{item}</Text>
            <Text block>{points}</Text>
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {strings.questions.source}
      </Text>
    </>
  );
}
