import type { Doubt, Problem, Question } from '../../model';

/**
 * Problems that mean that something said of their question is not understood, and what it may touch. What is touched
 * accuses nobody: the one place where a report becomes a doubt.
 */
const DOUBTFUL: Readonly<Record<string, Doubt['of']>> = {
  unreadLine: 'all',
  unclosedBracket: 'all',
  unsupportedMark: 'answers',
  misplacedMark: 'answers',
  duplicateCode: 'answers',
  answerWithoutCode: 'answers',
  codeNotANumber: 'answers',
  emptyAnswer: 'answers',
  noCode: 'answers',
  cellText: 'answers',
  secondTable: 'answers',
  tableWithoutScale: 'answers',
  brokenTable: 'answers',
  nestedList: 'answers',
  contradictingTypes: 'answers',
  doubtfulLine: 'all',
  loop: 'all',
  damagedText: 'all',
  conditionInText: 'asked',
  nearMark: 'all',
  oneOrSeveral: 'all',
  soundsOtherwise: 'all',
  capitalsInText: 'all',
  severalIds: 'all',
  answerInText: 'answers',
  choicesInText: 'answers',
  unknownType: 'all',
  oneAnswer: 'all',
  loneAnswer: 'answers',
  askAllInSection: 'asked',
  onlyBeside: 'all',
  oneColumn: 'all',
  unreadWords: 'all',
  unreadAtAnswer: 'answers',
  joinedAnswers: 'answers',
  tableLine: 'answers',
  invalidVariableName: 'answers',
  continuedAnswer: 'answers',
  listOfNumbers: 'answers',
  tooDeep: 'all',
  tooLong: 'all',
};

/** The same questions, each with the doubts that the problems about it mean. */
export function withDoubts(
  questions: readonly Question[],
  problems: readonly Problem[],
  text: string,
): readonly Question[] {
  const byQuestion = new Map<string, Doubt[]>();
  for (const problem of problems) {
    const of = touches(problem);
    if (of === null || problem.questionId === undefined) continue;
    const { span } = problem;
    const doubt: Doubt = { of, text: text.slice(span.start, span.end).trim().slice(0, 300), span };
    const known = byQuestion.get(problem.questionId);
    if (known === undefined) byQuestion.set(problem.questionId, [doubt]);
    else known.push(doubt);
  }
  const doubted = questions.map((question) => {
    const more = byQuestion.get(question.id) ?? [];
    const doubts = [...(question.doubts ?? []), ...more];
    return doubts.length === 0 ? question : { ...question, doubts };
  });
  return withJumpsInDoubt(doubted);
}

/**
 * Who jumps is known by the code of an answer: where the codes of its question are in doubt, so is who is asked what the
 * jump passes over. A condition that people wrote themselves names the codes of the data.
 */
function withJumpsInDoubt(questions: readonly Question[]): readonly Question[] {
  const unsure = new Set(questions.filter(({ doubts }) => doubts?.some(isOfCodes)).map(({ id }) => id));
  if (unsure.size === 0) return questions;
  return questions.map((question) => {
    const jump = question.entry.find(({ text, byJump }) => byJump === true && unsure.has(JUMPED.exec(text)?.[1] ?? ''));
    if (jump === undefined) return question;
    const doubt: Doubt = { of: 'asked', text: jump.text, span: jump.span };
    return { ...question, doubts: [...(question.doubts ?? []), doubt] };
  });
}

const JUMPED = /^NOT \((\S+) = [\w,-]+\)$/u;

/** Doubts about what stands in the list itself, not about a word beside it. */
const isOfCodes = ({ of }: Doubt): boolean => of === 'answers';

function touches({ code, severity }: Problem): Doubt['of'] | null {
  // A mark in small letters is a text that the survey fills in.
  if (code === 'unknownMark') return severity === 'warning' ? 'all' : null;
  if (code === 'notRead' || code === 'inferredType') return severity === 'warning' ? 'answers' : null;
  return Object.hasOwn(DOUBTFUL, code) ? (DOUBTFUL[code] ?? null) : null;
}
