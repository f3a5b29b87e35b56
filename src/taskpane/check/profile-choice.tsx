import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { CommandButton } from '../command-button';
import { readPreferences, writePreferences } from '../preferences';
import { loadProfile } from '../profile';
import { documentOf } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';

const useStyles = makeStyles({
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

/** In characters, more than any profile has. Of a larger file only this much is read, which is then refused as too long. */
const MOST_BYTES = 1_000_000;

interface ProfileChoiceProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 本县配置: loaded from a file and stored on this computer, never in the workbook, since the reviewer decides on the rules and not the sender. */
export function ProfileChoice({ session, state }: ProfileChoiceProps) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState<string | null>(null);
  const { profile } = documentOf(state);
  useEffect(() => {
    if (profile === null) void storedFault().then(setMessage);
  }, [profile]);
  const load = async (chosen: File) => {
    const text = await chosen.slice(0, MOST_BYTES).text();
    const loaded = await loadProfile(text);
    setMessage(loaded.ok ? null : loaded.message);
    if (!loaded.ok) return;
    await writePreferences({ profile: text });
    await session.judgeByProfile(loaded.ruleSets);
  };
  const remove = async () => {
    setMessage(null);
    await writePreferences({ profile: '' });
    await session.judgeByProfile(null);
  };
  return (
    <>
      <Text>{profile === null ? strings.profile.none : strings.profile.loaded(shorten(profile, 40))}</Text>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={strings.profile.load}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) void load(chosen);
          // The same file, corrected, can be chosen again.
          currentTarget.value = '';
        }}
      />
      <div className={styles.commands}>
        <CommandButton size="small" ready={state.busy === null} onClick={() => file.current?.click()}>
          {profile === null ? strings.profile.load : strings.profile.replace}
        </CommandButton>
        {profile !== null && (
          <CommandButton size="small" ready={state.busy === null} onClick={() => void remove()}>
            {strings.profile.remove}
          </CommandButton>
        )}
      </div>
      {message !== null && (
        <Text size={200} role="alert" className={styles.wrong}>
          {message}
        </Text>
      )}
    </>
  );
}

/** Why the stored profile is not used: it may have been stored by another version of the pane. */
async function storedFault(): Promise<string | null> {
  const { profile } = await readPreferences();
  if (profile === '') return null;
  const loaded = await loadProfile(profile);
  return loaded.ok ? null : loaded.message;
}
