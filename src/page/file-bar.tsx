import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { address } from '../model/cell';
import type { CellRef } from '../model/cell';
import { download } from '../taskpane/download';
import { messageOf } from '../taskpane/session/following';
import { copyName } from './copy-name';
import { NARROW } from './narrow';
import type { OpenedFile } from './opened-file';
import type { View } from './shown-workbook';
import { strings } from './strings';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  file: {
    flexGrow: 1,
    flexBasis: '180px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    [NARROW]: { flexBasis: '100%' },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  state: {
    color: tokens.colorNeutralForeground2,
    minHeight: tokens.lineHeightBase200,
    [NARROW]: { minHeight: 0 },
  },
  promise: { [NARROW]: { display: 'none' } },
});

export interface FileBarProps {
  readonly file: OpenedFile;
  readonly view: View;
  readonly busy: string | null;
  readonly refusal: string | null;
  /** Name of the file that waits to be opened. */
  readonly next: string | null;
  readonly onOpen: () => void;
  readonly onOpenNext: () => void;
  /** Stays with this file. */
  readonly onKeep: () => void;
}

/** The file's name and what becomes of it: another one is opened, a copy is saved. */
export function FileBar({ file, view, busy, refusal, next, onOpen, onOpenNext, onKeep }: FileBarProps) {
  const styles = useStyles();
  const { said, failure, asking, save, ask } = useSaving(file);
  const unsaved = view.version !== view.saved;
  const { signed, macros } = file.book;
  const onSave = () => (signed && unsaved ? ask(true) : void save());
  const uncalculated = file.book.uncalculated();
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.file}>
          <h2 className={styles.name}>{file.name}</h2>
          <Text size={200} role="status" className={styles.state}>
            {busy ?? (unsaved ? strings.unsaved : (said ?? <span className={styles.promise}>{strings.promise}</span>))}
          </Text>
        </div>
        <Button onClick={onOpen}>{strings.open}</Button>
        <Button appearance="primary" onClick={onSave}>
          {strings.saveCopy}
        </Button>
      </div>
      {refusal !== null && (
        <Message intent="error" text={refusal}>
          <Button size="small" onClick={onKeep}>
            {strings.close}
          </Button>
        </Message>
      )}
      {failure !== null && <Message intent="error" text={failure} />}
      {next !== null && (
        <Message intent="warning" text={strings.leave(file.name, next)}>
          <Button size="small" onClick={() => void save().then((done) => done && onOpenNext())}>
            {strings.saveFirst}
          </Button>
          <Button size="small" onClick={onOpenNext}>
            {strings.discard}
          </Button>
          <Button size="small" onClick={onKeep}>
            {strings.cancel}
          </Button>
        </Message>
      )}
      {asking && (
        <Message intent="warning" text={strings.signedAsk}>
          <Button size="small" onClick={() => void save()}>
            {strings.signedSave}
          </Button>
          <Button size="small" onClick={() => ask(false)}>
            {strings.cancel}
          </Button>
        </Message>
      )}
      {signed && !asking && <Message intent="info" text={strings.signed} />}
      {macros && <Message intent="info" text={strings.macros} />}
      {uncalculated.length > 0 && <Message intent="info" text={strings.uncalculated(places(uncalculated))} />}
    </>
  );
}

interface MessageProps {
  readonly intent: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly children?: React.ReactNode;
}

function Message({ intent, text, children }: MessageProps) {
  return (
    <MessageBar intent={intent} layout="multiline" shape="square">
      <MessageBarBody>{text}</MessageBarBody>
      {children !== undefined && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}

const MOST_NAMED = 5;

function places(cells: readonly CellRef[]): string {
  const named = [...new Set(cells.map(({ sheet, row, column }) => `${sheet}!${address({ row, column })}`))];
  const first = named.slice(0, MOST_NAMED).join('、');
  return named.length > MOST_NAMED ? strings.cells(first, named.length) : first;
}

const TYPE = 'application/octet-stream';

function useSaving({ name, book, shown }: OpenedFile) {
  const [said, say] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [asking, ask] = useState(false);
  const save = async (): Promise<boolean> => {
    ask(false);
    setFailure(null);
    const copy = copyName(name, book.ending);
    try {
      download({ name: copy, bytes: await book.toBytes() }, TYPE);
    } catch (error) {
      setFailure(strings.notSaved(messageOf(error)));
      return false;
    }
    shown.noteSaved();
    say(strings.savedAs(copy));
    return true;
  };
  return { said, failure, asking, save, ask };
}
