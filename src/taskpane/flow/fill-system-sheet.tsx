import { Checkbox, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { RuleSet } from '../../catalog/types';
import { compareWith, KIND_NAMES, refusedAfter, writtenCells } from '../../workbook/budget-system/fill-system-sheet';
import type { Comparison } from '../../workbook/budget-system/fill-system-sheet';
import { isSystemForm } from '../../workbook/budget-system/indicator-texts';
import type { ReadSystemSheet } from '../../workbook/budget-system/read-system-sheet';
import { ROLE_NAMES, UNMATCHED } from '../../workbook/budget-system/words';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { Choice } from '../choice';
import { CommandButton } from '../command-button';
import { Heading } from '../heading';
import { canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { Column } from './actions';
import { Places } from './places';
import type { Place } from './places';

const words = strings.flow.exchange;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface FillSystemSheetProps {
  readonly session: Session;
  readonly state: PaneState;
  /** The shown sheet. */
  readonly sheet: ReadSystemSheet;
  readonly ruleSet: RuleSet;
}

/** A sheet of the budget system: filled in from a form of the workbook, or held against it cell by cell. */
export function FillSystemSheet({ session, state, sheet, ruleSet }: FillSystemSheetProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const [replace, setReplace] = useState(false);
  const sources = useMemo(() => sourcesFor(sheet, state, ruleSet), [sheet, state, ruleSet]);
  const source = sources.find(({ key }) => key === chosen) ?? sources[0];
  const refused = useMemo(() => {
    if (!source) return refusedAfter(sheet, [], null, ruleSet);
    const { comparison, checked } = source;
    const form = isSystemForm(checked.form) ? checked.form : null;
    return refusedAfter(sheet, writtenCells(comparison, replace), form, ruleSet);
  }, [sheet, source, replace, ruleSet]);
  return (
    <section className={styles.root}>
      <Heading>{words.title}</Heading>
      <Column>
        <Text>{words.isSystem(KIND_NAMES[sheet.kind], sheet.rows.length)}</Text>
        {!source && <Text>{words.noForm(KIND_NAMES[sheet.kind])}</Text>}
        {source && sources.length > 1 && (
          <Field label={words.form}>
            <Choice value={source.key} onChange={setChosen}>
              {sources.map(({ key, checked: { form } }) => (
                <option key={key} value={key}>
                  {shorten(form.sheetName, 40)}
                </option>
              ))}
            </Choice>
          </Field>
        )}
        {source && <Compared session={session} comparison={source.comparison} />}
        {source && source.comparison.conflicts.length > 0 && (
          <Checkbox
            label={words.replace}
            checked={replace}
            onChange={(_, { checked }) => setReplace(checked === true)}
          />
        )}
        {source && (
          <CommandButton
            appearance="primary"
            ready={canWriteHere(state) && writtenCells(source.comparison, replace).length > 0}
            onClick={() => void session.fillSystemSheet(sheet.id, source.checked, replace)}
          >
            {words.fill}
          </CommandButton>
        )}
        <Places
          session={session}
          title={words.refused(refused.length)}
          places={refused.map(({ message, at }) => ({ text: message, at }))}
        />
        {refused.length === 0 && <Text>{words.noneRefused}</Text>}
      </Column>
    </section>
  );
}

interface ComparedProps {
  readonly session: Session;
  readonly comparison: Comparison;
}

function Compared({ session, comparison: { sheet, matched, differences, fills } }: ComparedProps) {
  const { pairs, onlySystem, onlyForm } = matched;
  const ofSystem = onlySystem.map(({ row, why }): Place => {
    const text = words.unmatchedRow(row.row, row.texts.level3 ?? '', UNMATCHED.system[why]);
    return { text, at: { sheet: sheet.id, row: row.row, column: sheet.columns.get('level3') ?? 1 } };
  });
  const ofForm = onlyForm.map(({ said: { indicator, texts }, why }): Place => {
    const text = words.unmatchedRow(indicator.row, texts.level3 ?? '', UNMATCHED.form[why]);
    return { text, at: indicator.level3.at };
  });
  // What is only empty yet says less than what has become different.
  const listed = [
    ...differences.filter(({ system }) => system !== ''),
    ...differences.filter(({ system }) => system === ''),
  ];
  const said = (text: string) => (text === '' ? words.empty : words.quoted(shorten(text, 30)));
  return (
    <>
      <Text>{words.matched(pairs.length, fills.length)}</Text>
      <Places session={session} title={words.unmatched(ofSystem.length)} places={ofSystem} />
      <Places session={session} title={words.unmatchedForm(ofForm.length)} places={ofForm} />
      <Places
        session={session}
        title={words.differences(differences.length)}
        places={listed.map(({ name, role, system, form, at }) => ({
          text: words.difference(shorten(name, 30), ROLE_NAMES[role], said(system), said(form)),
          at,
        }))}
      />
      {differences.length === 0 && pairs.length > 0 && <Text>{words.same}</Text>}
    </>
  );
}

interface Source {
  readonly key: string;
  readonly checked: CheckedForm;
  readonly comparison: Comparison;
}

/** The workbook's forms of that kind, the one that has most in common with the sheet first. */
function sourcesFor(sheet: ReadSystemSheet, { workbook }: PaneState, ruleSet: RuleSet): readonly Source[] {
  return workbook
    .flatMap(({ forms }) => forms)
    .flatMap((checked): Source[] => {
      const { form } = checked;
      if (!isSystemForm(form) || form.kind !== sheet.kind) return [];
      const key = `${form.sheet} ${form.area.top}`;
      return [{ key, checked, comparison: compareWith(sheet, form, ruleSet) }];
    })
    .sort((one, other) => other.comparison.matched.pairs.length - one.comparison.matched.pairs.length);
}
