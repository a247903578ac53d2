import type { QuestionnairePlan } from '../../checks/plan';
import type { CheckKind, End } from '../../checks/check';
import { FALSE, or, type Formula } from '../../questionnaire/logic/formula';
import { boundsWithout } from '../../questionnaire/logic/unknown';
import type { Question } from '../../questionnaire/model';
import { printFormula } from '../../spss/expression';
import { inLongLines, inParts, TEXTS_AT_ONCE } from '../../spss/longLines';
import type { ScriptFile } from '../../spss/reading/blocks';
import { columnNamed, madePrefix, type DataColumn } from './columns';
import type { DataFile } from './files/dataFile';
import { holdsAsDue } from './holdsAsDue';

/** Those who were screened out and are in the file, though nothing came after: from there on they contradict nothing. */
export interface ScreenedOut {
  /** The variable that is 1 for them. */
  readonly variable: DataColumn;
  /** The variable that says behind which of the questions they were, counted from 1; 0 for all others. */
  readonly place: DataColumn;
  /** The questions in their order. */
  readonly order: readonly string[];
  /** The places behind which the interview ended by the answers of an earlier question, by its id in upper case. */
  readonly later: ReadonlyMap<string, readonly number[]>;
  /** By questions that screen out, in upper case: that something of it is answered, where it has no rows of its own. */
  readonly answered: ReadonlyMap<string, string>;
  /** What makes it. */
  readonly program: string;
  /** The questions that screened somebody out, perhaps. */
  readonly questions: readonly string[];
  /** Whether what one of them says of it is not understood wholly. */
  readonly perhaps: boolean;
}

/** What of a file is looked at. */
type Columns = Pick<DataFile, 'columns' | 'unread'>;

/** What ends the interview behind one question. */
interface Ending {
  /** The number of the question, counted from 1. */
  readonly at: number;
  readonly when: Formula;
  readonly of: readonly string[];
  readonly perhaps: boolean;
}

/**
 * Who gave an answer that ends the interview and has nothing in all variables behind it. Whoever went on after such an
 * answer is not meant.
 * @returns `null` where no answer ends it, or nothing in the file comes after
 */
export function screenedOutOf(file: Columns, plan: QuestionnairePlan | null): ScreenedOut | null {
  if (plan === null) return null;
  const { questions } = plan.questionnaire;
  const endings = endingsOf(plan, file);
  const [name, place, behind] = ['OUT', 'OUTAT', 'OUTBEHIND'].map((one) => `${madePrefix(file.columns)}_${one}`);
  const lines = [`COMPUTE ${place} = 0.`, `COMPUTE #${behind} = 0.`];
  const found: Ending[] = [];
  let isSomethingBehind = false;
  let last = questions.length;
  // From the end: who has an answer behind a question has one behind all before it, too.
  for (const ending of endings.toReversed()) {
    const answered = areAnswered(columnsOf(questions.slice(ending.at, last), file));
    last = ending.at;
    lines.push(...answered.map((one) => `IF (${one}) #${behind} = 1.`));
    isSomethingBehind ||= answered.length > 0;
    if (!isSomethingBehind) continue;
    lines.push(`IF (#${behind} = 0 AND (${printFormula(ending.when)})) ${place} = ${ending.at}.`);
    found.push(ending);
  }
  if (found.length === 0) return null;
  const later = new Map<string, number[]>();
  for (const { at, of } of found)
    for (const id of of)
      if (id !== questions[at - 1]?.id) later.set(id.toUpperCase(), [...(later.get(id.toUpperCase()) ?? []), at]);
  return {
    variable: { name: `${name}`, type: 'number', width: 0, format: null },
    place: { name: `${place}`, type: 'number', width: 0, format: null },
    program: [...lines, `COMPUTE ${name} = (${place} > 0).\n`].join('\n'),
    order: questions.map(({ id }) => id.toUpperCase()),
    later,
    answered: new Map(
      found.flatMap(({ at }) => {
        const question = questions[at - 1];
        return question === undefined || hasRows(question)
          ? []
          : [[question.id.toUpperCase(), areAnswered(columnsOf([question], file)).join(' OR ')] as const];
      }),
    ),
    questions: [...new Set(found.toReversed().flatMap(({ of }) => of))],
    perhaps: found.some(({ perhaps }) => perhaps),
  };
}

/** What ends the interview, by the questions behind which it does, in their order. */
function endingsOf({ questionnaire: { questions }, plans }: QuestionnairePlan, file: Columns): readonly Ending[] {
  const places = new Map(questions.map(({ id }, at) => [id, at + 1]));
  const named = new Map(questions.flatMap(({ variables }) => variables.map((one) => [one.name, one] as const)));
  const unknown = new Set([...named.values()].flatMap((one) => (holdsAsDue(file, one) ? [] : [one.name])));
  const found = new Map<number, Ending>();
  for (const { question, ends = [] } of plans) {
    if (question.hidden || question.quota || question.system) continue;
    for (const end of ends) {
      const at = Math.max(places.get(end.behind) ?? 0, places.get(question.id) ?? 0);
      const when = whereKnown(end, unknown);
      const known = found.get(at);
      if (at > 0 && when !== FALSE)
        found.set(at, {
          at,
          when: or(known?.when ?? FALSE, when),
          of: [...new Set([...(known?.of ?? []), question.id])],
          perhaps: end.perhaps || known?.perhaps === true,
        });
    }
  }
  return [...found.values()].toSorted((one, other) => one.at - other.at);
}

