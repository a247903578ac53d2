import { TRUE, and, not, or, type Formula } from '../../questionnaire/logic/formula';
import { resolveValidation, type ValidationCall, type ValidationRule } from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import { answered, answerVariables } from '../../questionnaire/logic/values';
import { parseCode } from '../../questionnaire/logic/code/javascript';
import type { Question, Questionnaire, Span, SurveyFunction } from '../../questionnaire/model';
import type { Origin } from '../check';
import { noTwoAlike, oneNumber, rowByRow, sumOrRows, type Faults } from './comparisons';
import { STATED, tickedFor, type DontKnow, type Sourced, type TextLength } from '../facts';
import { dontKnowBoxes } from './dontKnowTwin';
import { filledIn, type FilledIn, type Filling } from './filledIn';
import { limitsByAnswers } from './limitsByAnswers';
import type { Notes } from '../notes';

/** A rule with where it comes from, where that is not the code itself. */
export type OwedRule = ValidationRule & { readonly origin?: Origin };

/** What validation code demands of one question, whichever question's code it stands in. */
export class Obligations {
  readonly rules: OwedRule[] = [];
  readonly lengths: TextLength[] = [];
  filledIn: FilledIn = { assignments: [], only: false };
  readonly requiredNames = new Set<string>();
  /** What demands it, where that is no more than likely. */
  requiredBy: Origin = STATED;
  straightLiners: Span | null = null;
  openList: { readonly span: Span; readonly origin: Origin } | null = null;
  /** It is the don't-know box of another question: that is answered instead. */
  isDontKnowBox = false;
  dontKnow: Sourced<DontKnow> | null = null;
  /** The code says of whom it demands an answer or the don’t-know box: nobody else owes one of the two. */
  dontKnowOfSome = false;
  /** Answered unless a variable says otherwise that the export does not define, or that has not been read wholly. */
  dontKnowElsewhere = false;
}

type Meaning = (call: ValidationCall, target: Question, into: Gathering) => void;

interface Gathering {
  readonly of: (question: Question) => Obligations;
  readonly scope: Scope;
  readonly notes: Notes;
  readonly current: Question;
  /** Whether what the call means is stated, or inferred from the name of the function. */
  readonly origin: Origin;
}

const isUnconditional = (call: ValidationCall): boolean => call.when.kind === 'constant' && call.when.value;

/** A ready-made validation that runs under a condition is a message that the survey shows under it. */
function addRule(call: ValidationCall, target: Question, into: Gathering, faults: readonly Formula[]): void {
  const when = faults.map((fault) => and(call.when, fault));
  into.of(target).rules.push({ when, message: `${call.name}()`, span: call.span, origin: into.origin });
}

const required: Meaning = (call, target, into) => {
  const [name] = call.args;
  const single = name === null || name === undefined ? undefined : into.scope.variable(name);
  const names =
    single !== undefined && into.scope.question(name ?? '') === undefined
      ? [single.variable.name]
      : answerVariables(target).map((variable) => variable.name);
  if (isUnconditional(call)) {
    for (const item of names) into.of(target).requiredNames.add(item);
    if (into.origin !== STATED) into.of(target).requiredBy = into.origin;
    return;
  }
  const demanded = answerVariables(target).filter((variable) => names.includes(variable.name));
  const empty =
    target.kind === 'multi'
      ? [not(or(...demanded.map(answered)))]
      : demanded.map((variable) => not(answered(variable)));
  addRule(call, target, into, empty);
};

