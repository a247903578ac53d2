import { and, type Bounds, type Formula } from '../../questionnaire/logic/formula';
import { answerVariables, codeKey } from '../../questionnaire/logic/values';
import type { Question } from '../../questionnaire/model';
import type { Sourced } from '../facts';
import { anyOf } from '../iterationPlans';
import type { Routing } from '../routing/routing';

/** What is said of a question from outside, in place of what its own text was read as. */
export interface Given {
  /** When the question is asked. */
  readonly asked?: Sourced<Bounds>;
  /** When variables are asked, whenever the question is, by name. */
  readonly variables?: ReadonlyMap<string, Sourced<Bounds>>;
  /** When rows are asked where the question is, by the name of the variable. */
  readonly rows?: ReadonlyMap<string, Sourced<Bounds>>;
  /** Under which condition answers are offered, by variable name and code. */
  readonly offered?: ReadonlyMap<string, ReadonlyMap<string, Bounds>>;
  /** The codes that may occur, by variable name. */
  readonly codes?: ReadonlyMap<string, readonly number[]>;
}

/** Several of them; the later one wins where they speak about the same. */
export function mergeGiven(all: readonly Given[]): Given {
  const merged = <Key, Value>(maps: readonly (ReadonlyMap<Key, Value> | undefined)[]): ReadonlyMap<Key, Value> =>
    new Map(maps.flatMap((map) => [...(map ?? [])]));
  const asked = all.findLast((one) => one.asked !== undefined)?.asked;
  return {
    ...(asked && { asked }),
    variables: merged(all.map((one) => one.variables)),
    rows: merged(all.map((one) => one.rows)),
    offered: offeredIn(all),
    codes: merged(all.map((one) => one.codes)),
  };
}

/** Of the answers of one variable, some may be said in one place and some in another. */
function offeredIn(all: readonly Given[]): ReadonlyMap<string, ReadonlyMap<string, Bounds>> {
  const offered = new Map<string, ReadonlyMap<string, Bounds>>();
  for (const [name, answers] of all.flatMap((one) => [...(one.offered ?? [])]))
    offered.set(name, new Map([...(offered.get(name) ?? []), ...answers]));
  return offered;
}

/** The routing of a question, or of one iteration of it, with what is given of it. */
export function routingWith(read: Routing, given: Given, question: Question): Routing {
  const whole = wholeOf(given, question);
  const asked = whole?.value ?? read.entry;
  const rows = new Map(read.rows);
  for (const [name, { value, origin }] of withTexts(given.rows, question)) {
    const both = { surely: and(asked.surely, value.surely), possibly: and(asked.possibly, value.possibly) };
    rows.set(name, { value: both, origin });
  }
  const routing = whole === null ? withRows(read, given, rows) : { ...read, asked: whole, entry: whole.value };
  for (const [name, bounds] of withTexts(given.variables, question)) rows.set(name, bounds);
  const offered = new Map(routing.offered);
  for (const [name, answers] of given.offered ?? []) {
    const known = new Map<string, Formula>(offered.get(name));
    for (const [code, { possibly }] of answers) known.set(codeKey(code), possibly);
    offered.set(name, known);
  }
  return { ...routing, rows, offered, masked: routing.masked || saysOfRows(given) };
}

/** Of a question that is passed over where none of its rows is offered, what is said of rows says when it is asked. */
function withRows(read: Routing, given: Given, rows: ReadonlyMap<string, Sourced<Bounds>>): Routing {
  const said = [...(given.rows?.keys() ?? [])].flatMap((name) => rows.get(name)?.value ?? []);
  if (!read.masked || said.length === 0) return read;
  return { ...read, asked: { ...read.asked, value: anyOf([read.asked.value, ...said]) } };
}

/** What is said of all variables one by one is said of the question: it is asked where one of them is. */
function wholeOf({ variables }: Given, question: Question): Sourced<Bounds> | null {
  const said = answerVariables(question).map(({ name }) => variables?.get(name));
  const known = said.flatMap((one) => (one === undefined ? [] : [one]));
  const [first] = known;
  if (first === undefined || known.length < said.length) return null;
  return { value: anyOf(known.map(({ value }) => value)), origin: first.origin };
}

/** Whether some variables may be asked where others are not. */
const saysOfRows = ({ variables, rows }: Given): boolean => (variables?.size ?? 0) + (rows?.size ?? 0) > 0;

/** The text that specifies a row goes with its row. */
function withTexts(
  given: ReadonlyMap<string, Sourced<Bounds>> | undefined,
  question: Question,
): ReadonlyMap<string, Sourced<Bounds>> {
  if (given === undefined || given.size === 0) return new Map();
  const all = new Map(given);
  for (const text of question.variables) {
    if (text.specifies === null || text.rowCode === null || all.has(text.name)) continue;
    const owner = question.variables.find((one) => one.specifies === null && one.rowCode === text.rowCode);
    const own = owner === undefined ? undefined : given.get(owner.name);
    if (own !== undefined) all.set(text.name, own);
  }
  return all;
}
