import { FLOW_COMMANDS } from './commands';
import { testFaults } from './fault-suite';

testFaults(FLOW_COMMANDS);
