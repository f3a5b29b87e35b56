import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { COUNTY_FORMS, countyFormOf } from '../../catalog';
import { FORM_KINDS } from '../../model/form';
import { Choice } from '../choice';
import { readPreferences, writePreferences } from '../preferences';
import type { Preferences } from '../preferences';
import type { NewForm, PaneState, Session } from '../session';
import { strings } from '../strings';
import { NewCountySheet } from './new-county-sheet';
import { NewOfficialSheet } from './new-official-sheet';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  which: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  scope: { flexBasis: '120px', flexGrow: 1 },
  form: { flexBasis: '260px', flexGrow: 3, minWidth: 0 },
});

interface NewSheetProps {
  readonly session: Session;
  readonly state: PaneState;
}

type Scope = Preferences['formsOf'];

const SCOPES: readonly Scope[] = ['national', 'county'];

/** 插入套表: whose form, which one, and what comes. */
export function NewSheet({ session, state }: NewSheetProps) {
  const styles = useStyles();
  const [scope, setScope] = useState<Scope>('national');
  const [chosen, setChosen] = useState<Readonly<Partial<Record<Scope, string>>>>({});
  const [year, setYear] = useState('');
  useEffect(() => void readPreferences().then(({ formsOf }) => setScope(formsOf)), []);
  const forms = formsOf(scope);
  const which = chosen[scope] ?? forms[0]?.id ?? 'application';
  const county = countyFormOf(which);
  const typed = { session, state, year, onYear: setYear };
  return (
    <div className={styles.root}>
      <div className={styles.which}>
        <Field label={strings.insert.formsOf} className={styles.scope}>
          <Choice
            value={scope}
            onChange={(value) => {
              setScope(value as Scope);
              void writePreferences({ formsOf: value as Scope });
            }}
          >
            {SCOPES.map((each) => (
              <option key={each} value={each}>
                {strings.insert.scopes[each]}
              </option>
            ))}
          </Choice>
        </Field>
        <Field label={strings.insert.form} className={styles.form}>
          <Choice value={which} onChange={(value) => setChosen({ ...chosen, [scope]: value })}>
            {forms.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Choice>
        </Field>
      </div>
      {county ? (
        <NewCountySheet key={county.id} {...typed} county={county} />
      ) : (
        <NewOfficialSheet {...typed} form={which as NewForm['form']} />
      )}
    </div>
  );
}

interface Offered {
  readonly id: string;
  readonly name: string;
}

/** 表1–表4 and later national forms, or those of counties. */
function formsOf(scope: Scope): readonly Offered[] {
  const further = COUNTY_FORMS.filter(({ usedBy }) => usedBy.scope === scope);
  return scope === 'national' ? [...OFFICIAL, ...further] : further;
}

const OFFICIAL: readonly Offered[] = FORM_KINDS.map((id) => ({
  id,
  name: {
    application: strings.insert.application,
    review: strings.insert.review,
    monitoring: strings.insert.monitoring,
    'self-evaluation': strings.insert.selfEvaluation,
  }[id],
}));
