import { Field } from '@fluentui/react-components';
import { arithmeticOf } from '../../catalog';
import type { SelfEvaluation } from '../../model/form';
import { otherArithmetic } from '../../scoring/other-arithmetic';
import { Choice } from '../choice';
import type { PartProps } from '../part';
import { canWriteHere, documentOf } from '../session';
import { strings } from '../strings';
import { arithmeticWords } from './arithmetic-words';

/** 计分办法: which one is in force for this sheet, what it does, and the choice of another; the sheet remembers it. */
export function ArithmeticLine({ session, state, checked, form }: PartProps & { readonly form: SelfEvaluation }) {
  const { catalog } = checked.context;
  const usual = documentOf(state).arithmetic;
  const named = form.arithmetic ?? null;
  const known = arithmeticOf(catalog, named);
  const fitting = otherArithmetic(form, catalog);
  const hint = [
    ...(fitting ? [strings.arithmetic.fits(fitting.arithmetic.name)] : []),
    ...(named !== null && known === null ? [strings.arithmetic.unknown(catalog.arithmetic.name)] : []),
    arithmeticWords(catalog.arithmetic),
  ].join('');
  return (
    <Field size="small" label={strings.arithmetic.label} hint={hint}>
      <Choice
        size="small"
        disabled={!canWriteHere(state)}
        value={known?.id ?? ''}
        onChange={(id) => void session.chooseArithmetic(checked, id === '' ? null : id)}
      >
        <option value="">{strings.arithmetic.usual(usual.name)}</option>
        {catalog.arithmetics.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
    </Field>
  );
}
