import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Form } from '../../model/form';
import { wordingOf } from '../../workbook/rows/indicator-library';
import type { ReportRequest } from '../../workbook/report/add-report-sheet';
import { REPORT_WORDS } from '../../workbook/report/report-words';
import { unitLabel } from '../../workbook/report/units';
import type { ReportKind, ReportUnit } from '../../workbook/report/units';
import { Choice } from '../choice';
import { CommandButton } from '../command-button';
import { download } from '../download';
import type { PartProps } from '../part';
import { canWrite } from '../session';
import { strings } from '../strings';
import { WORD_FILE } from '../word-file';
import { Column } from './actions';

const words = strings.flow.report;

const useStyles = makeStyles({
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ReportFormProps extends PartProps {
  /** What the shown form is made into, while the workbook is still being read. */
  readonly kind: ReportKind;
}

/**
 * 生成自评报告, 生成监控报告: for the unit, year and months of the shown form unless another is chosen, of either kind where the workbook
 * holds both; on a sheet, or as a Word file.
 */
export function ReportForm({ session, state, checked, kind: shown }: ReportFormProps) {
  const styles = useStyles();
  const { form, context } = checked;
  const { units, place, setPlace } = useUnits(session, form);
  const chosen = units[place];
  const kind = chosen?.kind ?? shown;
  const ofBoth = new Set(units.map((unit) => unit.kind)).size > 1;
  const labelOf = (unit: ReportUnit) =>
    ofBoth ? `${REPORT_WORDS[unit.kind].report}：${unitLabel(unit)}` : unitLabel(unit);
  const request: ReportRequest = {
    kind,
    by: 'department',
    of: chosen ? { unit: chosen.unit, year: chosen.year, month: chosen.month } : null,
    wording: wordingOf(form, context.catalog),
  };
  const takeFile = async () => {
    const file = await session.reportFile(request);
    if (file) download(file, WORD_FILE);
  };
  return (
    <Column>
      <Text>{words.body[kind]}</Text>
      {units.length > 1 && (
        <Field label={ofBoth ? words.which : words.unit[kind]}>
          <Choice value={place} onChange={(value) => setPlace(Number(value))}>
            {units.map((unit, index) => (
              <option key={labelOf(unit)} value={index}>
                {labelOf(unit)}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      <div className={styles.commands}>
        <CommandButton appearance="primary" ready={canWrite(state)} onClick={() => void session.report(request)}>
          {words.command[kind]}
        </CommandButton>
        <CommandButton ready={state.busy === null} onClick={() => void takeFile()}>
          {words.file}
        </CommandButton>
      </div>
    </Column>
  );
}

/** The reports that can be written from the workbook, and the index of the chosen one; by default that of the shown form. */
function useUnits(session: PartProps['session'], { sheet, kind }: Pick<Form, 'sheet' | 'kind'>) {
  const [units, setUnits] = useState<readonly ReportUnit[]>([]);
  const [place, setPlace] = useState(0);
  useEffect(() => {
    let left = false;
    void session.reportUnits().then((read) => {
      if (left || !read) return;
      setUnits(read);
      setPlace(
        Math.max(
          0,
          read.findIndex((unit) => unit.kind === kind && unit.projects.some(({ form }) => form.sheet === sheet)),
        ),
      );
    });
    return () => {
      left = true;
    };
  }, [session, sheet, kind]);
  return { units, place, setPlace };
}
