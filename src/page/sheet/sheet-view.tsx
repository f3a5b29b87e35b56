import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { columnName } from '../../model/cell';
import type { OpenedFile } from '../opened-file';
import type { View } from '../shown-workbook';
import { strings } from '../strings';
import { CellLine } from './cell-line';
import { handsOn } from './hands';
import type { SheetLayout } from './layout';
import { SheetBlock } from './sheet-block';
import { useLayout } from './use-layout';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: {
    tableLayout: 'fixed',
    width: 'max-content',
    // Heads that stay in sight keep their lines only so.
    borderCollapse: 'separate',
    borderSpacing: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heads: { position: 'sticky', top: 0, zIndex: 2 },
  head: {
    height: '22px',
    padding: 0,
    textAlign: 'center',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  corner: { position: 'sticky', left: 0, zIndex: 1 },
  note: { padding: tokens.spacingHorizontalM },
});

interface SheetViewProps {
  readonly file: OpenedFile;
  readonly view: View;
}

/** The sheet in front: where a finding stands is seen here, and a cell can be changed. Arrow keys go from cell to cell. */
export function SheetView({ file, view }: SheetViewProps) {
  const styles = useStyles();
  const { layout, cut, failure } = useLayout(file, view);
  const box = useRef<HTMLTextAreaElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, selected } = view;
  if (shown === null) return <Text className={styles.note}>{strings.noSheets}</Text>;
  const { cell, step, onKeyDown, onClick } = handsOn({ file, sheet: shown, selected, layout, box });
  const name = strings.sheet(shown);
  return (
    <>
      <CellLine
        shown={file.shown}
        sheet={shown}
        cell={cell}
        box={box}
        onDown={() => step('ArrowDown')}
        onLeave={() => scroller.current?.focus()}
      />
      <div
        ref={scroller}
        data-scroller
        role="region"
        aria-label={name}
        tabIndex={0}
        className={styles.scroller}
        onKeyDown={onKeyDown}
      >
        {failure !== null && (
          <Text role="alert" className={styles.note}>
            {failure}
          </Text>
        )}
        {layout?.bottom === 0 && <Text className={styles.note}>{strings.emptySheet}</Text>}
        {layout && layout.bottom > 0 && (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the region around it takes the arrow keys
          <table aria-label={name} className={styles.table} onClick={onClick}>
            <Columns layout={layout} />
            {layout.blocks.map((block) => {
              const inside =
                selected !== null && selected.top >= block.first && selected.top < block.first + block.rows.length;
              return (
                <SheetBlock
                  key={block.first}
                  block={block}
                  columns={layout.columns.length}
                  selected={inside ? selected : null}
                />
              );
            })}
          </table>
        )}
        {cut && layout && <Text className={styles.note}>{strings.cut(layout.bottom)}</Text>}
      </div>
    </>
  );
}

function Columns({ layout: { columns } }: { readonly layout: SheetLayout }) {
  const styles = useStyles();
  return (
    <>
      <colgroup>
        <col style={{ width: 44 }} />
        {columns.map(({ number, pixels }) => (
          <col key={number} style={{ width: pixels }} />
        ))}
      </colgroup>
      <thead className={styles.heads}>
        <tr>
          <td className={mergeClasses(styles.head, styles.corner)} />
          {columns.map(({ number }) => (
            <th key={number} scope="col" className={styles.head}>
              {columnName(number)}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
