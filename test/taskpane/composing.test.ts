import { ignoreComposing } from '../../src/taskpane/composing';

/** Whether the key goes on to the form, as React hands the event over. */
function goesOn(key: string, nativeEvent: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  const preventDefault = jest.fn();
  ignoreComposing({ key, nativeEvent, preventDefault } as never);
  return preventDefault.mock.calls.length === 0;
}

test.each([
  ['Enter with nothing composed sends', 'Enter', { isComposing: false, keyCode: 13 }, true],
  ['Enter that ends a composition does not', 'Enter', { isComposing: true, keyCode: 13 }, false],
  ['nor where WebKit tells it after the composition', 'Enter', { isComposing: false, keyCode: 229 }, false],
  ['other keys of an input method go on', 'a', { isComposing: true, keyCode: 229 }, true],
])('%s', (_, key, event, sends) => {
  expect(goesOn(key, event)).toBe(sends);
});
