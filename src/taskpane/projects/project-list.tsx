import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { CellRef } from '../../model/cell';
import type { NextStep, ProjectLine } from '../../workbook/process/project-lines';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import type { TabName } from '../tabs';
import { ProjectItem } from './project-item';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  more: { alignSelf: 'flex-start', minHeight: '24px' },
});

/** Of a larger workbook so many at first; a search finds the others, too. */
const SHOWN = 60;

interface ProjectListProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly projects: readonly ProjectLine[];
  readonly onTab: (tab: TabName) => void;
}

/** The projects: one stop for the Tab key and one for the button of its line, arrow keys go from line to line. */
export function ProjectList({ session, state, projects, onTab }: ProjectListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [everyone, setEveryone] = useState(false);
  const shown = everyone ? projects : projects.slice(0, SHOWN);
  const stop = shown.find(({ key }) => key === current) ?? shown[0];
  useKeptFocus(list, projects);

  const toggle = (key: string) => {
    const next = new Set(opened);
    if (!next.delete(key)) next.add(key);
    setOpened(next);
  };
  const go = (at: CellRef, tab: TabName) => {
    void session.reveal(at);
    onTab(tab);
    // The pressed button is gone with this tab.
    document.getElementById(`tab-${tab}`)?.focus();
  };
  const onNext = (step: NextStep) => {
    switch (step.kind) {
      case 'review':
        void session.carryIntoReview(step.of);
        return;
      case 'monitor':
        void session.monitor(step.of, null);
        return;
      case 'evaluate':
        void session.carryOver(step.of);
        return;
      case 'publish':
        void session.publish(step.of);
        return;
      case 'approve':
        go(step.at, 'flow');
        return;
      case 'score':
        go(step.at, 'score');
        return;
      case 'fix':
      case 'fill':
      case 'pass':
      case 'read':
        go(step.at, 'check');
        return;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = linesIn(list.current);
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <>
      <ul ref={list} aria-label={strings.projects.list} className={styles.list} onKeyDown={onKeyDown}>
        {shown.map((project) => (
          <ProjectItem
            key={project.key}
            state={state}
            project={project}
            open={opened.has(project.key)}
            isTabStop={project === stop}
            onFocus={() => setCurrent(project.key)}
            onToggle={() => toggle(project.key)}
            onForm={(at) => go(at, 'check')}
            onNext={onNext}
          />
        ))}
      </ul>
      {shown.length < projects.length && (
        <Link as="button" className={styles.more} onClick={() => setEveryone(true)}>
          {strings.projects.more(projects.length - shown.length)}
        </Link>
      )}
    </>
  );
}

/** Where the button that has the focus goes away with its step, its line gets it; never taken from the sheet. */
function useKeptFocus(list: RefObject<HTMLElement | null>, projects: readonly ProjectLine[]): void {
  const last = useRef<number>(-1);
  useEffect(() => {
    const follow = () => {
      const line = document.activeElement?.closest('li[data-project]')?.querySelector<HTMLElement>('[data-line]');
      last.current = line ? linesIn(list.current).indexOf(line) : -1;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [list]);
  useEffect(() => {
    if (last.current < 0 || document.activeElement !== document.body || !document.hasFocus()) return;
    const lines = linesIn(list.current);
    lines[Math.min(last.current, lines.length - 1)]?.focus();
  }, [list, projects]);
}

function linesIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
}
