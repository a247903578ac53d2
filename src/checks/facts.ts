import type { Scope } from '../questionnaire/logic/scope';
import type { ValidationRule } from '../questionnaire/logic/resolve';
import { compare, number, type Bounds, type Formula } from '../questionnaire/logic/formula';
import type { Answer, Limits, Logic, Question, QuestionnaireFormat, Span, Variable } from '../questionnaire/model';
import type { Dropped, Origin, Unresolved } from './check';
import type { Derivation } from './derivation/derivation';
import type { Habits } from './habits';
import type { FilledIn } from './routing/filledIn';

/** A condition with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

export const STATED: Origin = { kind: 'stated' };

/** The length an open answer must have, in characters. */
export interface TextLength {
  readonly variable: string;
  readonly min: number | null;
  readonly max: number | null;
  /** When the survey enforces it. */
  readonly when: Formula;
  readonly span: Span;
  readonly origin: Origin;
}

/** The don't-know boxes of a question. */
export interface DontKnow {
  readonly question: Question;
  /** One of them is ticked. */
  readonly ticked: Formula;
  /** Where each row has a box of its own: its box is ticked, by variable name. */
  readonly byRow?: ReadonlyMap<string, Formula>;
}

/** The don't-know box of a variable is ticked. */
export const tickedFor = ({ ticked, byRow }: DontKnow, { name }: Variable): Formula => byRow?.get(name) ?? ticked;

/** Conditions that end the interview, any of them, and where they are written. */
export interface ScreenOutLogic {
  readonly alternatives: readonly Formula[];
  readonly logic: Logic;
  /** Where it comes from, where it is not stated. */
  readonly origin?: Origin;
  /** What they may say beside that, where they are not understood wholly. */
  readonly possibly?: Formula;
  /** The id of the question at which it is written, where that is another: the interview may go on to there. */
  readonly writtenAt?: string;
}

export interface ScreenOut {
  readonly alternatives: readonly Formula[];
  readonly span: Span;
  /** Where it comes from, where the questionnaire does not state it. */
  readonly origin?: Origin;
}

/** What the checks of one question are derived from: everything that other questions and the logic say about it. */
export interface Facts {
  readonly question: Question;
  readonly scope: Scope;
  readonly format: QuestionnaireFormat;
  readonly habits: Habits;
  /** When the question is asked, and when each of its variables is. */
  readonly asked: Sourced<Bounds>;
  /** The same by its entry conditions alone, whether anything was offered or not. */
  readonly entry: Bounds;
  readonly rows: ReadonlyMap<string, Sourced<Bounds>>;
  /** When a variable may be filled, its don't-know box aside: that both are given is the don't-know check's to see. */
  readonly reachable: ReadonlyMap<string, Formula>;
  /** When the survey lets nobody answer a variable, of whichever question, by its name. */
  readonly forbidden: ReadonlyMap<string, Formula>;
  /** Whether an answer must be given where it is asked, by variable name. */
  readonly required: ReadonlyMap<string, Sourced<boolean>>;
  /** The codes each coded variable may hold, less those that screen out; absent where the export has lost them. */
  readonly codes: ReadonlyMap<string, readonly number[]>;
  /** Under which condition a code may be chosen at all, where a mask decides it. */
  readonly offered: ReadonlyMap<string, ReadonlyMap<string, Formula>>;
  /** Whether a mask decides about its rows, so that some may not have been on the screen. */
  readonly masked: boolean;
  readonly limits: ReadonlyMap<string, Limits>;
  /** Screen-out conditions that are not about the codes or limits of one variable; any alternative screens out. */
  readonly screenOuts: readonly ScreenOut[];
  /** All conditions that end the interview, as they are written. */
  readonly endings: readonly ScreenOutLogic[];
  /** Codes of "other" answers that screen out: their text is never filled. */
  readonly screenedCodes: ReadonlySet<string>;
  /** Answers that end the interview by a habit of the house, by variable. */
  readonly lost: ReadonlyMap<string, readonly Answer[]>;
  readonly rules: readonly (ValidationRule & { readonly origin?: Origin })[];
  readonly lengths: readonly TextLength[];
  /** Answers that the survey's code fills in itself. */
  readonly filledIn: FilledIn;
  /** How a hidden question follows from other answers, as an expert would read it. */
  readonly derivation: Derivation | null;
  readonly straightLiners: Span | null;
  /** The boxes are filled from the first on; whether at least one has to be. */
  readonly openList: { readonly required: boolean; readonly span: Span; readonly origin: Origin } | null;
  /** It is the don't-know box of another question. */
  readonly isDontKnowBox: boolean;
  readonly dontKnow: Sourced<DontKnow> | null;
  readonly unresolved: readonly Unresolved[];
  readonly dropped: readonly Dropped[];
}

/** When the variable is asked. */
export function askedOf(facts: Facts, variable: Variable): Sourced<Bounds> {
  return facts.rows.get(variable.name) ?? facts.asked;
}

/** That a mask has left as many of them as are demanded: nobody gives more answers than there are on the screen. */
export function enoughOffered(facts: Facts, variables: readonly Variable[], least: number): readonly Formula[] {
  if (!facts.masked || least <= 1) return [];
  const offered = variables.map((variable) => askedOf(facts, variable).value.surely);
  return [compare({ kind: 'count', of: offered }, '>=', number(least))];
}

/** Whether an inferred or stated origin holds for a check built from several facts: the weakest one. */
export function weakest(origins: readonly Origin[]): Origin {
  return origins.find((origin) => origin.kind !== 'stated') ?? STATED;
}
