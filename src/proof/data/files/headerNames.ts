import type { Question, Variable } from '../../../questionnaire/model';
import { isVariableName } from '../../../spss/names';
import { isLikeFinished, repeatedName } from '../finishedNames';
import { isLikeId } from '../idNames';
import { plainName } from '../plainName';
import { NameIndex } from '../scheme/nameIndex';
import { isAllParadata } from '../scheme/paradata';
import { behindName } from '../scheme/names';
import { NamesBeforeLabels, withTextsBeside } from './labelledNames';
import { namesOfNumberedTexts } from './numberedTexts';
import { plain, QuestionIndex, type Heading } from './questionIndex';

/** Whether a column can be called so: stand-ins and what SPSS itself has begin with these signs. */
const isName = (text: string): boolean => isVariableName(text) && !/^[#$]/u.test(text);

/** What the columns are, and what is to be said of it. */
export interface ReadHeader {
  readonly names: readonly (string | null)[];
  readonly notes: readonly string[];
}

/**
 * The variable that each column is. Headings that are names stay as they are; others are understood as platforms write
 * them: paths (`group/Q2/1`), brackets (`Q2[1]`), a name before a text (`Q1. Your age?`), iterations (`2_Q7`), and the
 * questions' own texts with their rows' (`Your garden? [Roses]`).
 * @param questions whose names, texts and rows are known; may be none
 * @returns names, `null` for a column that can be no variable
 */
export function readHeader(headings: readonly Heading[], questions: readonly Question[]): ReadHeader {
  const texts = codesBeforeTexts(headings.map(({ text }) => text.trim()));
  const taken = new Set(texts.filter(isName).map((name) => name.toUpperCase()));
  const index = new QuestionIndex(questions);
  const [all, over] = [new Set(texts), above(headings)];
  const below = namesBelow(headings, index);
  const numbered = namesOfNumberedTexts(texts, index);
  const labelled = new NamesBeforeLabels(questions, texts);
  const called = headings.map((heading, at): string | null => {
    const own = texts[at] ?? '';
    const known = below.get(at);
    if (known !== undefined) return known;
    const told = numbered.get(at);
    if (told !== undefined) return told;
    const box = index.behindHash(own);
    if (box !== null) return box;
    if (isName(own)) return own;
    return (
      index.named({ ...heading, text: own }, over[at] ?? '') ??
      labelled.named(own, heading.values) ??
      writtenName(own, all)
    );
  });
  const alone = withFormsApart(called, index);
  const kept = withoutBeside(texts);
  const inARow = answersInARow(
    kept.flatMap((at) => headings[at] ?? []),
    kept.map((at) => alone[at] ?? null),
    questions,
  );
  const answers = new Map([...inARow].map(([at, name]) => [kept[at] ?? -1, name]));
  const read = withTextsBeside(
    alone.map((name, at) => answers.get(at) ?? name),
    texts,
    questions,
  );
  const counts = new Map<string, number>();
  // `Q1: time` beside `Q1: car` is none of Q1.
  const isTimer = (at: number): boolean => isAllParadata((texts[at] ?? '').slice(read[at]?.length ?? 0));
  for (const [at, name] of read.entries())
    if (!isTimer(at)) counts.set((name ?? '').toUpperCase(), (counts.get((name ?? '').toUpperCase()) ?? 0) + 1);
  const names = read.map((name, at) => {
    if (name === null || (!answers.has(at) && (below.has(at) || isName(texts[at] ?? '')))) return name;
    const key = name.toUpperCase();
    const isRival = isTimer(at) ? counts.has(key) : (counts.get(key) ?? 0) > 1;
    return !isName(name) || taken.has(key) || isRival ? null : name;
  });
  const [first] = answers;
  const again = alone.flatMap((name, at) => (name === called[at] ? [] : [`${texts[at] ?? ''} is ${name ?? ''}`]));
  return {
    names,
    notes: [
      ...(first === undefined
        ? []
        : [
            `Columns that are called by nothing but answers are boxes of their questions: ${texts[first[0]] ?? ''} is ${first[1]}.`,
          ]),
      ...(again.length === 0 ? [] : [`A heading stands above several columns: the next ${again.join(', ')}.`]),
    ],
  };
}

/** `id. Response ID`, `Q2[1]. Which of these? [Car]`: a code, of which others have no part, before a text. */
const CODE_AND_TEXT = /^([\p{L}_][\p{L}\p{N}_]{0,63}(?:\[[\p{L}\p{N}_]{1,63}\])*)\.\s+\S/u;

/** The headings with their codes alone, where a platform has put one before the text of each. */
function codesBeforeTexts(texts: readonly string[]): readonly string[] {
  const codes = texts.map((text) => CODE_AND_TEXT.exec(text)?.[1] ?? null);
  const known = codes.filter((code) => code !== null);
  const isManner =
    known.length >= ENOUGH_CODES && known.length * 10 >= texts.length * 9 && new Set(known).size === known.length;
  return isManner ? texts.map((text, at) => codes[at] ?? text) : texts;
}

const ENOUGH_CODES = 4;

/**
 * Each form of a file may have a column that says whether it is complete, all of one heading: they are told by their
 * order.
 */
function withFormsApart(names: readonly (string | null)[], index: QuestionIndex): readonly (string | null)[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    if (name === null || !isLikeFinished(name) || index.has(name)) return name;
    const count = (counts.get(name.toUpperCase()) ?? 0) + 1;
    counts.set(name.toUpperCase(), count);
    return repeatedName(name, count);
  });
}

