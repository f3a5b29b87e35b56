import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { RemoveIndicator } from '../../src/taskpane/insert/remove-indicator';
import type { PaneState, Session } from '../../src/taskpane/session';
import { strings } from '../../src/taskpane/strings';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { createXlsx } from '../../src/xlsx';
import { correctApplications } from '../support/correct-forms';

test('a warning beside the delete button says what cannot be undone', async () => {
  const workbook = createXlsx();
  const [{ plan } = { plan: null }] = correctApplications();
  if (!plan) throw new Error('no form');
  await workbook.apply([{ kind: 'add-sheet', plan }]);
  const [checked] = (await checkSheets(workbook, OWN_FRAME)).flatMap(({ forms }) => forms);
  if (!checked) throw new Error('no form is read');
  const html = renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <RemoveIndicator session={{} as Session} state={{ sheet: null } as PaneState} checked={checked} />
    </FluentProvider>,
  );
  const [said, button] = [html.indexOf(strings.indicators.removeNotes), html.indexOf(`>${strings.indicators.remove}<`)];
  expect(said).toBeGreaterThan(0);
  expect(button).toBeGreaterThan(said);
});
