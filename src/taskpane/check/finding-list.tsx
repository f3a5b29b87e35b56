import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import type { Current } from './current';
import { FindingItem } from './finding-item';
import type { CheckLine } from './lines';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface FindingListProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly lines: readonly CheckLine[];
  /** Lines about the selected cells. */
  readonly marked: readonly CheckLine[];
  readonly current: Current;
}

/** True while the user types in the pane: then the list does not scroll to what is selected in the sheet. */
function isTypingHere(): boolean {
  return document.hasFocus() && document.activeElement?.matches('input, textarea, select') === true;
}

/** The list: one stop for the Tab key, arrow keys go from line to line, Enter opens the line and selects its cell. */
export function FindingList({ session, state, lines, marked, current }: FindingListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const lineButtons = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  useEffect(() => {
    const button = lineButtons().find(({ dataset }) => dataset['line'] === current.line);
    button?.scrollIntoView({ block: 'nearest' });
  }, [current.line]);

  const firstMarked = marked[0]?.key;
  const isOpened = marked.some(({ key }) => key === current.line);
  useEffect(() => {
    if (firstMarked === undefined || isOpened || isTypingHere()) return;
    const button = lineButtons().find(({ dataset }) => dataset['line'] === firstMarked);
    button?.scrollIntoView({ block: 'nearest' });
  }, [firstMarked, isOpened]);

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = lineButtons();
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  const stop = lines.find(({ key }) => key === focused) ?? lines.find(({ key }) => key === current.line) ?? lines[0];
  return (
    <ul ref={list} aria-label={strings.check.list} className={styles.list} onKeyDown={onKeyDown}>
      {lines.map((line) => (
        <FindingItem
          key={line.key}
          session={session}
          state={state}
          line={line}
          open={line.key === current.line}
          marked={marked.includes(line)}
          isTabStop={line === stop}
          onFocus={() => setFocused(line.key)}
          onChoose={(at) => current.choose(line, at)}
        />
      ))}
    </ul>
  );
}