/** What a platform keeps beside a column, called after it: `Points - The slides`, `Feedback - The slides`. */
const BESIDE = /^\p{L}[\p{L} ]{0,30}\s[-–—:]\s+(\S.*)$/su;

/** The places of columns that are called after no other. */
function withoutBeside(texts: readonly string[]): readonly number[] {
  const all = new Set(texts);
  return texts.flatMap((text, at) => (all.has(BESIDE.exec(text)?.[1] ?? '') ? [] : [at]));
}

/**
 * Columns that are called by nothing but the answers of a question, one after the other: `Dogs`, `Cats`, `Other`. Two
 * questions with the same answers are told by their order, where each has columns. A question of which the file has
 * boxes or a list is not looked for, and what is called as a variable is that variable.
 * @param names of the columns, by whatever else is known
 */
function answersInARow(
  headings: readonly Heading[],
  names: readonly (string | null)[],
  questions: readonly Question[],
): ReadonlyMap<number, string> {
  const texts = headings.map(({ text }) => plain(text));
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    const known = places.get(text);
    if (known === undefined) places.set(text, [at]);
    else known.push(at);
  }
  const there = new NameIndex(names.filter((name) => name !== null));
  const ofQuestions = new Set(questions.flatMap(({ variables }) => variables.map(({ name }) => name.toUpperCase())));
  const alike = new Map<string, (readonly Variable[])[]>();
  // What is counted, rated or ranked of the same answers may be called by them as well.
  const rivals = new Set<string>();
  const kinds = new Map<string, string>();
  for (const { id, variables } of questions) {
    if (hasColumns(id, there)) continue;
    const flags = variables.filter(({ type }) => type === 'flag');
    const counted = variables.filter(({ type }) => type === 'number' || type === 'rank');
    const rows = variables.filter(({ type, rowCode }) => type === 'coded' && rowCode !== null);
    for (const [kind, some] of [
      ['boxes', flags],
      ['rows', rows],
      ['counted', counted],
    ] as const) {
      if (some.length < 2) continue;
      const key = JSON.stringify(
        some.map(({ type, label, answers }) => plain(type === 'flag' ? (answers[0]?.label ?? '') : label)),
      );
      if (kind === 'counted' || (kinds.get(key) ?? kind) !== kind) rivals.add(key);
      kinds.set(key, kind);
      if (kind !== 'counted') alike.set(key, [...(alike.get(key) ?? []), some]);
    }
  }
  const found = new Map<number, string>();
  for (const [key, owners] of alike) {
    const labels = JSON.parse(key) as readonly string[];
    if (labels.includes('') || rivals.has(key)) continue;
    const starts = (places.get(labels[0] ?? '') ?? []).filter((at) =>
      labels.every(
        (label, next) =>
          texts[at + next] === label &&
          (kinds.get(key) === 'rows'
            ? areAnswers(headings[at + next]?.values, owners)
            : headings[at + next]?.isTicked !== false) &&
          !ofQuestions.has((names[at + next] ?? '').toUpperCase()),
      ),
    );
    if (starts.length !== owners.length) continue;
    for (const [owner, boxes] of owners.entries())
      for (const [next, { name }] of boxes.entries()) found.set((starts[owner] ?? 0) + next, name);
  }
  return found;
}

