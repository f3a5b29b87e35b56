import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Review, ReviewItem } from '../../model/form';
import { RULES } from '../../rules';
import { isNoNumber, resultOf } from '../../scoring/review-result';
import { Heading } from '../heading';
import type { PartProps } from '../part';
import { strings } from '../strings';
import { Evidence } from './evidence';
import { reviewed } from './reviewed';

const words = strings.flow.points;

const ITEM_OF_RULE = new Map(RULES.map(({ id, reviewItem }) => [id, reviewItem]));

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  points: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  total: { paddingTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
});

interface ReviewPointsProps extends PartProps {
  readonly form: Review;
}

/** 审核得分: the points of every item as typed, with the findings that bear on it; the result as soon as all are there. */
export function ReviewPoints({ session, state, checked, form }: ReviewPointsProps) {
  const styles = useStyles();
  const { total, open, passed } = resultOf(form, checked.context.catalog.reviewPassMark);
  const application = reviewed(form, state);
  const findings = application ? [...application.findings, ...application.open] : [];
  const line = mergeClasses(styles.line, styles.total);
  return (
    <section>
      <Heading>{words.title}</Heading>
      <ul className={styles.list}>
        {form.items.map((item) => (
          <li key={item.score.at.row} className={styles.item}>
            <div className={styles.line}>
              <Text>{item.name}</Text>
              <Points item={item} />
            </div>
            <Evidence
              findings={findings.filter(({ rule }) => ITEM_OF_RULE.get(rule) === item.name)}
              onReveal={(at) => void session.reveal(at)}
            />
          </li>
        ))}
      </ul>
      <div className={line} role="status">
        <span>{words.total}</span>
        <span className={styles.points}>
          {total === null ? words.open(open) : `${strings.score.outOf(total.toFixed())} ${resultText(passed, open)}`}
        </span>
      </div>
      {application === null && state.holds !== 'unknown' && <Text size={200}>{words.noApplication}</Text>}
    </section>
  );
}

function resultText(passed: boolean | null, open: number): string {
  if (passed === null) return words.open(open);
  return passed ? words.passed : words.failed;
}

function Points({ item }: { readonly item: ReviewItem }) {
  const styles = useStyles();
  const given = item.score.value?.toFixed() ?? (isNoNumber(item) ? item.score.text : words.notGiven);
  return (
    <span className={styles.points}>
      <Text weight={item.score.value === null ? 'regular' : 'semibold'}>{given}</Text>{' '}
      {item.max && <Text className={styles.quiet}>{words.of(item.max.toFixed())}</Text>}
    </span>
  );
}
