import { strings } from './strings';

/** Why the pane cannot open, in a sentence for people. */
export class OpeningError extends Error {}

/** Waits for office.js, which the page loads beside this script, and for Excel behind it. */
export async function excelReady(): Promise<void> {
  if (typeof Office === 'undefined') await scriptLoaded();
  if (typeof Office === 'undefined') throw new OpeningError(strings.officeMissing);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new OpeningError(strings.notExcel);
}

/** The background colour of Office's panes, if the host gives it; undefined before Office is ready. */
export function officeBackground(): string | undefined {
  try {
    return typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  } catch {
    // Where the host does not give its colours, the pane follows the system's.
    return undefined;
  }
}

function scriptLoaded(): Promise<void> {
  return new Promise((resolve) => {
    const script = document.getElementById('office-js');
    if (script && document.readyState !== 'complete') {
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => resolve());
    } else resolve();
  });
}
