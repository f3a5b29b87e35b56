import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { strings } from './strings';

export type TabName = keyof typeof strings.tabs;
const NAMES = Object.keys(strings.tabs) as TabName[];

const MOST_SHOWN = 99;

const useStyles = makeStyles({
  count: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  tabs: { flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface TabsProps {
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  /** Findings of the shown sheet that are open, whatever tab is shown. */
  readonly findings: number;
}

/**
 * The pane's tabs: one stop for the Tab key, arrow keys between them. Fluent's own arrow keys put hidden elements that
 * can take the focus around the list, which accessibility checkers refuse; so these are turned off.
 */
export function Tabs({ tab, onTab, findings }: TabsProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = NAMES.indexOf(tab);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: NAMES.length - 1 }[event.key];
    const name = next === undefined ? undefined : NAMES[(next + NAMES.length) % NAMES.length];
    if (name === undefined) return;
    event.preventDefault();
    onTab(name);
    document.getElementById(`tab-${name}`)?.focus();
  };
  return (
    <TabList
      data-tabster={undefined}
      aria-label={strings.tabList}
      className={styles.tabs}
      selectedValue={tab}
      onTabSelect={(_, { value }) => onTab(value as TabName)}
      onKeyDown={onKeyDown}
    >
      {NAMES.map((name) => (
        <Tab key={name} value={name} id={`tab-${name}`} tabIndex={name === tab ? 0 : -1}>
          {strings.tabs[name]}
          {name === 'check' && findings > 0 && (
            <>
              {' '}
              <span className={styles.count} title={strings.tabFindings(findings)}>
                {findings > MOST_SHOWN ? `${MOST_SHOWN}+` : findings}
              </span>
            </>
          )}
        </Tab>
      ))}
    </TabList>
  );
}
