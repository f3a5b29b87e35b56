import { Checkbox, Field, Spinner, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { OVERALL_TITLE } from '../../catalog/overall-goals';
import { USUAL_TITLE } from '../../workbook/public-text/compose';
import type { HeldSheet } from '../../workbook/public-text/compose';
import { CommandButton } from '../command-button';
import { download } from '../download';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { TextBox } from '../text-box';
import { WORD_FILE } from '../word-file';
import { Column } from './actions';
import { Evidence } from './evidence';
import { PublicTables } from './public-tables';
import type { TableChoice } from './public-tables';

const words = strings.flow.publicText;

interface PublicTextFormProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 公开文本: which tables in which order, what the cover says; what must still be corrected holds it back until somebody insists. */
export function PublicTextForm({ session, state }: PublicTextFormProps) {
  const [choices, setChoices] = useState<readonly TableChoice[] | null>(null);
  const [department, setDepartment] = useState('');
  const [year, setYear] = useState('');
  const [title, setTitle] = useState<string>(USUAL_TITLE);
  const [held, setHeld] = useState<readonly HeldSheet[]>([]);
  const [overall, setOverall] = useState({ isThere: false, isIn: true });
  useEffect(() => {
    let left = false;
    void session.publicSources().then((read) => {
      if (left || !read) return;
      setChoices(read.tables.map((source) => ({ source, part: source.part, isIn: true })));
      setOverall({ isThere: read.overall.length > 0, isIn: true });
      setDepartment(read.department);
      setYear(read.year === null ? '' : String(read.year));
    });
    return () => {
      left = true;
    };
  }, [session]);
  if (choices === null) return <Spinner size="tiny" label={strings.check.reading} />;
  if (choices.length === 0 && !overall.isThere) return <Text>{words.none}</Text>;
  const typedYear = year.trim();
  const yearWrong = typedYear !== '' && !/^20\d{2}$/.test(typedYear);
  const chosen = choices.filter(({ isIn }) => isIn);
  const hasOverall = overall.isThere && overall.isIn;
  const ready = state.busy === null && !yearWrong && (chosen.length > 0 || hasOverall);
  const make = async (anyway: boolean) => {
    const tables = chosen.map(({ source: { key }, part }) => ({ key, part }));
    const request = {
      title,
      department,
      year: typedYear === '' ? null : Number(typedYear),
      overall: hasOverall,
      tables,
    };
    const made = await session.publicFile(request, anyway);
    setHeld(made && 'held' in made ? made.held : []);
    if (made && 'file' in made) download(made.file, WORD_FILE);
  };
  return (
    <Column>
      <Text>{words.body}</Text>
      <Field label={words.department}>
        <TextBox value={department} onChange={setDepartment} />
      </Field>
      <Field
        label={words.year}
        {...(yearWrong && { validationState: 'error' as const, validationMessage: words.yearWrong })}
      >
        <TextBox value={year} inputMode="numeric" maxLength={4} onChange={setYear} />
      </Field>
      <Field label={words.heading}>
        <TextBox value={title} onChange={setTitle} />
      </Field>
      {overall.isThere && (
        <Checkbox
          label={OVERALL_TITLE}
          checked={overall.isIn}
          onChange={(_, { checked }) => setOverall({ isThere: true, isIn: checked === true })}
        />
      )}
      {choices.length > 0 && <PublicTables choices={choices} onChange={setChoices} />}
      <CommandButton appearance="primary" ready={ready} onClick={() => void make(false)}>
        {words.command}
      </CommandButton>
      {held.length > 0 && (
        <HeldBack session={session} held={held}>
          <CommandButton ready={ready} onClick={() => void make(true)}>
            {words.anyway}
          </CommandButton>
        </HeldBack>
      )}
    </Column>
  );
}

interface HeldBackProps {
  readonly session: Session;
  readonly held: readonly HeldSheet[];
  /** The way to have it all the same. */
  readonly children: ReactNode;
}

/** What must be corrected first, sheet by sheet; each is a link to its cell. */
function HeldBack({ session, held, children }: HeldBackProps) {
  return (
    <>
      <Text role="alert">{words.held(held.reduce((sum, { faults }) => sum + faults.length, 0))}</Text>
      {held.map(({ sheetName, name, faults }) => (
        <div key={`${sheetName} ${name}`}>
          <Text weight="semibold" size={200}>
            {shorten(name, 40)}
          </Text>
          <Evidence label={words.of(name)} findings={faults} onReveal={(at) => void session.reveal(at)} />
        </div>
      ))}
      {children}
    </>
  );
}
