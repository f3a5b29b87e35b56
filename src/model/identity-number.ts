import { hidePhones } from './phone';

/** Eighteen signs (GB 11643): six digits of the place, eight of the birthday, three, and a check digit that may be X. */
const IDENTITY = /(?<!\d)([1-9]\d{5})(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(\d{3}[\dXx])(?!\d)/g;

/** The text with the birthday in every identity number of a person hidden: "130535********1234". */
function hideIdentityNumbers(text: string): string {
  return text.replace(IDENTITY, '$1********$2');
}

/** What of a person nobody publishes: mobile numbers and birthdays in identity numbers. */
export function hidePersonalNumbers(text: string): string {
  return hideIdentityNumbers(hidePhones(text));
}
