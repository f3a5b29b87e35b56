import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { nameIn } from '../../catalog';
import type { Category, TemplateRow, Wording } from '../../catalog/types';
import { canBeLeftOut, choosableRows, withChildren, withoutRows } from '../../workbook/insert/template-choice';
import { strings } from '../strings';
import { groupsOf } from './template-groups';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  sheet: {
    maxHeight: '172px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  group: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  value: { width: '34%', color: tokens.colorNeutralForeground2 },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choice: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, cursor: 'pointer' },
  tick: { flexShrink: 0, margin: '2px 0 0', accentColor: tokens.colorBrandBackground },
  child: { paddingLeft: tokens.spacingHorizontalXL },
  stars: { color: tokens.colorStatusWarningForeground1, whiteSpace: 'nowrap' },
});

interface TemplateRowsProps {
  readonly category: Category;
  readonly wording: Wording;
  /** Ids of template rows that are left out. */
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (leftOut: ReadonlySet<string>) => void;
}

/** The template's indicators in small, as they will stand on the sheet, each with a tick. */
export function TemplateRows({ category, wording, leftOut, onLeaveOut }: TemplateRowsProps) {
  const styles = useStyles();
  const comes = new Set(withoutRows(category, leftOut).rows.map(({ id }) => id));
  const choosable = choosableRows(category).filter(canBeLeftOut);
  const leaveOut = (rows: readonly TemplateRow[], out: boolean) => {
    const next = new Set(leftOut);
    for (const { id } of rows.filter(canBeLeftOut)) {
      if (out) next.add(id);
      else next.delete(id);
    }
    onLeaveOut(next);
  };
  return (
    <div className={styles.root}>
      <div className={styles.commands}>
        <Button size="small" onClick={() => leaveOut(choosable, true)}>
          {strings.insert.onlyCore}
        </Button>
        <Button size="small" disabled={leftOut.size === 0} onClick={() => leaveOut(choosable, false)}>
          {strings.insert.everyRow}
        </Button>
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      <div className={styles.sheet} role="region" aria-label={strings.insert.previewTitle} tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {groupsOf(choosableRows(category)).map(([group, members]) => (
              <Fragment key={group}>
                <tr>
                  <th colSpan={2} scope="colgroup" className={styles.group}>
                    <label className={styles.choice}>
                      <Tick rows={members} comes={comes} onChange={(out) => leaveOut(members, out)} />
                      {group}
                    </label>
                  </th>
                </tr>
                {members.map((row) => (
                  <tr key={row.id}>
                    <td className={mergeClasses(styles.cell, row.parent !== null && styles.child)}>
                      <label className={styles.choice}>
                        <Tick
                          rows={[row]}
                          comes={comes}
                          onChange={(out) => leaveOut(withChildren(category, row), out)}
                        />
                        <span>
                          {row.stars > 0 && <span className={styles.stars}>{'★'.repeat(row.stars)}</span>}
                          {nameIn(row, wording)}
                        </span>
                      </label>
                    </td>
                    <td className={mergeClasses(styles.cell, styles.value)}>{row.target || strings.insert.noTarget}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface TickProps {
  readonly rows: readonly TemplateRow[];
  /** Ids of the rows that are included. */
  readonly comes: ReadonlySet<string>;
  readonly onChange: (leaveOut: boolean) => void;
}

/** The checkbox of a row or a group; a required one is checked and disabled. */
function Tick({ rows, comes, onChange }: TickProps) {
  const styles = useStyles();
  const some = rows.some(({ id }) => comes.has(id));
  const all = rows.every(({ id }) => comes.has(id));
  return (
    <input
      type="checkbox"
      className={styles.tick}
      checked={some}
      disabled={!rows.some(canBeLeftOut)}
      ref={(box) => {
        if (box) box.indeterminate = some && !all;
      }}
      onChange={() => onChange(all)}
    />
  );
}
