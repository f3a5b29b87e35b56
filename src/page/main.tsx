import { createRoot } from 'react-dom/client';
import { Page } from './page';

const host = document.getElementById('page');
if (host) createRoot(host).render(<Page />);
