import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { projectLines } from '../../workbook/process/project-lines';
import { Heading } from '../heading';
import { judgementOf } from '../session';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import type { TabName } from '../tabs';
import { TextBox } from '../text-box';
import { ProjectList } from './project-list';
import { speaksOf } from './project-words';

const words = strings.projects;

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  search: { display: 'flex', flexDirection: 'column' },
  found: { color: tokens.colorNeutralForeground2 },
});

/** The search field is shown from this number of projects on; fewer are seen at a glance. */
const WORTH_SEARCHING = 8;

interface ProjectsTabProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly onTab: (tab: TabName) => void;
}

/** 项目: what the workbook holds, a line a project, whatever sheet is shown. */
export default function ProjectsTab({ session, state, onTab }: ProjectsTabProps) {
  const styles = useStyles();
  const { holds, busy, workbook, approvals, sheet, byDocument, categories, ruleSets } = state;
  const [query, setQuery] = useState('');
  // What was read before stays in sight while it is read again.
  const [wasRead, setWasRead] = useState(holds === 'known');
  if (holds === 'known' && !wasRead) setWasRead(true);
  useEffect(() => {
    if (holds === 'unknown' && busy === null) void session.summarise();
  }, [session, holds, busy]);
  const shown = sheet?.id ?? null;
  const projects = useMemo(() => {
    const judgement = judgementOf({ byDocument, categories, ruleSets });
    return projectLines(workbook, { judgement, approvals, shown, today: new Date() });
  }, [workbook, approvals, shown, byDocument, categories, ruleSets]);
  if (holds === 'failed') {
    return (
      <div className={styles.empty}>
        <Text>{words.failed}</Text>
        <Button onClick={() => void session.summarise()}>{strings.retry}</Button>
      </div>
    );
  }
  if (!wasRead) return <Spinner size="tiny" label={words.reading} />;
  if (projects.length === 0) {
    return (
      <div className={styles.empty}>
        <Text>{words.none}</Text>
        <Button appearance="primary" onClick={() => onTab('insert')}>
          {strings.noForm.go}
        </Button>
      </div>
    );
  }
  const searches = projects.length >= WORTH_SEARCHING;
  const found = searches ? projects.filter((project) => speaksOf(project, query)) : projects;
  return (
    <>
      <Heading>{words.heading(projects.length)}</Heading>
      {searches && (
        <div
          className={styles.search}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) setQuery('');
          }}
        >
          <TextBox
            size="small"
            type="search"
            aria-label={words.search}
            value={query}
            placeholder={words.search}
            maxLength={50}
            onChange={setQuery}
          />
          <Text role="status" size={200} className={styles.found}>
            {query.trim() === '' ? '' : words.found(found.length)}
          </Text>
        </div>
      )}
      <ProjectList session={session} state={state} projects={found} onTab={onTab} />
    </>
  );
}