/** Whether most values of a column are answers of rows, by code or label: scores may be called by the same rows. */
function areAnswers(values: ReadonlySet<string> | undefined, owners: readonly (readonly Variable[])[]): boolean {
  if (values === undefined || values.size === 0) return true;
  const answers = owners.flatMap((rows) => rows.flatMap((row) => row.answers));
  const known = new Set(answers.flatMap(({ code, label }) => [String(code), plain(label)]));
  const read = [...values].filter((value) => known.has(value) || known.has(plain(value)) || /^-?\d+\s\D/u.test(value));
  return read.length * 2 > values.size;
}

/** What stands behind a question's name in those of its boxes; nothing in that of a list. */
const BOX = /^$|^(?=[_.#$@a-z])[_.#$@]{0,3}[a-z]{0,3}[_.#]{0,3}\d{1,6}$/iu;

function hasColumns(id: string, names: NameIndex): boolean {
  const behind = behindName(id);
  return names.beginningWith(id).some((name) => BOX.test(behind(name) ?? '-'));
}

/**
 * Columns that a platform has numbered its own way, `v_23`, with the questions' texts below: these say whose they are,
 * where nothing in the file is called so.
 */
function namesBelow(headings: readonly Heading[], index: QuestionIndex): ReadonlyMap<number, string> {
  const there = new Set(headings.map(({ text }) => plainName(text)));
  const found = headings.flatMap(({ text, below }, at): (readonly [number, string])[] => {
    if (below.trim() === '' || !isName(text.trim())) return [];
    const name = index.named({ text: below, below: '' }, '');
    return name === null || there.has(plainName(name)) ? [] : [[at, name]];
  });
  const counts = new Map<string, number>();
  for (const [, name] of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(found.filter(([, name]) => counts.get(name) === 1));
}

/** For each the heading that an empty one goes on from: one question over several columns has its text above the first. */
function above(headings: readonly Heading[]): readonly string[] {
  let last = '';
  return headings.map(({ text, below }) => {
    if (text.trim() !== '') last = text.trim();
    else if (below.trim() === '') last = '';
    return last;
  });
}

const NAME_BEFORE_TEXT = /^\[?([\p{L}@#$][\p{L}\p{M}\p{N}_$#@]*(?:\.\d+)?)(?:\]|\s*[.:)]|\s+[-–—])\s+\S/u;
const IN_BRACKETS = /^([\p{L}@#$][\p{L}\p{M}\p{N}_.$#@]*)((?:\s*[[({][\p{L}\p{N}_]+[\])}])+)$/u;
const ITERATION = /^(\d+)_([\p{L}@#$][\p{L}\p{M}\p{N}_.$#@]*)$/u;
const PARTED = /^[\p{L}@#$][\p{L}\p{M}\p{N}_.$#@]*(?:[-:][\p{L}\p{N}_]+)+$/u;

/** `Q3[{_1}].Slice`: a row of a grid, whose category stands in braces. */
const IN_BRACES = /\[\{_?([\p{L}\p{N}_]+)\}\]/gu;

/** A name that is written otherwise than SPSS takes it. */
function writtenName(written: string, all: ReadonlySet<string>): string | null {
  const text = written.replace(/\.slice$/iu, '').replace(IN_BRACES, '[$1]');
  if (text === '#') return 'Number';
  if (text.includes('/') && !/\s/u.test(text)) return ofPath(text, all);
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed !== null)
    return [bracketed[1] ?? '', ...(bracketed[2] ?? '').split(/[^\p{L}\p{N}_]+/u).filter((part) => part !== '')].join(
      '_',
    );
  const iteration = ITERATION.exec(text);
  if (iteration !== null) return `${iteration[2] ?? ''}_${iteration[1] ?? ''}`;
  if (PARTED.test(text)) return text.replace(/[-:]/gu, '_');
  const before = NAME_BEFORE_TEXT.exec(text)?.[1];
  if (before !== undefined && /\d/u.test(before)) return before;
  const plain = text.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/gu, '');
  return isLikeId(plain) || isLikeFinished(plain) ? plain : null;
}

/** `group/Q1` is Q1, `group/Q2/1` box 1 of Q2: what stands last is no name, or stands below a column of its own. */
function ofPath(text: string, all: ReadonlySet<string>): string | null {
  const parts = text.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const parent = parts.at(-2);
  const isBox = parent !== undefined && (!isName(last) || all.has(parts.slice(0, -1).join('/')));
  if (isBox) return `${parent}_${last}`;
  return last.replace(/^_+/u, '');
}
