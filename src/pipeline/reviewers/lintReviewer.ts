import type { QuestionnairePlan } from '../../checks/plan';
import { splitBlocks } from '../../spss/reading/blocks';
import { lint, type LintContext, type LintFinding } from '../../spss/lint';
import { admitScript, findUnsafe } from '../../spss/safety';
import type { Macro } from '../agents/prompts/training';
import type { Finding } from '../events';
import type { Draft, Reviewer } from '../ports';

/**
 * The reviewer that costs nothing and always runs: a script that breaks a rule of SPSS, or does anything that is not
 * allowed, cannot stand in the file. Warnings do not fail a script.
 * @param macros what stands at the top of the file: a script that calls one is judged by what comes of that
 */
export function lintReviewer(plan: QuestionnairePlan, macros: readonly Macro[] = []): Reviewer {
  const { variables, strings } = scriptContext(plan);
  const known = { variables: lowerCased(variables), strings: lowerCased(strings) };
  const contextOf = (script: string): LintContext => {
    const words = wordsOf(script);
    const mentioned = (names: ReadonlySet<string>): readonly string[] => words.filter((word) => names.has(word));
    return { variables: mentioned(known.variables), strings: mentioned(known.strings), macros: names, part: 'block' };
  };
  const names = macros.map(({ name }) => name);
  const header = macros.map(({ definition }) => `${definition}\n`).join('');
  return {
    kind: 'lint',
    review: (drafts) => Promise.resolve(drafts.map((draft) => judge(draft, contextOf(draft.script), header))),
  };
}

const lowerCased = (names: Iterable<string> = []): ReadonlySet<string> =>
  new Set([...names].map((name) => name.toLowerCase()));

/** Linting takes as long as the names that it is told are many: of thousands, a script mentions a few. */
function wordsOf(script: string): readonly string[] {
  const words = script.toLowerCase().match(/[\p{L}@#$][\p{L}\p{N}_.@#$]*/gu) ?? [];
  return [...new Set(words.flatMap((word) => [word, word.replace(/\.+$/u, '')]))];
}

/** What a linter may know of the data that belongs to a questionnaire. */
export function scriptContext({
  questionnaire,
  plans,
}: Pick<QuestionnairePlan, 'questionnaire'> & Partial<Pick<QuestionnairePlan, 'plans'>>): LintContext {
  const beside = plans?.flatMap((plan) => plan.beside ?? []) ?? [];
  const variables = [...questionnaire.questions.flatMap((question) => question.variables), ...beside];
  return {
    variables: [plans?.[0]?.respondent ?? 'respid', ...variables.map(({ name }) => name)],
    strings: variables.filter(({ type }) => type === 'text').map(({ name }) => name),
  };
}

/** What of a script may not run below the header; places count in the script. */
function unsafeBelow(header: string, script: string): readonly LintFinding[] {
  if (!script.includes('!')) return [...findUnsafe(script), ...elsewhere(script, 0)];
  const above = header.split('\n').length - 1;
  return findUnsafe(header + script)
    .filter(({ start }) => start >= header.length)
    .map((finding) => ({
      ...finding,
      start: finding.start - header.length,
      end: finding.end - header.length,
      line: finding.line - above,
    }))
    .concat(elsewhere(header + script, above));
}

/**
 * Commands that are passed over where scripts are run here, and would turn all that stands below to other data, output
 * or settings where SPSS runs the file; not those that are passed over because they change nothing.
 */
function elsewhere(text: string, above: number): readonly LintFinding[] {
  return admitScript(text)
    .leftOut.filter(({ line, turns }) => turns && line > above)
    .map(({ line, command, why }) => ({
      rule: 'unsafe',
      severity: 'safety',
      message: `${command} has no place in the block of a question. ${why}`,
      nextStep: `Leave ${command} out: a block reads the data that are open, and changes nothing for those below it.`,
      start: 0,
      end: 0,
      line: line - above,
      column: 1,
    }));
}

function judge({ questionId, script }: Draft, context: LintContext, header: string): Finding {
  const wrong = [
    ...unsafeBelow(header, script),
    ...lint(script, context).filter(({ severity }) => severity === 'error'),
  ];
  const blocks = splitBlocks(script).blocks.length;
  const [first] = wrong;
  if (first === undefined && blocks === 0) {
    return { questionId, pass: true, reviewer: 'lint', rootCauses: [], instructions: [] };
  }
  const nested = blocks === 0 ? [] : ['The script holds a "Question ID:" line, which begins the block of a question.'];
  return {
    questionId,
    pass: false,
    reviewer: 'lint',
    rootCauses: [...wrong.map(describe), ...nested],
    instructions: [
      ...new Set(wrong.map(({ nextStep }) => nextStep)),
      ...(blocks === 0 ? [] : ['Leave the "Question ID:" line out; it is written by itself.']),
    ],
    invalid: true,
    ...(first && { scriptLine: first.line }),
  };
}

const describe = ({ line, message, rule }: LintFinding): string => `Line ${line}: ${message} (${rule})`;
