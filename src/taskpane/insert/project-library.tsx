import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { openProjects } from '../../workbook/insert/library-rows';
import { CommandButton } from '../command-button';
import { canWrite } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';

const words = strings.library;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '> button': { alignSelf: 'flex-start' },
  },
  list: { display: 'flex', flexDirection: 'column', maxHeight: '240px', overflowY: 'auto' },
});

interface ProjectLibraryProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 项目库: made or completed from the forms of the workbook; 申报表 for those of its projects that have none. */
export function ProjectLibrary({ session, state }: ProjectLibraryProps) {
  const styles = useStyles();
  const { workbook, holds, busy } = state;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (holds === 'unknown' && busy === null) void session.summarise();
  }, [session, holds, busy]);
  const library = useMemo(() => openProjects(workbook), [workbook]);
  const { open } = library;
  const keyOf = ({ at, name }: (typeof open)[number]) => `${at.sheet} ${at.row} ${name}`;
  const wanted = open.filter((project) => chosen.has(keyOf(project)));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <div className={styles.root}>
      <Text>{words.body}</Text>
      <CommandButton ready={canWrite(state)} onClick={() => void session.makeLibrary()}>
        {words.command}
      </CommandButton>
      {library.listed > 0 && open.length === 0 && <Text>{words.noneOpen}</Text>}
      {open.length > 0 && (
        <>
          <Checkbox
            label={`${words.choose(open.length)}，${words.all}`}
            checked={wanted.length === open.length ? true : wanted.length > 0 ? 'mixed' : false}
            onChange={(_, { checked }) => setChosen(new Set(checked === true ? open.map(keyOf) : []))}
          />
          <div className={styles.list}>
            {open.map((project) => (
              <Checkbox
                key={keyOf(project)}
                label={shorten(project.name, 40)}
                checked={chosen.has(keyOf(project))}
                onChange={() => toggle(keyOf(project))}
              />
            ))}
          </div>
          <CommandButton
            appearance="primary"
            ready={canWrite(state) && wanted.length > 0}
            onClick={() => void session.applyFromLibrary(wanted)}
          >
            {words.apply}
          </CommandButton>
        </>
      )}
    </div>
  );
}