const whereKnown = ({ when }: End, unknown: ReadonlySet<string>): Formula => boundsWithout(when, unknown).surely;

/** Several answers to one question, of which the interview may end at one: boxes are one answer. */
const hasRows = ({ variables }: Question): boolean =>
  variables.filter(({ type, specifies }) => type !== 'flag' && specifies === null).length > 1;

/**
 * Whom a question lists for nothing: what they have said before they were screened out may contradict it all the same,
 * and so may what they have said with the answer that ends the interview.
 * @param kind of the check that lists; `null` where nobody knows
 */
export function sparedAt(
  { place: { name }, order, later, answered }: ScreenedOut,
  questionId: string,
  kind: CheckKind | null,
): string {
  const id = questionId.toUpperCase();
  const places = later.get(id) ?? [];
  const own = order.indexOf(id) + 1;
  const isAnswered = answered.get(id) ?? '';
  const spared = [
    ...(isSaidBeside(kind) ? [`RANGE(${name}, 1, ${own - 1})`] : [`RANGE(${name}, 1, ${own})`]),
    ...(places.length === 0 ? [] : [`ANY(${name}, ${inLongLines(places.map(String), ', ')})`]),
  ];
  const all = spared.length === 1 ? spared.join('') : `(${spared.join(' OR ')})`;
  return kind === 'asked' && isAnswered !== '' ? `(${all} AND NOT (${name} = ${own} AND (${isAnswered})))` : all;
}

/** Whether it looks at what is said with an answer, whatever that ends. */
const isSaidBeside = (kind: CheckKind | null): boolean => kind === 'exclusive';

interface Behind {
  readonly column: DataColumn;
  readonly isBox: boolean;
}

/** The columns of what people are asked. */
const columnsOf = (questions: readonly Question[], { columns }: Columns): readonly Behind[] =>
  questions
    .filter(({ hidden, quota, system }) => !(hidden || quota || system))
    .flatMap(({ variables }) =>
      variables.flatMap(({ name, type }) => {
        const column = columnNamed(columns, name);
        return column === undefined ? [] : [{ column, isBox: type === 'flag' }];
      }),
    );

/** That one of them holds an answer: a box that is not ticked is none. */
function areAnswered(behind: readonly Behind[]): readonly string[] {
  const columns = behind.map(({ column }) => column);
  const ofType = (boxes: boolean): readonly string[] =>
    behind.flatMap(({ column: { name, type }, isBox }) => (type === 'number' && isBox === boxes ? [name] : []));
  const [boxes, numbers] = [ofType(true), ofType(false)];
  const texts = columns.filter(({ type }) => type === 'text').map(({ name }) => `${name} <> ""`);
  return [
    ...(numbers.length === 0 ? [] : [`NVALID(${inLongLines(numbers, ', ')}) > 0`]),
    ...(boxes.length === 0 ? [] : [`MAX(0, ${inLongLines(boxes, ', ')}) > 0`]),
    ...inParts(texts, TEXTS_AT_ONCE / 2).map((some) => some.join(' OR ')),
  ];
}

/** Questions that a note names. */
const NAMED = 5;

/**
 * What is said of them: a sentence each.
 * @param blocks of which some run by themselves, and list whom they list
 */
export function screenedOutNotes(
  total: (variable: string) => number,
  out: ScreenedOut | null | undefined,
  { file, plain }: { readonly file: ScriptFile; readonly plain: readonly number[] },
): readonly string[] {
  const count = out ? total(out.variable.name) : 0;
  if (!out || count === 0) return [];
  const more = out.questions.length - NAMED;
  const where = `${out.questions.slice(0, NAMED).join(', ')}${more > 0 ? ', …' : ''}`;
  const alone = plain.map((index) => file.blocks[index]?.id ?? '').join(', ');
  return [
    out.perhaps ? perhapsOut(count, where) : surelyOut(count, where),
    ...(alone === '' ? [] : [`Scripts that run by themselves list them all the same: ${alone}.`]),
  ];
}

const surelyOut = (count: number, where: string): string =>
  count === 1
    ? `1 respondent was screened out (${where}) and has answered nothing behind that: nothing from there on is listed.`
    : `${count} respondents were screened out (${where}) and have answered nothing behind that: nothing from there on is listed.`;

const perhapsOut = (count: number, where: string): string =>
  count === 1
    ? `1 respondent was perhaps screened out (${where}) and has answered nothing behind that: nothing from there on is listed.`
    : `${count} respondents were perhaps screened out (${where}) and have answered nothing behind that: nothing from there on is listed.`;
