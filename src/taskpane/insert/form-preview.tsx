import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { nameIn } from '../../catalog';
import type { Category, TemplateRow, Wording } from '../../catalog/types';
import type { NewForm } from '../session';
import { strings } from '../strings';

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
  stars: { color: tokens.colorStatusWarningForeground1, whiteSpace: 'nowrap' },
});

interface FormPreviewProps {
  readonly form: NewForm['form'];
  readonly category: Category | null;
  readonly wording: Wording;
}

/** What comes with the sheet: the template's indicators in small, as they will stand there. */
export function FormPreview({ form, category, wording }: FormPreviewProps) {
  const styles = useStyles();
  if (form === 'review') return <Text>{strings.insert.previewReview}</Text>;
  if (form === 'monitoring') return <Text>{strings.insert.previewMonitoring}</Text>;
  if (form === 'self-evaluation') return <Text>{strings.insert.previewSelfEvaluation}</Text>;
  if (!category) return <Text>{strings.insert.previewBlank}</Text>;
  const rows = category.rows.filter(({ name }) => name !== '');
  const core = rows.filter(({ stars }) => stars === 3).length;
  return (
    <div className={styles.root}>
      <Text size={200}>{strings.insert.preview(rows.length, core)}</Text>
      {/* A region that scrolls must be reachable by keyboard. */}
      <div className={styles.sheet} role="region" aria-label={strings.insert.previewTitle} tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {groupsOf(rows).map(([group, members]) => (
              <Fragment key={group}>
                <tr>
                  <th colSpan={2} scope="colgroup" className={styles.group}>
                    {group}
                  </th>
                </tr>
                {members.map((row) => (
                  <tr key={row.id}>
                    <td className={styles.cell}>
                      {row.stars > 0 && <span className={styles.stars}>{'★'.repeat(row.stars)}</span>}
                      {nameIn(row, wording)}
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

function groupsOf(rows: readonly TemplateRow[]): (readonly [string, readonly TemplateRow[]])[] {
  const groups = new Map<string, TemplateRow[]>();
  for (const row of rows) {
    const group = row.level2 ?? row.level1;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups];
}
