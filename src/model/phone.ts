/** Eleven digits from 13 to 19, of either width, perhaps in groups and with the country's code before them. */
const MOBILE = mobilePattern();

function mobilePattern(): RegExp {
  const digit = '[\\d０-９]';
  const gap = '[ \\u00a0-]?';
  return new RegExp(
    `(?<!${digit})((?:\\+?86${gap})?[1１][3-9３-９]${digit})${gap}${digit}{4}${gap}(${digit}{4})(?!${digit})`,
    'g',
  );
}

/** The text with the middle digits of every mobile number hidden: "张三 138****0000". Numbers of offices are no secret and stay. */
export function hidePhones(text: string): string {
  return text.replace(MOBILE, '$1****$2');
}
