import { yesNoUnchosen } from '../../src/rules/yes-no-unchosen';
import { findingsOnIndicator } from '../support/rules';

test.each(['是/否', '是或否', '是／否', '是 / 否', '是、否', '是/否? ? 有效', '□是□否', '是否'])('%s', (target) => {
  expect(findingsOnIndicator(yesNoUnchosen, '守牢底线', target)).toMatchObject([
    { severity: 'error', at: { row: 11, column: 6 } },
  ]);
});

test.each(['是', '否', '☑是□否', '□是☑否', '是√否', '是否按期完成', '≥90%', ''])('silent: %s', (target) => {
  expect(findingsOnIndicator(yesNoUnchosen, '守牢底线', target)).toEqual([]);
});
