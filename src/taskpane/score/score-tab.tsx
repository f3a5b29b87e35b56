import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { SelfEvaluation } from '../../model/form';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import type { ScoreChange } from '../../workbook/score/fill-scores';
import { CommandButton } from '../command-button';
import { NoFormHere } from '../empty-state';
import { Heading } from '../heading';
import { canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';
import type { TabName } from '../tabs';
import { ArithmeticLine } from './arithmetic-line';
import { CarryOver } from './carry-over';
import { MissingScores } from './missing-scores';
import { overviewOf } from './overview';
import type { PartProps } from '../part';
import { Redistribute } from './redistribute';
import { ScoreOverview } from './score-overview';
import { ScorePreview } from './score-preview';
import { TypedScores } from './typed-scores';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  command: { alignSelf: 'flex-start' },
  formTitle: { color: tokens.colorNeutralForeground2 },
});

interface ScoreTabProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly onTab: (tab: TabName) => void;
}

/** 评分: from the 申报表 to the 自评表, and what the points of a 自评表 come to. */
export function ScoreTab({ session, state, onTab }: ScoreTabProps) {
  const styles = useStyles();
  const forms = state.sheet?.forms ?? [];
  if (state.sheet === null && state.unread !== null) return null;
  if (forms.length === 0) return <NoFormHere state={state} onTab={onTab} />;
  return (
    <>
      {forms.map((checked) => (
        <div key={checked.form.area.top} className={styles.section}>
          {forms.length > 1 && (
            <Text size={200} className={styles.formTitle}>
              {shorten(checked.form.title?.text ?? checked.form.sheetName, 60)}
            </Text>
          )}
          <Part session={session} state={state} checked={checked} />
        </div>
      ))}
    </>
  );
}

function Part({ session, state, checked }: PartProps) {
  const { form } = checked;
  switch (form.kind) {
    case 'application':
      return (
        <>
          <Heading>{strings.score.carryOverTitle}</Heading>
          <CarryOver session={session} state={state} checked={checked} />
        </>
      );
    case 'self-evaluation':
      return <Scores session={session} state={state} checked={checked} form={form} />;
    case 'review':
    case 'monitoring':
      return <Text>{strings.score.noScores}</Text>;
  }
}

function Scores({ session, state, checked, form }: PartProps & { readonly form: SelfEvaluation }) {
  const styles = useStyles();
  const [changes, setChanges] = useState<readonly ScoreChange[] | null>(null);
  const fill = useRef<HTMLButtonElement>(null);
  const overview = overviewOf(form, checked.context.catalog.arithmetic);
  const close = () => {
    setChanges(null);
    fill.current?.focus();
  };
  return (
    <>
      <ScoreOverview overview={overview} />
      <TypedScores session={session} overview={overview} />
      <ArithmeticLine session={session} state={state} checked={checked} form={form} />
      <MissingScores session={session} missing={overview.missing} />
      {isUpToDate(form, checked) ? (
        <Text size={200}>{strings.score.upToDate}</Text>
      ) : (
        <CommandButton
          ref={fill}
          className={styles.command}
          ready={canWriteHere(state)}
          aria-expanded={changes !== null}
          onClick={() => (changes ? close() : void session.previewScores(checked).then(setChanges))}
        >
          {strings.score.fill}
        </CommandButton>
      )}
      {changes && (
        <ScorePreview
          changes={changes}
          ready={canWriteHere(state)}
          onCancel={close}
          onFill={(replaceTyped) => {
            close();
            void session.fillScores(checked, replaceTyped);
          }}
        />
      )}
      <Redistribute session={session} state={state} checked={checked} form={form} />
    </>
  );
}

/** Every named row, the execution line and the total already have their formula. */
function isUpToDate({ indicators, execution, total }: SelfEvaluation, { findings }: CheckedForm): boolean {
  const scores = indicators
    .filter(({ level3 }) => level3.value !== null && level3.value !== '')
    .map(({ score }) => score);
  const cells = [...scores, ...(execution ? [execution.total.score] : []), ...(total ? [total.score] : [])];
  return (
    cells.every((score) => score !== null && score.formula !== null) && findings.every(({ fix }) => fix === undefined)
  );
}
