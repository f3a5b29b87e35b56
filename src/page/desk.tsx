import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useSyncExternalStore } from 'react';
import { Pane } from '../taskpane/pane';
import { sessionOn } from '../taskpane/session-on';
import { FileBar } from './file-bar';
import type { FileBarProps } from './file-bar';
import { NARROW } from './narrow';
import { SheetTabs } from './sheet/sheet-tabs';
import { SheetView } from './sheet/sheet-view';
import { strings } from './strings';

const useStyles = makeStyles({
  root: {
    height: '100vh',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'minmax(220px, 45%) minmax(240px, 1fr)' },
  },
  sheet: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  over: { outline: `4px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-4px' },
  pane: {
    minHeight: 0,
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
});

interface DeskProps extends Omit<FileBarProps, 'view'> {
  /** A file is dragged over the page. */
  readonly over: boolean;
}

/** A workbook on the page: its sheets at the left, the pane at the right. */
export function Desk({ file, over, ...bar }: DeskProps) {
  const styles = useStyles();
  const { shown } = file;
  const view = useSyncExternalStore(shown.subscribe, shown.view);
  const open = useCallback(() => sessionOn(shown.port), [shown]);
  const names = file.book
    .tabs()
    .filter(({ name, hidden }) => !hidden || name === view.shown)
    .map(({ name }) => name);
  return (
    <div className={mergeClasses(styles.root, over && styles.over)}>
      <section aria-label={strings.file} className={styles.sheet}>
        <FileBar file={file} view={view} {...bar} />
        <SheetView file={file} view={view} />
        <SheetTabs names={names} shown={view.shown} onShow={shown.show} />
      </section>
      <div className={styles.pane}>
        <Pane open={open} officeBackground={noOffice} introduction={false} />
      </div>
    </div>
  );
}

function noOffice(): undefined {
  return undefined;
}
