import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { OVERALL_TITLE } from '../../catalog/overall-goals';
import { placeOf } from '../../rules/message';
import type { CheckedSheet } from '../../workbook/check/check-workbook';
import { checkOverall } from '../../workbook/check/overall-check';
import { findingLines, lineMessage } from '../../workbook/check/finding-lines';
import type { FindingLine } from '../../workbook/check/finding-lines';
import { CommandButton } from '../command-button';
import { Heading } from '../heading';
import type { PaneState, Session } from '../session';
import { judgementOf } from '../session/state';
import { strings } from '../strings';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'flex-start',
    paddingBottom: tokens.spacingVerticalS,
  },
  icon: { display: 'flex', paddingTop: '2px' },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
});

interface OverallChecksProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly sheet: CheckedSheet;
}

/** 校验 of a 部门整体绩效目标: what is missing is only said when it was asked for (decision D3). */
export function OverallChecks({ session, state, sheet }: OverallChecksProps) {
  const styles = useStyles();
  const checked = checkOverall(sheet, state.workbook, judgementOf(state), state.full ? 'full' : 'live');
  const lines = findingLines(checked?.findings ?? []);
  return (
    <section className={styles.root}>
      <Heading>{OVERALL_TITLE}</Heading>
      <CommandButton appearance="primary" ready={state.busy === null} onClick={() => void session.checkFully()}>
        {strings.check.fullCheck}
      </CommandButton>
      <div role="status">
        {lines.length === 0 && <Text>{state.full ? strings.check.cleanFull : strings.check.clean}</Text>}
      </div>
      <ul className={styles.list} aria-label={OVERALL_TITLE}>
        {lines.map((line, index) => (
          <li key={`${line[0].rule} ${index}`} className={styles.item}>
            <span className={styles.icon}>
              <SeverityIcon kind={line[0].severity} />
            </span>
            <span className={styles.text}>
              {`${strings.check.severity[line[0].severity]} `}
              <Places line={line} session={session} />
              {` ${lineMessage(line)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each cell of a line once, as a link to it. */
function Places({ line, session }: { readonly line: FindingLine; readonly session: Session }) {
  const places = new Map(line.map((finding) => [placeOf(finding), finding.at]));
  return [...places].map(([place, at], index) => (
    <span key={place}>
      {index > 0 && '、'}
      {at ? (
        <Link as="button" onClick={() => void session.reveal(at)}>
          {place}
        </Link>
      ) : (
        place
      )}
    </span>
  ));
}
