import { Field, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { draftOf } from '../../workbook/budget-system/draft';
import type { SystemForm } from '../../workbook/budget-system/indicator-texts';
import { sheetsOfKind } from '../../workbook/budget-system/write-system-sheet';
import { Choice } from '../choice';
import { CommandButton } from '../command-button';
import type { PartProps } from '../part';
import { canWrite } from '../session';
import { strings } from '../strings';
import { Column } from './actions';
import { Places } from './places';

const words = strings.flow.exchange;

interface ExchangeFormProps extends PartProps {
  readonly form: SystemForm;
}

/** A form as an import sheet of the budget system: which one, what the system would refuse, the command. */
export function ExchangeForm({ session, state, checked, form }: ExchangeFormProps) {
  const ruleSet = checked.context.catalog;
  const sheets = sheetsOfKind(form.kind, ruleSet);
  const [id, setId] = useState<string | null>(null);
  const sheet = sheets.find((one) => one.id === id) ?? sheets[0];
  const draft = useMemo(() => sheet && draftOf(form, sheet, ruleSet), [form, sheet, ruleSet]);
  if (!sheet || !draft) return null;
  const left = draft.left.map(({ indicator, texts, left: what }) => ({
    text: words.leftOf(indicator.row, texts.level3 ?? '', what.join('；')),
    at: indicator.level3.at,
  }));
  return (
    <Column>
      <Text>{words.body}</Text>
      {sheets.length > 1 && (
        <Field label={words.template}>
          <Choice value={sheet.id} onChange={setId}>
            {sheets.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      <Places session={session} title={words.left(left.length)} places={left} />
      <Places
        session={session}
        title={words.refused(draft.refused.length)}
        places={draft.refused.map(({ message, at }) => ({ text: message, at }))}
      />
      {draft.refused.length === 0 && draft.rows.length > 0 && <Text>{words.noneRefused}</Text>}
      <CommandButton
        appearance="primary"
        ready={canWrite(state) && draft.rows.length > 0}
        onClick={() => void session.writeSystemSheet(checked, sheet.id)}
      >
        {words.write}
      </CommandButton>
    </Column>
  );
}
