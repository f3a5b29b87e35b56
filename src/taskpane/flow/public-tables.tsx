import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { PublicSource, TablePart } from '../../workbook/public-text/sources';
import { Choice } from '../choice';
import { shorten } from '../shorten';
import { strings } from '../strings';

const words = strings.flow.publicText;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  choice: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  tick: { flexShrink: 0, margin: '2px 0 0', accentColor: tokens.colorBrandBackground },
  part: { gridColumn: '1 / -1', maxWidth: '160px', marginLeft: '20px' },
});

/** A table of the workbook, whether and where it goes into the text. */
export interface TableChoice {
  readonly source: PublicSource;
  readonly part: TablePart;
  readonly isIn: boolean;
}

interface PublicTablesProps {
  readonly choices: readonly TableChoice[];
  readonly onChange: (choices: readonly TableChoice[]) => void;
}

/** The tables in the order in which they will be printed; within each of the two parts that order holds. */
export function PublicTables({ choices, onChange }: PublicTablesProps) {
  const styles = useStyles();
  const change = (index: number, part: Partial<TableChoice>) =>
    onChange(choices.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const move = (index: number, to: number) => {
    const moved = choices.filter((_, at) => at !== index);
    moved.splice(to, 0, ...choices.slice(index, index + 1));
    onChange(moved);
  };
  return (
    <div>
      <Text>{words.tables}</Text>
      <ol className={styles.list} aria-label={words.tables}>
        {choices.map(({ source: { key, name }, part, isIn }, index) => (
          <li key={key} className={styles.item}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                className={styles.tick}
                checked={isIn}
                onChange={() => change(index, { isIn: !isIn })}
              />
              {shorten(name, 40)}
            </label>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUp16Regular />}
              aria-label={words.up(name)}
              disabledFocusable={index === 0}
              onClick={() => move(index, index - 1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDown16Regular />}
              aria-label={words.down(name)}
              disabledFocusable={index === choices.length - 1}
              onClick={() => move(index, index + 1)}
            />
            <div className={styles.part}>
              <Choice
                size="small"
                aria-label={words.partOf(name)}
                value={part}
                onChange={(value) => change(index, { part: value as TablePart })}
              >
                {(Object.keys(words.parts) as TablePart[]).map((each) => (
                  <option key={each} value={each}>
                    {words.parts[each]}
                  </option>
                ))}
              </Choice>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
