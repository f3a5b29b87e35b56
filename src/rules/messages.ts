import { memoizeText } from '../model/memoize';

/** What a rule says in one case. Placeholders in braces are filled from a draft's data: "“{name}”未填分值". No full stops. */
export interface Message {
  /** What is wrong: "指标值仍为“{value}”，尚未填写". */
  readonly what: string;
  /** What to do: "请填入数字". */
  readonly todo: string;
  /** What a line of several places says behind their number, in the place of `what`: "项未填指标值" for "5 项未填指标值". */
  readonly ofMany?: string;
}

/** By ids that are the rule's own. */
export type Messages = Readonly<Record<string, Message>>;

/** By placeholder. */
export type Data = Readonly<Record<string, string | number>>;

/** Which of its messages a rule says, and of what. */
export interface Said {
  readonly message: string;
  readonly data: Data;
}

type PlaceholdersIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersIn<Rest> : never;

/** Exactly what the texts of a message ask for; no argument where they ask for nothing. */
type DataOf<M extends Message> = [PlaceholdersIn<M[keyof M]>] extends [never]
  ? []
  : [data: Readonly<Record<PlaceholdersIn<M[keyof M]>, string | number>>];

/** The messages of a rule, and the function by which its drafts say one of them: `...say('empty', { name })`. */
export function defineMessages<const M extends Messages>(messages: M) {
  const say = <Id extends keyof M & string>(message: Id, ...given: DataOf<M[Id]>): Said => ({
    message,
    data: given[0] ?? {},
  });
  return Object.assign(say, { messages });
}

/**
 * A message with its placeholders filled: the only place where sentences are made.
 * @param reworded how the rule set in force says it, where otherwise
 */
export function worded(messages: Messages, { message, data }: Said, reworded: Partial<Message> = {}): Message {
  const own = messages[message];
  if (!own) throw new Error(`no message ${message}`);
  const { what, todo, ofMany } = { ...own, ...reworded };
  const words = { what: filled(what, data), todo: filled(todo, data) };
  return ofMany === undefined ? words : { ...words, ofMany: filled(ofMany, data) };
}

function filled(text: string, data: Data): string {
  const parts = partsOf(text);
  return parts.length === 1 ? text : parts.map((part, at) => (at % 2 === 0 ? part : (data[part] ?? ''))).join('');
}

/** Text and placeholder in turns. Every finding asks, and the texts are always the same. */
const partsOf = memoizeText((text: string): readonly string[] => text.split(/\{(\w+)\}/));
