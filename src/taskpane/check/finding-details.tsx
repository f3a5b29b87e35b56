import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { CellRef } from '../../model/cell';
import { isAnswerable } from '../../rules/finding';
import type { UnfilledRows } from '../../workbook/rows/unfilled-rows';
import { CommandButton } from '../command-button';
import { canWrite, canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { RemoveUnfilled, unfilledOf } from '../remove-unfilled';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { AnswerForm } from './answer-form';
import { FixLine } from './fix-line';
import type { CheckLine } from './lines';
import { PlaceLinks } from './place-links';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    paddingLeft: `calc(${tokens.spacingHorizontalM} + 16px + ${tokens.spacingHorizontalS})`,
    overflowWrap: 'anywhere',
  },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  fixes: { margin: 0, padding: 0, listStyleType: 'none' },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
});

const FIXES_SHOWN = 5;

interface FindingDetailsProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly line: CheckLine;
  readonly onReveal: (at: CellRef | null) => void;
}

/** The opened part of a line: every place, the repair with what it changes, the answer, the source. */
export function FindingDetails({ session, state, line, onReveal }: FindingDetailsProps) {
  const styles = useStyles();
  const [shown, setShown] = useState<'source' | 'answer' | null>(null);
  const answerButton = useRef<HTMLButtonElement>(null);
  const { first, all, answer, form } = line;
  const fixable = answer ? [] : all.filter(({ fix }) => fix !== undefined);
  const unfilled = useMemo(() => unfilledIn(state.sheet, line), [state.sheet, line]);
  const toggle = (what: 'source' | 'answer') => setShown(shown === what ? null : what);
  return (
    <div className={styles.details}>
      {all.length > 1 && <PlaceLinks findings={all} onReveal={onReveal} />}
      {answer && <GivenReason {...answer} />}
      {fixable.length > 0 && (
        <ul className={styles.fixes}>
          {fixable.slice(0, FIXES_SHOWN).map((finding, index) => (
            <li key={index}>
              <FixLine finding={finding} sheet={state.sheet} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.commands}>
        {fixable.length > 0 && (
          <CommandButton
            size="small"
            ready={canWriteHere(state)}
            onClick={() => void session.fix([{ form, findings: fixable }])}
          >
            {fixable.length === 1 ? strings.check.fix : strings.check.fixAll(fixable.length)}
          </CommandButton>
        )}
        {!answer && all.every(isAnswerable) && (
          <CommandButton
            ref={answerButton}
            size="small"
            ready={canWrite(state)}
            aria-expanded={shown === 'answer'}
            onClick={() => toggle('answer')}
          >
            {strings.check.answer}
          </CommandButton>
        )}
        <Button size="small" aria-expanded={shown === 'source'} onClick={() => toggle('source')}>
          {strings.check.source}
        </Button>
      </div>
      {unfilled && <RemoveUnfilled session={session} state={state} checked={form} rows={unfilled} size="small" />}
      {shown === 'source' && (
        <blockquote className={styles.quote}>
          <Text size={200} block weight="semibold">
            {'convention' in first.source ? first.source.convention : `${first.source.document} ${first.source.clause}`}
          </Text>
          <Text size={200}>{'convention' in first.source ? first.source.says : first.source.quote}</Text>
        </blockquote>
      )}
      {shown === 'answer' && (
        <AnswerForm
          session={session}
          findings={all}
          ready={canWrite(state)}
          onCancel={() => {
            setShown(null);
            answerButton.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** The rows of the template that can be removed instead, if the line asks for the value of one of them. */
function unfilledIn(sheet: PaneState['sheet'], { form, all, answer }: CheckLine): UnfilledRows | null {
  const rows = answer === null ? unfilledOf(sheet, form) : null;
  const listed = new Set(rows && [...rows.spare, ...rows.emptied].map(({ row }) => row));
  const { target } = form.form.table.columns;
  return all.some(({ at }) => at !== null && at.column === target && listed.has(at.row)) ? rows : null;
}

function GivenReason({ reason, who, when }: { readonly reason: string; readonly who: string; readonly when: string }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.quote}>
      <Text block>{`${strings.check.reasonGiven}：${shorten(reason, 500)}`}</Text>
      <Text size={200}>{[shorten(who, 20), when].filter(Boolean).join(' · ')}</Text>
    </blockquote>
  );
}
