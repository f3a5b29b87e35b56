/** What takes Univer longest where it computes the same again and again, said in its bundled code so that it takes less. */
export function quicker(code: string): string {
  const rewrites = [
    [FIELD, '$1this.$2 = $3;'],
    [PARSER, REMEMBERING_PARSER],
    [TYPE_OF, QUICK_TYPE_OF],
    [TURN, CLOSED_TURN],
  ] as const;
  return rewrites.reduce((text, [said, quick]) => {
    const rewritten = text.replaceAll(said, quick);
    if (rewritten === text) throw new Error(`Univer has other words for “${String(said)}”`);
    return rewritten;
  }, code);
}

/** A field of a class as Univer ships it, set by a helper that no engine inlines. */
const FIELD = /^(\s*)_defineProperty\d*\(this, "(\w+)", (.*)\);$/gm;

/** Tries every text of every formula and every cell drawn as a date, a time and a number, each time it is looked at. */
const PARSER = 'var getNumfmtParseValueFilter = (value) =>';
const REMEMBERING_PARSER = `var parsedTexts = new Map();
var getNumfmtParseValueFilter = (value) => {
  if (!parsedTexts.has(value)) parsedTexts.set(value, Object.freeze(parseText(value)));
  return parsedTexts.get(value);
};
var parseText = (value) =>`;

/** Asked of every value of every style that is compared or copied. */
const TYPE_OF = 'static getValueType(value) {';
const QUICK_TYPE_OF = `${TYPE_OF}
    if (typeof value === 'string') return '[object String]';
    if (typeof value === 'number') return '[object Number]';
    if (value && Object.getPrototypeOf(value) === Object.prototype) return '[object Object]';`;

/** A turn of the event loop, waited for with a channel that stays open, and with it all that the callback knows. */
const TURN = 'if (!cancelled) callback();';
const CLOSED_TURN = `channel.port1.close();
    ${TURN}`;
