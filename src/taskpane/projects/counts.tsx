import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FindingCounts } from '../../workbook/process/project-lines';
import { SeverityIcon } from '../check/severity-icon';
import { strings } from '../strings';
import { COUNTED } from './project-words';

const words = strings.projects;

const useStyles = makeStyles({
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

/** What is found, by its severity, and what is still to be filled in; nothing where there is nothing. */
export function Counts({ counts }: { readonly counts: FindingCounts }) {
  const styles = useStyles();
  const some = COUNTED.filter((of) => counts[of] > 0);
  if (some.length === 0)
    return (
      <Text size={200} className={styles.quiet}>
        {words.clean}
      </Text>
    );
  return some.map((of) => (
    <Text key={of} size={200} className={of === 'open' ? styles.quiet : styles.count}>
      {of !== 'open' && <SeverityIcon kind={of} />}
      {`${words.counts[of]} ${counts[of]}`}
    </Text>
  ));
}
