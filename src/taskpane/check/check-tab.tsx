import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo, useRef, useState } from 'react';
import { overallGoalsOn } from '../../workbook/check/overall-check';
import { NoFormHere } from '../empty-state';
import { useHidden } from '../hidden';
import { canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import type { TabName } from '../tabs';
import { AboutForms, doubtsOf } from './about-forms';
import { CheckBar } from './check-bar';
import { useCurrent } from './current';
import { FilterBar } from './filter-bar';
import { FindingList } from './finding-list';
import { FindingSearch } from './finding-search';
import { FixPreview } from './fix-preview';
import { useKeptFocus } from './kept-focus';
import { countsOf, fixChoices, isQuiet, isSelected, keptFilter, searched, showsIn, speaksOf } from './lines';
import type { CheckLine, Filter } from './lines';
import { OverallChecks } from './overall-checks';
import { ReviewerParts } from './reviewer-parts';
import { ToFill } from './to-fill';
import { ReadAgain } from './what-was-read';

const useStyles = makeStyles({
  clean: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXXL} 0`,
    textAlign: 'center',
  },
  cleanIcon: { color: tokens.colorStatusSuccessForeground1 },
  fold: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** The search field is shown from this number of lines on; fewer are seen at a glance. */
const WORTH_SEARCHING = 8;

interface CheckTabProps {
  readonly session: Session;
  readonly state: PaneState;
  /** The findings of the shown sheet. */
  readonly lines: readonly CheckLine[];
  readonly onTab: (tab: TabName) => void;
}

/** 校验: the findings of the shown sheet as it is typed. */
export function CheckTab({ session, state, lines, onTab }: CheckTabProps) {
  if (state.sheet === null && state.unread !== null) return null;
  const goals = state.sheet && overallGoalsOn(state.sheet);
  if (state.sheet && goals) return <OverallChecks session={session} state={state} sheet={state.sheet} />;
  if (!state.sheet?.forms.length) {
    return <NoFormHere state={state} onTab={onTab} readAgain={<ReadAgain session={session} state={state} />} />;
  }
  return <Checks session={session} state={state} lines={lines} />;
}

function Checks({ session, state, lines }: Omit<CheckTabProps, 'onTab'>) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const [pressed, setPressed] = useState<Filter | null>(null);
  const [query, setQuery] = useState('');
  const [unfolded, setUnfolded] = useState(false);
  const [fixing, setFixing] = useState(false);
  const fullCheck = useRef<HTMLButtonElement>(null);
  const { selected } = state;
  const marked = useMemo(() => lines.filter((line) => isSelected(line, selected)), [lines, selected]);
  const counts = countsOf(lines);
  const filter = keptFilter(pressed, counts);
  if (filter !== pressed) setPressed(filter);
  const quiet = lines.filter(isQuiet).length;
  const searches = searched(query);
  const isOpen = (line: CheckLine) => searches || unfolded || !isQuiet(line) || marked.includes(line);
  const shown = lines.filter(
    (line) => (filter ? showsIn(line, filter) : isOpen(line)) && (!searches || speaksOf(line, query)),
  );
  const current = useCurrent(session, shown);
  useKeptFocus(lines, fullCheck);
  const choices = fixChoices(lines);

  const closePreview = () => {
    setFixing(false);
    fullCheck.current?.focus();
  };
  return (
    <>
      <CheckBar
        session={session}
        state={state}
        fullCheck={fullCheck}
        fixes={choices.reduce((sum, { findings }) => sum + findings.length, 0)}
        fixing={fixing}
        onFix={() => setFixing(!fixing)}
        onStep={shown.length > 0 ? current.step : null}
      />
      <p role="status" className={hidden}>
        {strings.check.summary(state.full, counts.error, counts.warning, counts.hint)}
      </p>
      <AboutForms session={session} state={state} />
      <ToFill session={session} state={state} />
      {fixing && state.sheet && (
        <FixPreview
          session={session}
          sheet={state.sheet}
          choices={choices}
          ready={canWriteHere(state)}
          onClose={closePreview}
        />
      )}
      {lines.length > 0 && <FilterBar counts={counts} filter={filter} onFilter={setPressed} />}
      {(lines.length >= WORTH_SEARCHING || searches) && (
        <FindingSearch query={query} found={searches ? shown.length : null} onSearch={setQuery} />
      )}
      {shown.length > 0 && (
        <FindingList session={session} state={state} lines={shown} marked={marked} current={current} />
      )}
      {shown.length === 0 && !searches && <Clean state={state} lines={lines} />}
      {filter === null && quiet > 0 && !searches && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.fold}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? strings.check.fold : strings.check.unfold(quiet)}
        </Button>
      )}
      <ReviewerParts session={session} state={state} />
    </>
  );
}

function Clean({ state, lines }: { readonly state: PaneState; readonly lines: readonly CheckLine[] }) {
  const styles = useStyles();
  if (state.sheet?.forms.every(({ form }) => form.reading.state === 'seen')) return null;
  const text = cleanText(state, lines);
  return (
    <div className={styles.clean}>
      <CheckmarkCircle24Regular aria-hidden className={styles.cleanIcon} />
      <Text weight="semibold">{text}</Text>
    </div>
  );
}

function cleanText(state: PaneState, lines: readonly CheckLine[]): string {
  if (lines.length > 0) return strings.check.cleanQuiet;
  if (doubtsOf(state).length > 0) return strings.check.cleanPartly;
  return state.full ? strings.check.cleanFull : strings.check.clean;
}
