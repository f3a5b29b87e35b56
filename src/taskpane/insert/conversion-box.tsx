import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConversionPreview } from '../../workbook/convert/convert-table';
import { CopyBox } from '../copy-box';
import { PreviewBox } from '../preview-box';
import { shorten } from '../shorten';
import { strings } from '../strings';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  place: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ConversionBoxProps {
  readonly label: string;
  readonly preview: ConversionPreview;
  readonly ready: boolean;
  /** Above what has no place. */
  readonly leftLabel: (count: number) => string;
  /** Whether that may be kept on a list. */
  readonly canKeep: boolean;
  readonly onConfirm: (keep: boolean) => void;
  readonly onClose: () => void;
}

/** What goes where in the new table, and what has no place there, to be kept on a list or copied. */
export function ConversionBox(props: ConversionBoxProps) {
  const { label, preview, ready, leftLabel, canKeep, onConfirm, onClose } = props;
  const { moved, left } = preview;
  const styles = useStyles();
  const [keep, setKeep] = useState(true);
  const list = left.map((one) => strings.convert.leftLine(one.indicator, one.label, one.text)).join('\n');
  return (
    <PreviewBox
      label={label}
      confirm={{ label: strings.confirm, ready, onClick: () => onConfirm(keep && left.length > 0) }}
      onClose={onClose}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell}>{strings.convert.where}</th>
            <th className={styles.cell}>{strings.convert.place}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ what, to, text, now, count }) => (
            <tr key={`${what} ${to}`}>
              <td className={styles.cell}>
                {what}
                {count > 1 && <span className={styles.quiet}>{` ${strings.convert.rows(count)}`}</span>}
                <br />
                <span className={styles.quiet}>
                  {shorten(text, 40)}
                  {now !== null && `，${strings.convert.now(shorten(now, 30))}`}
                </span>
              </td>
              <td className={`${styles.cell} ${styles.place}`}>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left.length === 0 ? (
        <Text size={200}>{strings.convert.allPlaced}</Text>
      ) : (
        <>
          <CopyBox label={leftLabel(left.length)} text={list} command={strings.convert.copyLeft} quiet />
          {canKeep && (
            <Checkbox
              label={strings.convert.keep}
              checked={keep}
              onChange={(_, { checked }) => setKeep(checked === true)}
            />
          )}
        </>
      )}
    </PreviewBox>
  );
}
