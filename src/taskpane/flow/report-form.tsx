import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { wordingOf } from '../../workbook/rows/indicator-library';
import type { ReportRequest } from '../../workbook/report/add-report-sheet';
import { unitLabel } from '../../workbook/report/units';
import type { ReportUnit } from '../../workbook/report/units';
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

/** 生成自评报告: for the unit and year of the shown 自评表 unless another is chosen; on a sheet, or as a Word file. */
export function ReportForm({ session, state, checked }: PartProps) {
  const styles = useStyles();
  const { form, context } = checked;
  const { units, place, setPlace } = useUnits(session, form.sheet);
  const chosen = units[place];
  const request: ReportRequest = {
    by: 'department',
    of: chosen ? { unit: chosen.unit, year: chosen.year } : null,
    wording: wordingOf(form, context.catalog),
  };
  const takeFile = async () => {
    const file = await session.reportFile(request);
    if (file) download(file, WORD_FILE);
  };
  return (
    <Column>
      <Text>{words.body}</Text>
      {units.length > 1 && (
        <Field label={words.unit}>
          <Choice value={place} onChange={(value) => setPlace(Number(value))}>
            {units.map((unit, index) => (
              <option key={unitLabel(unit)} value={index}>
                {unitLabel(unit)}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      <div className={styles.commands}>
        <CommandButton appearance="primary" ready={canWrite(state)} onClick={() => void session.report(request)}>
          {words.command}
        </CommandButton>
        <CommandButton ready={state.busy === null} onClick={() => void takeFile()}>
          {words.file}
        </CommandButton>
      </div>
    </Column>
  );
}

/** The reports that can be written from the workbook, and the index of the chosen one; by default that of the shown sheet. */
function useUnits(session: PartProps['session'], sheet: string) {
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
          read.findIndex(({ projects }) => projects.some(({ at }) => at.some((cell) => cell.sheet === sheet))),
        ),
      );
    });
    return () => {
      left = true;
    };
  }, [session, sheet]);
  return { units, place, setPlace };
}
