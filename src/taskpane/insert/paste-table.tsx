import { Field, makeStyles, mergeClasses, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Clip, PastePreview } from '../../workbook/insert/paste-table';
import { CommandButton } from '../command-button';
import { PreviewBox } from '../preview-box';
import { canWrite } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  command: { alignSelf: 'flex-start' },
  scroll: { overflow: 'auto', maxHeight: '280px' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    minWidth: '36px',
    maxWidth: '160px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  number: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  doubtful: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
});

interface PasteTableProps {
  readonly session: Session;
  readonly state: PaneState;
}

const NOTHING: Clip = { text: '', html: '' };

/** 粘贴成表: a text of Word, a PDF or a web page, what becomes of it, and then the new sheet. */
export function PasteTable({ session, state }: PasteTableProps) {
  const styles = useStyles();
  const [clip, setClip] = useState(NOTHING);
  const [preview, setPreview] = useState<PastePreview | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const change = (next: Clip) => {
    setPreview(null);
    setClip(next);
  };
  const close = () => {
    setPreview(null);
    button.current?.focus();
  };
  const insert = async () => {
    close();
    if (await session.paste(clip)) setClip(NOTHING);
  };
  return (
    <div className={styles.root}>
      <Field
        size="small"
        label={strings.paste.box}
        hint={clip.html === '' ? strings.paste.hint : strings.paste.asTable}
      >
        <Textarea
          value={clip.text}
          rows={4}
          onChange={(_, { value }) => change({ text: value, html: '' })}
          onPaste={(event) => {
            // A table is taken over with its merged cells, in the place of what stands in the box; a text is pasted as anywhere.
            const html = event.clipboardData.getData('text/html');
            if (!/<t[dh]\b/i.test(html)) return;
            event.preventDefault();
            change({ text: event.clipboardData.getData('text/plain'), html });
          }}
        />
      </Field>
      <CommandButton
        ref={button}
        className={styles.command}
        ready={canWrite(state) && (clip.text.trim() !== '' || clip.html !== '')}
        aria-expanded={preview !== null}
        onClick={() => (preview ? close() : void session.previewPaste(clip).then(setPreview))}
      >
        {strings.paste.command}
      </CommandButton>
      {preview && (
        <PreviewBox
          label={strings.paste.command}
          confirm={{ label: strings.paste.confirm, ready: canWrite(state), onClick: () => void insert() }}
          onClose={close}
        >
          <PastedRows preview={preview} />
        </PreviewBox>
      )}
    </div>
  );
}

/** More rows nobody reads in a pane. Those in doubt are always shown. */
const SHOWN = 60;

function PastedRows({ preview: { pasted, forms, indicators } }: { readonly preview: PastePreview }) {
  const styles = useStyles();
  const doubtful = new Set(pasted.doubtful);
  const rows = pasted.rows
    .map((cells, index) => ({ cells, number: index + 1 }))
    .filter(({ number }) => number <= SHOWN || doubtful.has(number));
  return (
    <>
      <Text size={200}>{strings.paste.read(pasted.rows.length, forms, indicators, pasted.moved)}</Text>
      {doubtful.size > 0 && <Text size={200}>{strings.paste.doubtful(pasted.doubtful)}</Text>}
      {/* What scrolls must be reachable by keyboard. */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={strings.paste.table}>
        <table className={styles.table}>
          <tbody>
            {rows.map(({ cells, number }) => (
              <tr key={number} className={doubtful.has(number) ? styles.doubtful : undefined}>
                <th scope="row" className={mergeClasses(styles.cell, styles.number)}>
                  {doubtful.has(number) ? strings.paste.doubtfulRow(number) : number}
                </th>
                {cells.map((text, column) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the cells of a row are told by their columns
                  <td key={column} className={styles.cell}>
                    {shorten(text, 40)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