const dontKnow: Meaning = (call, target, into) => {
  const twin = call.args[1] ?? '';
  const named = into.scope.question(twin) ?? into.scope.variable(twin)?.question;
  const found = named === undefined ? undefined : into.scope.within(named, into.current.iteration);
  if (found === undefined) {
    into.of(target).dontKnowElsewhere = true;
    into.notes.dropped.push({ questionId: into.current.id, name: twin, text: call.text, span: call.span });
    into.notes.note(
      'validation',
      call.text,
      `the export does not define ${twin || 'the don’t-know variable'}: who had to answer cannot be checked`,
      call.span,
    );
    return;
  }
  if (found.unread.length > 0) {
    into.of(target).dontKnowElsewhere = true;
    into.notes.note(
      'validation',
      call.text,
      `${found.id} has not been read wholly: who had to answer is not known`,
      call.span,
    );
    return;
  }
  const boxes = dontKnowBoxes(target, found, /rows\d*$/i.test(call.name));
  if (!isUnconditional(call)) {
    const own = answerVariables(target);
    const both = own.map((variable) => and(tickedFor(boxes, variable), answered(variable)));
    const neither =
      boxes.byRow === undefined
        ? [and(not(boxes.ticked), ...own.map((variable) => not(answered(variable))))]
        : own.map((variable) => and(not(tickedFor(boxes, variable)), not(answered(variable))));
    addRule(call, target, into, [...both, ...neither]);
    into.of(target).dontKnowOfSome = true;
    return;
  }
  into.of(target).dontKnow = { value: boxes, origin: into.origin };
  into.of(found).isDontKnowBox = true;
  for (const variable of answerVariables(target)) into.of(target).requiredNames.add(variable.name);
};

const textLength: Meaning = (call, target, into) => {
  const [, min, max, unit] = call.args;
  if (unit !== undefined && unit !== null && !/^char/i.test(unit)) {
    into.notes.note('validation', call.text, `a length in ${unit} cannot be checked`, call.span);
    return;
  }
  const limit = (text: string | null | undefined): number | null => {
    const value = Number(text ?? '');
    return Number.isInteger(value) && value > 0 ? value : null;
  };
  for (const variable of answerVariables(target)) {
    if (variable.type === 'text')
      into.of(target).lengths.push({
        variable: variable.name,
        min: limit(min),
        max: limit(max),
        when: call.when,
        span: call.span,
        origin: into.origin,
      });
  }
};

const nothingMore: Meaning = () => undefined;

/** A comparison that is demanded: who does not keep it has the error. */
const demand =
  (faultsOf: (call: ValidationCall, target: Question, into: Gathering) => Faults): Meaning =>
  (call, target, into) => {
    const faults = faultsOf(call, target, into);
    if (faults !== null) addRule(call, target, into, faults);
    else
      into.notes.note('validation', call.text, `what ${call.name}() compares here is not understood`, call.span, [
        call.name,
      ]);
  };

const sumOfQuestion = demand(sumOrRows);

const rowsOfQuestions = demand(({ args }, target, { scope, current }) => {
  const [, operator, second, codes] = args;
  const named = (name: string | null | undefined): Question | undefined => {
    const found = scope.question(name ?? '');
    return found === undefined ? undefined : scope.within(found, current.iteration);
  };
  const right = named(second);
  return right === undefined ? null : rowByRow(operator, target, right, named(codes) ?? target);
});

const oneOfQuestion = demand((call, target, { scope }) => {
  const [name] = call.args;
  const [only, another] = answerVariables(target);
  const named = scope.variable(name ?? '')?.variable ?? (another === undefined ? only : undefined);
  return oneNumber(call, named ?? null);
});

