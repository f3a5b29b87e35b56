import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { CheckTab } from './check/check-tab';
import { checkLines, countsOf } from './check/lines';
import { InsertTab } from './insert/insert-tab';
import type { SectionChoices } from './insert/sections';
import { NoticeBar } from './notice-bar';
import { ScoreTab } from './score/score-tab';
import type { Session } from './session';
import { StandingBar } from './standing-bar';
import { strings } from './strings';
import type { TabName } from './tabs';

const FlowTab = lazy(() => import('./flow/flow-tab'));
const ProjectsTab = lazy(() => import('./projects/projects-tab'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tab: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    flexGrow: 1,
    minWidth: 0,
  },
});

interface WorkspaceProps {
  readonly session: Session;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  /** How many findings of the shown sheet are open. */
  readonly onFindings: (count: number) => void;
}

/** What a tab shows of the workbook; above it what stands in the way, below it what the last command did. */
export default function Workspace({ session, tab, onTab, onFindings }: WorkspaceProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [sections, setSections] = useState<SectionChoices>({});
  const { sheet, answers } = state;
  const lines = useMemo(() => checkLines({ sheet, answers }), [sheet, answers]);
  const { error, warning } = countsOf(lines);
  useEffect(() => onFindings(error + warning), [onFindings, error, warning]);
  return (
    <main className={styles.root}>
      <StandingBar session={session} state={state} />
      <div className={styles.tab} role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'insert' && <InsertTab session={session} state={state} sections={sections} onSections={setSections} />}
        {tab === 'check' && <CheckTab session={session} state={state} lines={lines} onTab={onTab} />}
        {tab === 'score' && <ScoreTab session={session} state={state} onTab={onTab} />}
        {tab === 'flow' && (
          <Suspense fallback={<Spinner label={strings.opening} />}>
            <FlowTab session={session} state={state} onTab={onTab} />
          </Suspense>
        )}
        {tab === 'projects' && (
          <Suspense fallback={<Spinner label={strings.opening} />}>
            <ProjectsTab session={session} state={state} onTab={onTab} />
          </Suspense>
        )}
      </div>
      <NoticeBar session={session} state={state} />
    </main>
  );
}
