export { gridOfPlan } from '../../src/sheets/grid-of-plan';