/** The ready-made validations of the survey library and what they mean for the data. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  // "Other (specify)" texts are checked for every question that has them.
  checkOS: nothingMore,
  checkOtherSpecify: nothingMore,
  OtherSpecify: nothingMore,
  OtherSpecifyGrid: nothingMore,
  CheckDK: dontKnow,
  CheckDK3D: dontKnow,
  CheckDKRows: dontKnow,
  RequireCheck: required,
  RequireCheck3D: required,
  blankcheckopen: required,
  blankchecklist: required,
  CheckOpenLength: textLength,
  CheckOpenLengthMulti: textLength,
  mincheckopen: (call, target, into) =>
    textLength({ ...call, args: [target.id, call.args[0] ?? null, null] }, target, into),
  SLCheck: (call, target, into) => {
    // Where the export shows that it raises no error, it only records: the interview went on.
    if (!recordsOnly(into.scope.surveyFunction(call.name))) into.of(target).straightLiners = call.span;
  },
  CheckMultiOpen: (call, target, into) => {
    into.of(target).openList = { span: call.span, origin: into.origin };
  },
  CheckMultiOpen3D: (call, target, into) => {
    into.of(target).openList = { span: call.span, origin: into.origin };
  },
  CompareNum: sumOfQuestion,
  CompareNum3D: sumOfQuestion,
  CompareNumAnsw: oneOfQuestion,
  CompareNumQues: rowsOfQuestions,
  CompareNumQues3D: rowsOfQuestions,
  CheckUniqueNum: demand((_call, target) => noTwoAlike(target)),
};

/** Whether the whole of a function is there, and none of it is an error for the respondent. */
function recordsOnly(survey: SurveyFunction | undefined): boolean {
  if (survey === undefined || !/\.set\s*\(/.test(survey.source)) return false;
  return parseCode(survey.source).kind === 'parsed' && !/error/i.test(survey.source);
}

/** The calls of validation code that have a meaning. */
export const MEANT_CALLS: readonly string[] = Object.keys(MEANINGS);

/** What a call means; a numbered variant (`CheckOpenLengthMulti2`) is read like the one it varies. */
function meaningOf(name: string): Meaning | undefined {
  const known = Object.hasOwn(MEANINGS, name) ? name : name.replace(/\d+$/, '');
  return Object.hasOwn(MEANINGS, known) ? MEANINGS[known] : undefined;
}

const originOf = (name: string): Origin =>
  Object.hasOwn(MEANINGS, name)
    ? STATED
    : {
        kind: 'inferred',
        reason: `${name}() is by its name a variant of ${name.replace(/\d+$/, '')}(): it is read like that`,
      };

/** Reads the validation code of all questions once; what is not understood is noted with its question. */
export function obligationsOf(
  questionnaire: Questionnaire,
  scope: Scope,
  notesOf: (question: Question) => Notes,
): ReadonlyMap<Question, Obligations> {
  const all = new Map<Question, Obligations>();
  const of = (question: Question): Obligations => {
    const known = all.get(question) ?? new Obligations();
    all.set(question, known);
    return known;
  };
  const fillings: Filling[] = [];
  for (const question of questionnaire.questions) {
    const { textLength } = question;
    if (textLength.min !== null || textLength.max !== null)
      for (const { name, span } of answerVariables(question))
        of(question).lengths.push({ variable: name, ...textLength, when: TRUE, span, origin: STATED });
    const notes = notesOf(question);
    of(question).rules.push(...limitsByAnswers(question, scope, notes));
    if (question.validation === null) continue;
    const resolved = resolveValidation(question.validation, scope, question, (name) => meaningOf(name) !== undefined);
    notes.add('validation', resolved);
    of(question).rules.push(...resolved.rules);
    const { assignments, understood } = resolved;
    fillings.push({ question, code: question.validation, assignments, understood, notes });
    for (const call of resolved.calls) {
      const [name] = call.args;
      const target =
        name === undefined || name === null
          ? question
          : within(question, scope, scope.question(name) ?? scope.variable(name)?.question);
      meaningOf(call.name)?.(call, target, { of, scope, notes, current: question, origin: originOf(call.name) });
    }
  }
  for (const [target, found] of filledIn(fillings, questionnaire, scope)) of(target).filledIn = found;
  return all;
}

/** A question that is named, in the iteration in which it is named; the question itself where there is none. */
const within = (question: Question, scope: Scope, named: Question | undefined): Question =>
  named === undefined ? question : scope.within(named, question.iteration);
