import { makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { address } from '../../model/cell';
import { endsComposing } from '../../taskpane/composing';
import { messageOf } from '../../taskpane/session/following';
import type { ShownWorkbook } from '../shown-workbook';
import { strings } from '../strings';
import type { ShownCell } from './layout';
import { typedContent } from './typed';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: { minWidth: '40px', fontVariantNumeric: 'tabular-nums' },
  box: { flexGrow: 1, minWidth: 0 },
  text: { minHeight: '24px' },
  failure: { padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorStatusDangerForeground1 },
});

const MOST_LINES = 4;

interface CellLineProps {
  readonly shown: ShownWorkbook;
  readonly sheet: string;
  readonly cell: ShownCell | null;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** The next cell below comes to be selected. */
  readonly onDown: () => void;
  /** Back to the table. */
  readonly onLeave: () => void;
}

/** What the selected cell holds, to be changed: Enter keeps it and goes on below, Esc leaves it as it was. Formulas are only shown. */
export function CellLine({ shown, sheet, cell, box, onDown, onLeave }: CellLineProps) {
  const styles = useStyles();
  const at = cell && { sheet, row: cell.area.top, column: cell.area.left };
  const place = at ? `${sheet}!${address(at)}` : '';
  const [draft, setDraft] = useState<{ readonly place: string; readonly text: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const holds = cell ? (cell.formula ?? cell.text) : '';
  const text = draft?.place === place ? draft.text : holds;
  const dropped = useRef(false);
  const keep = async () => {
    setDraft(null);
    if (!at || cell.formula !== null || text === holds || dropped.current) return;
    setFailure(null);
    await shown.type(at, typedContent(text, cell)).catch((error: unknown) => setFailure(messageOf(error)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (endsComposing(event) || !['Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    const { currentTarget } = event;
    if (event.key === 'Escape') {
      setDraft(null);
      // What is left by Esc is not kept.
      dropped.current = true;
      onLeave();
      dropped.current = false;
    } else if (event.altKey || event.shiftKey) {
      currentTarget.setRangeText('\n', currentTarget.selectionStart, currentTarget.selectionEnd, 'end');
      setDraft({ place, text: currentTarget.value });
    } else {
      void keep();
      onDown();
    }
  };
  // Enter goes on below: what stands there is replaced by what is typed.
  useEffect(() => {
    if (document.activeElement === box.current) box.current?.select();
  }, [box, place]);
  return (
    <>
      <div className={styles.line}>
        <Text className={styles.address}>{at ? address(at) : ''}</Text>
        <Textarea
          size="small"
          rows={Math.min(MOST_LINES, text.split('\n').length)}
          className={styles.box}
          textarea={{ ref: box, className: styles.text }}
          aria-label={at ? strings.cell(address(at)) : strings.noCell}
          placeholder={at ? '' : strings.noCell}
          value={text}
          readOnly={!cell || cell.formula !== null}
          onChange={(_, { value }) => setDraft({ place, text: value })}
          onFocus={({ target }) => target.select()}
          onKeyDown={onKeyDown}
          onBlur={() => void keep()}
        />
      </div>
      {failure !== null && (
        <Text role="alert" className={styles.failure}>
          {failure}
        </Text>
      )}
    </>
  );
}
