import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { columnName } from '../../model/cell';
import { messageOf } from '../../taskpane/session/following';
import type { OpenedFile } from '../opened-file';
import type { View } from '../shown-workbook';
import { strings } from '../strings';
import { layoutOf, neighbour } from './layout';
import type { SheetLayout } from './layout';
import { SheetBlock } from './sheet-block';

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

/** The sheet in front, to be looked at: where a finding stands is seen here. Arrow keys go from cell to cell. */
export function SheetView({ file, view }: SheetViewProps) {
  const styles = useStyles();
  const { layout, cut, failure } = useLayout(file, view);
  const { shown, selected } = view;
  if (shown === null) return <Text className={styles.note}>{strings.noSheets}</Text>;
  const select = (at: { readonly row: number; readonly column: number }) => file.shown.select({ sheet: shown, ...at });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = layout && !event.altKey && !event.ctrlKey ? neighbour(layout, selected, event.key) : null;
    if (!next) return;
    event.preventDefault();
    select(next);
  };
  const onClick = ({ target }: MouseEvent) => {
    const cell = (target as Element).closest<HTMLElement>('td[data-row]');
    if (cell) select({ row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) });
  };
  const name = strings.sheet(shown);
  return (
    <div data-scroller role="region" aria-label={name} tabIndex={0} className={styles.scroller} onKeyDown={onKeyDown}>
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

interface Read {
  readonly layout: SheetLayout | null;
  readonly cut: boolean;
  readonly failure: string | null;
}

const NOTHING: Read = { layout: null, cut: false, failure: null };

/** What stands on the sheet, read again when the workbook holds something else. */
function useLayout({ book, shown: { port } }: OpenedFile, { shown, version }: View): Read {
  const [read, setRead] = useState<Read & { readonly sheet: string | null }>({ ...NOTHING, sheet: null });
  useEffect(() => {
    if (shown === null) return;
    let left = false;
    const keep = (next: Read) => {
      if (!left) setRead({ ...next, sheet: shown });
    };
    port
      .read({ name: shown }, { merges: true })
      .then(([grid]) => {
        if (grid) keep({ layout: layoutOf(grid, book.columnWidths(shown)), cut: grid.truncated, failure: null });
      })
      .catch((error: unknown) => keep({ ...NOTHING, failure: messageOf(error) }));
    return () => {
      left = true;
    };
  }, [book, port, shown, version]);
  return useMemo(() => (read.sheet === shown ? read : NOTHING), [read, shown]);
}
