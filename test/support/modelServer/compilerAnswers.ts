import type { QuestionPlan } from '../../../src/checks/check';
import type { Statement } from '../../../src/checks/statements/statement';
import { shareOf } from '../seeded';
import type { Answerer } from './answers';
import type { ModelRequest } from './request';

export interface CompilerAnswers {
  readonly plans: readonly QuestionPlan[];
  readonly compile: (plan: QuestionPlan) => string;
  /** Share of the questions whose first script has a flaw that the review finds; default none. */
  readonly flawed?: number;
  /** What is said of questions; by default that their open parts cannot be checked. */
  readonly statements?: ReadonlyMap<string, readonly Statement[]>;
}

/** The flaw: a remark that does no harm to the script, and that the reviewer takes offence at. */
export const FLAW = '* Unfinished.';

/**
 * A model that knows the compiler: it writes what the compiler writes, with a flaw in some first drafts, and fails
 * scripts with that flaw. What it says depends on the request alone, so a run is the same in any order.
 */
export function compilerAnswers(options: CompilerAnswers): Answerer {
  const byId = new Map(options.plans.map((plan) => [plan.question.id, plan]));
  const flawed = flawedIds([...byId.keys()], options.flawed ?? 0);
  const compiled = new Map<string, string>();
  const scriptOf = (id: string): string => {
    const plan = byId.get(id);
    const script = compiled.get(id) ?? (plan === undefined ? '* Nothing to check.\n' : options.compile(plan));
    compiled.set(id, script);
    return script;
  };
  return (request) => {
    if (request.task.startsWith('Read these places')) return { places: placesOf(request.task).map(nothingRead) };
    const sections = sectionsOf(request.task);
    switch (kindOf(request)) {
      case 'reading':
        return {
          questions: sections.map(({ id }) => ({
            questionId: id,
            statements: statementsOn(id, byId, options),
            notes: [],
            examples: [],
          })),
        };
      case 'opinion':
        return {
          opinions: sections.map(({ id, text }) => ({
            questionId: id,
            verdicts: (text.match(/^Dispute \d+$/gm) ?? []).map((_, dispute) => ({
              dispute,
              reason: 'Neither says what the text says.',
              right: 'neither',
            })),
          })),
        };
      case 'scripts':
        return {
          scripts: sections.map(({ id, text }) => {
            const first = !text.includes('\nReview (');
            const script = scriptOf(id);
            return { questionId: id, script: first && flawed.has(id) ? `${FLAW}\n${script}` : script };
          }),
        };
      case 'review':
        return {
          findings: sections.map(({ id, text }) => {
            const pass = !text.includes(`\n${FLAW}\n`);
            const rootCauses = pass ? [] : ['The script is unfinished.'];
            return { questionId: id, pass, rootCauses, instructions: pass ? [] : ['Finish the script.'] };
          }),
        };
    }
  };
}

/** What is said of a question; by default that its open parts cannot be checked. */
function statementsOn(
  id: string,
  byId: ReadonlyMap<string, QuestionPlan>,
  options: CompilerAnswers,
): readonly Statement[] {
  const open = byId.get(id)?.unresolved ?? [];
  const known = options.statements?.get(id);
  if (known !== undefined) return known;
  return open.map((part, index): Statement => ({
    evidence: [part.text.trim().split('\n')[0] ?? ''],
    reason: 'The data do not show it.',
    kind: 'notCheckable',
    target: '',
    when: '',
    expression: '',
    replaces: [],
    parts: [index],
    sure: 'stated',
  }));
}

const nothingRead = (questionId: string): unknown => ({ questionId, readings: [] });

/** The places of a document that a request is about. */
export function placesOf(task: string): readonly string[] {
  return [...task.matchAll(/^## Place (".*")$/gm)].map(([, id = '""']) => JSON.parse(id) as string);
}

/** The questions of a request: their ids and what the prompt says of each. */
export function sectionsOf(task: string): readonly { readonly id: string; readonly text: string }[] {
  return task
    .split(/^## Question (?=")/m)
    .slice(1)
    .map((text) => ({ id: JSON.parse(text.slice(0, text.indexOf('\n'))) as string, text }));
}

type Kind = 'reading' | 'opinion' | 'scripts' | 'review';

/** What is asked for: the schema's name says it, or, where none is sent, the task's title. */
function kindOf(request: ModelRequest): Kind {
  const titles: readonly (readonly [string, Kind])[] = [
    ['Read these', 'reading'],
    ['Write the scripts', 'scripts'],
    ['Decide', 'opinion'],
    ['Review', 'review'],
  ];
  const kind = titles.find(([title]) => request.task.includes(`# Task\n${title}`))?.[1];
  if (kind === undefined) throw new Error(`No task in the prompt: ${request.task.slice(0, 100)}`);
  return kind;
}

/** Exactly the share of the ids, chosen by their hash. */
function flawedIds(ids: readonly string[], share: number): ReadonlySet<string> {
  const ranked = [...ids].sort((a, b) => shareOf(a) - shareOf(b));
  return new Set(ranked.slice(0, Math.round(ids.length * share)));
}
