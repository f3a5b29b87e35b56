import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { ErrorBoundary } from './error-boundary';
import { Failure } from './failure';
import { FirstRun } from './first-run';
import { useHidden } from './hidden';
import { OpeningError } from './office-ready';
import { readPreferences, writePreferences } from './preferences';
import type { Session } from './session';
import { strings } from './strings';
import { Tabs } from './tabs';
import type { TabName } from './tabs';
import { useTheme } from './theme';

const Workspace = lazy(() => import('./workspace'));

const useStyles = makeStyles({
  root: {
    minHeight: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wait: { padding: tokens.spacingVerticalXXL },
});

interface PaneProps {
  readonly open: () => Promise<Session>;
  readonly officeBackground: () => string | undefined;
  /** Begins with the first-run page where nobody has read it yet. */
  readonly introduction: boolean;
}

export function Pane({ open, officeBackground, introduction }: PaneProps) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const [tab, setTab] = useState<TabName>('check');
  const { session, failure, retry } = useSession(open);
  const theme = useTheme(session ? officeBackground() : undefined);
  const [findings, setFindings] = useState(0);
  const [introduced, introduce] = useIntroduced(introduction);
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <header className={styles.header}>
        <h1 className={hidden}>{strings.product}</h1>
        {introduced !== false && <Tabs tab={tab} onTab={setTab} findings={findings} />}
      </header>
      {introduced === false ? (
        <FirstRun
          onStart={() => {
            introduce();
            setTab('insert');
          }}
        />
      ) : failure !== null ? (
        <Failure message={failure} onRetry={retry} />
      ) : (
        <ErrorBoundary>
          <Suspense fallback={<Waiting />}>
            {session && introduced ? (
              <Workspace session={session} tab={tab} onTab={setTab} onFindings={setFindings} />
            ) : (
              <Waiting />
            )}
          </Suspense>
        </ErrorBoundary>
      )}
    </FluentProvider>
  );
}

function Waiting() {
  return (
    <main>
      <Spinner className={useStyles().wait} label={strings.opening} />
    </main>
  );
}

function useSession(open: () => Promise<Session>) {
  const [session, setSession] = useState<Session | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    let opened: Session | null = null;
    open().then(
      (next) => {
        opened = next;
        if (left) void next.stop();
        else setSession(next);
      },
      (error: unknown) => setFailure(error instanceof OpeningError ? error.message : strings.openFailed),
    );
    return () => {
      left = true;
      void opened?.stop();
    };
  }, [open, attempt]);
  const retry = useCallback(() => {
    setFailure(null);
    setAttempt((number) => number + 1);
  }, []);
  return { session, failure, retry };
}

/** Null until it is known whether the first-run page has been read. */
function useIntroduced(introduction: boolean): readonly [boolean | null, () => void] {
  const [introduced, setIntroduced] = useState<boolean | null>(introduction ? null : true);
  useEffect(() => {
    if (introduction) void readPreferences().then((preferences) => setIntroduced(preferences.introduced));
  }, [introduction]);
  const introduce = () => {
    setIntroduced(true);
    void writePreferences({ introduced: true });
  };
  return [introduced, introduce];
}
