import { FORM_COMMANDS } from './commands';
import { testFaults } from './fault-suite';

testFaults(FORM_COMMANDS);
