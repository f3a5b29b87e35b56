import { builtPane, builtWorkbench } from './builds';

// Before two of the browser's tests at once find it missing.
builtPane();
void builtWorkbench();
