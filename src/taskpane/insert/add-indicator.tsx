import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NewIndicator } from '../../workbook/rows/add-indicator';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { indicatorLibrary, printedName, wordingOf } from '../../workbook/rows/indicator-library';
import { CommandButton } from '../command-button';
import { ignoreComposing } from '../composing';
import { canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { Choice } from '../choice';
import { strings } from '../strings';
import { groupsOf } from './template-groups';
import { OwnWords } from './own-words';
import type { Own } from './own-words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  command: { alignSelf: 'flex-start' },
});

const OWN = 'own';

interface AddIndicatorProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly checked: CheckedForm;
}

/** 增加指标: from the template of the form's category (指标库), or named by the user. */
export function AddIndicator({ session, state, checked }: AddIndicatorProps) {
  const styles = useStyles();
  const { catalog, category: recognised } = checked.context;
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState('');
  const [own, setOwn] = useState<Own>({ place: 0, name: '', target: '' });
  const category = recognised?.category ?? catalog.categories.find(({ id }) => id === asked) ?? null;
  const rows = category ? indicatorLibrary(checked.form, category) : [];
  const row = rows.find(({ id }) => id === chosen);
  const selected = row?.id ?? (chosen === OWN ? OWN : (rows[0]?.id ?? ''));
  const template = rows.find(({ id }) => id === selected);
  const classes = catalog.classes.flatMap(({ name, level2 }) =>
    level2.map((level) => ({ level1: name, level2: level.name })),
  );
  const place = classes[own.place];
  const wording = wordingOf(checked.form, catalog);

  const indicator: NewIndicator | null =
    template && category
      ? { kind: 'template', category: category.id, templateRow: template.id }
      : selected === OWN && place && own.name.trim() !== ''
        ? { kind: 'own', ...place, name: own.name.trim(), target: own.target.trim() }
        : null;
  const ready = canWriteHere(state) && indicator !== null;
  const add = async () => {
    if (!ready) return;
    const done = await session.add(checked, indicator, template ? printedName(template, wording) : own.name.trim());
    if (done && !template) setOwn({ ...own, name: '', target: '' });
  };
  return (
    <form
      className={styles.form}
      onKeyDown={ignoreComposing}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {!recognised && (
        <Field label={strings.indicators.libraryOf}>
          <Choice value={asked} onChange={(value) => setAsked(value)}>
            <option value="">{strings.indicators.libraryChoose}</option>
            {catalog.categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      <Field label={strings.indicators.library}>
        <Choice value={selected} onChange={(value) => setChosen(value)}>
          {groupsOf(rows).map(([group, members]) => (
            <optgroup key={group} label={group}>
              {members.map((member) => (
                <option key={member.id} value={member.id}>
                  {printedName(member, wording)}
                </option>
              ))}
            </optgroup>
          ))}
          {rows.length === 0 && (
            <option value="">{category ? strings.indicators.libraryEmpty : strings.indicators.libraryFirst}</option>
          )}
          <option value={OWN}>{strings.indicators.own}</option>
        </Choice>
      </Field>
      {selected === OWN && <OwnWords classes={classes} own={own} onChange={setOwn} />}
      <CommandButton type="submit" className={styles.command} ready={ready}>
        {strings.indicators.add}
      </CommandButton>
    </form>
  );
}
