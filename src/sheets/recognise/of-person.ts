const NAME_OF_PERSON = /^\s*(?:(?:被考核人|干部|职工)?姓\s*名|被考核人)\s*(?:[:：]|$)/;

/** An appraisal of a person, whose name these lines ask for. */
export function isOfPerson(lines: readonly (readonly string[])[]): boolean {
  return lines.some((line) => line.some((text) => NAME_OF_PERSON.test(text)));
}
