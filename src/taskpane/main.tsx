import { createRoot } from 'react-dom/client';
import { excelReady, officeBackground } from './office-ready';
import { Pane } from './pane';

/** Paints the pane at once; what reads workbooks is loaded behind it. */
function start(): void {
  const host = document.getElementById('pane');
  if (host) createRoot(host).render(<Pane open={openWorkbook} officeBackground={officeBackground} introduction />);
}

async function openWorkbook() {
  const [{ openSession }] = await Promise.all([import('./open-session'), excelReady()]);
  return openSession();
}

start();
