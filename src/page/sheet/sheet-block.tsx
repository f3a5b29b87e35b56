import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useRef, useState } from 'react';
import { contains } from '../../model/cell';
import type { Area } from '../../model/cell';
import type { Block, ShownCell } from './layout';
import { linkIn } from './link';

const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: 'center',
    borderRight: LINE,
    borderBottom: LINE,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    height: '22px',
    padding: `1px ${tokens.spacingHorizontalXS}`,
    borderRight: LINE,
    borderBottom: LINE,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    verticalAlign: 'middle',
    cursor: 'cell',
    // Not below the heads.
    scrollMarginTop: '28px',
    scrollMarginLeft: '48px',
  },
  number: { textAlign: 'right' },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
  joined: { textAlign: 'center' },
  selected: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outlineColor: 'Highlight' },
  },
});

interface SheetBlockProps {
  readonly block: Block;
  readonly columns: number;
  /** Null where the selected cell lies in another block. */
  readonly selected: Area | null;
}

/** Some rows of the sheet. Far from what is in sight only their room is kept, so that a long sheet stays light. */
export const SheetBlock = memo(function SheetBlock({ block, columns, selected }: SheetBlockProps) {
  const styles = useStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const { near, height } = useNear(body, block.rows.length * USUAL_HEIGHT);
  useEffect(() => {
    if (!selected) return;
    const cell = body.current?.querySelector('[aria-current]');
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected, block]);
  if (!near && !selected)
    return (
      <tbody ref={body}>
        <tr style={{ height }}>
          <td colSpan={columns + 1} />
        </tr>
      </tbody>
    );
  return (
    <tbody ref={body}>
      {block.rows.map(({ number, cells }) => (
        <tr key={number}>
          <th scope="row" className={styles.head}>
            {number}
          </th>
          {cells.map((cell) => {
            const isSelected = selected !== null && contains(cell.area, { row: selected.top, column: selected.left });
            const { top, left, bottom } = cell.area;
            return (
              <td
                key={left}
                data-row={top}
                data-column={left}
                rowSpan={bottom - top + 1}
                colSpan={cell.columns}
                aria-current={isSelected || undefined}
                className={mergeClasses(styles.cell, look(cell, styles), isSelected && styles.selected)}
              >
                {cell.text}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
});

const LONGEST_CAPTION = 30;

function look(
  { isNumber, columns, area, text, formula }: ShownCell,
  styles: ReturnType<typeof useStyles>,
): string | undefined {
  if (isNumber) return styles.number;
  if (linkIn(formula)) return styles.link;
  const isJoined = columns > 1 || area.bottom > area.top;
  const isCaption = text.length <= LONGEST_CAPTION && text.split('\n').length <= 2;
  return isJoined && isCaption ? styles.joined : undefined;
}

const USUAL_HEIGHT = 24;
/** Pixels beyond what is in sight. */
const MARGIN = 800;

function useNear(body: React.RefObject<HTMLTableSectionElement | null>, usual: number) {
  const [near, setNear] = useState(false);
  const height = useRef(usual);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting) height.current = element.offsetHeight;
        setNear(entry.isIntersecting);
      },
      { root: element.closest('[data-scroller]'), rootMargin: `${MARGIN}px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [body]);
  return { near, height: height.current };
}
