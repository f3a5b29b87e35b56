import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTheme } from '../taskpane/theme';
import { messageOf } from '../taskpane/session/following';
import { Desk } from './desk';
import { openFile } from './opened-file';
import type { OpenedFile } from './opened-file';
import { Start } from './start';
import { strings } from './strings';
import { useDrop } from './use-drop';

const useStyles = makeStyles({ root: { height: '100%' } });

/** Files by their endings, and old ones, too: what is to be done with them is said by a sentence. */
const ENDINGS = '.xlsx,.xlsm,.xltx,.xltm,.xls,.et,.ett,.ods,.xlsb';

/** The whole page: nothing open, or a workbook. */
export function Page() {
  const styles = useStyles();
  const theme = useTheme(undefined);
  const input = useRef<HTMLInputElement>(null);
  const { file, busy, refusal, next, choose, open, keep } = useFile();
  const over = useDrop(choose);
  const onOpen = () => input.current?.click();
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <input
        ref={input}
        type="file"
        accept={ENDINGS}
        hidden
        aria-label={strings.open}
        onChange={({ currentTarget }) => {
          choose([...(currentTarget.files ?? [])]);
          // The same file can be chosen again after it was changed.
          currentTarget.value = '';
        }}
      />
      {file === null ? (
        <Start over={over} busy={busy} refusal={refusal} onOpen={onOpen} />
      ) : (
        <Desk
          key={file.id}
          file={file.opened}
          over={over}
          busy={busy}
          refusal={refusal}
          next={next?.name ?? null}
          onOpen={onOpen}
          onOpenNext={() => next && void open(next)}
          onKeep={keep}
        />
      )}
    </FluentProvider>
  );
}

/** The file that is open; one that was chosen while there are changes waits until somebody has said what becomes of them. */
function useFile() {
  const [file, setFile] = useState<{ readonly id: number; readonly opened: OpenedFile } | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [next, setNext] = useState<File | null>(null);
  const current = useRef(file);
  useEffect(() => {
    current.current = file;
  }, [file]);
  const open = useCallback(async (chosen: File) => {
    setNext(null);
    setRefusal(null);
    setBusy(strings.opening(chosen.name));
    try {
      const opened = await openFile(chosen);
      setFile((before) => ({ id: (before?.id ?? 0) + 1, opened }));
    } catch (error) {
      setRefusal(strings.notOpened(chosen.name, messageOf(error)));
    }
    setBusy(null);
  }, []);
  const choose = useCallback(
    (files: readonly File[]) => {
      const [chosen, ...more] = files;
      if (!chosen) return;
      if (more.length > 0) setRefusal(strings.one);
      else if (current.current && isUnsaved(current.current.opened)) setNext(chosen);
      else void open(chosen);
    },
    [open],
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (current.current && isUnsaved(current.current.opened)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const keep = () => {
    setNext(null);
    setRefusal(null);
  };
  return { file, busy, refusal, next, choose, open, keep };
}

function isUnsaved({ shown }: OpenedFile): boolean {
  const { version, saved } = shown.view();
  return version !== saved;
}
