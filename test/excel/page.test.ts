import { scaleToFit, writableZoom } from '../../src/excel/page';
import { formPlan } from '../contract/workbook-port';

test('a scale that is as wide as the page, hidden columns not counted', () => {
  const plan = (width: number, hidden = false) => ({
    columns: [{ width }, { width: 100, hidden }],
    print: { ...formPlan().print, area: { top: 1, left: 1, bottom: 9, right: 2 } },
  });
  expect([scaleToFit(plan(20, true)), scaleToFit(plan(100)), scaleToFit(plan(5000))]).toEqual([100, 42, 10]);
});

test('what Excel told of a zoom is written as it takes it', () => {
  expect(writableZoom({ scale: 85 })).toEqual({ scale: 85 });
  expect(writableZoom({ horizontalFitToPages: 1, verticalFitToPages: 0 })).toEqual({ horizontalFitToPages: 1 });
  expect(writableZoom({ scale: 100, verticalFitToPages: 2 })).toEqual({ verticalFitToPages: 2 });
  expect(writableZoom({})).toEqual({ scale: 100 });
});
