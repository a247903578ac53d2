import type { ProposedMark, Proposal } from './proposal';

export type MarkProposal = Extract<Proposal, { kind: 'mark' }>;

const mark = (text: string, meaning: ProposedMark): MarkProposal => ({
  kind: 'mark',
  text,
  meaning,
  goesOn: text.endsWith(' '),
});

/** How a question is answered. */
export const TYPE_MARKS: readonly MarkProposal[] = [
  mark('SINGLE', 'single'),
  mark('MULTI', 'multi'),
  mark('NUMERIC', 'numeric'),
  mark('NUMERIC ${1:0}-${2:99}', 'range'),
  mark('OPEN', 'open'),
  mark('RANK', 'rank'),
  mark('RANK ${1:3}', 'rankSome'),
  mark('SUM ${1:100}', 'sum'),
  mark('GRID', 'grid'),
  mark('MULTI GRID', 'multiGrid'),
  mark('DATE', 'date'),
];

/** Who is asked. */
export const ROUTING_MARKS: readonly MarkProposal[] = [
  mark('ASK IF ', 'askIf'),
  mark('ASK ALL', 'askAll'),
  mark('SKIP IF ', 'skipIf'),
  mark('TERMINATE IF ', 'terminateIf'),
  mark('GO TO ', 'goTo'),
  mark('CARRY FORWARD ', 'carry'),
];

/** Limits and what else is said of a question. */
export const LIMIT_MARKS: readonly MarkProposal[] = [
  mark('MIN ${1:2}', 'min'),
  mark('MAX ${1:3}', 'max'),
  mark('EXACTLY ${1:3}', 'exactly'),
  mark('DK ${1:999}', 'special'),
  mark('REFUSED ${1:998}', 'special'),
  mark('${1:2} DECIMALS', 'decimals'),
  mark('MIN ${1:10} CHARACTERS', 'length'),
  mark('MAX LENGTH ${1:200}', 'length'),
  mark('OPTIONAL', 'optional'),
  mark('HIDDEN', 'hidden'),
  mark('RANDOMIZE', 'shown'),
  mark('READ OUT', 'shown'),
];

/** What is said of an answer. */
export const ANSWER_MARKS: readonly MarkProposal[] = [
  mark('EXCLUSIVE', 'exclusive'),
  mark('TERMINATE', 'terminate'),
  mark('OTHER', 'other'),
  mark('GO TO ', 'goTo'),
  mark('GO TO END', 'end'),
];

/** What can hold for a whole section. */
export const SECTION_MARKS: readonly MarkProposal[] = ROUTING_MARKS.filter(({ meaning }) =>
  ['askIf', 'askAll', 'skipIf'].includes(meaning),
);
