import type { Check, CheckKind, QuestionPlan } from '../checks/check';
import type { CheckKindModule } from '../checks/kind';
import { ANSWER_ATTRIBUTES, ATTRIBUTES, KEYS, type MeaningTable } from '../questionnaire/export/tables';
import { FUNCTIONS } from '../questionnaire/logic/functionTable';
import type { QuestionKind } from '../questionnaire/model';
import { flagCommands } from '../spss/flags';
import { emit } from '../spss/emit';

const QUESTION_KINDS: readonly QuestionKind[] = ['single', 'multi', 'grid', 'numeric', 'text', 'rank'];
const MOST_PLANTED = 6;

/**
 * The page that says what is checked: every kind of check with the kinds of question it is made for, its SPSS and the
 * faults that the proof plants, each taken from the plans given.
 * @param kinds the registry of checks
 */
export function coveragePage(kinds: readonly CheckKindModule[], plans: readonly QuestionPlan[]): string {
  const made = new Map<CheckKind, { readonly check: Check; readonly plan: QuestionPlan }[]>();
  for (const plan of plans) {
    for (const check of plan.checks) made.set(check.kind, [...(made.get(check.kind) ?? []), { check, plan }]);
  }
  const rows = kinds.map((module) => {
    const found = new Set((made.get(module.kind) ?? []).map(({ plan }) => plan.question.kind));
    return `| [${module.title}](#${module.kind.toLowerCase()}) | ${QUESTION_KINDS.map((kind) => (found.has(kind) ? '✓' : '')).join(' | ')} |`;
  });
  return [
    '# What is checked',
    '',
    'Written from the checks themselves: `UPDATE_GOLDEN=1 npm test -- unit` writes it again, and a test fails when it is',
    'out of date. The examples come from the questionnaires in `examples/`.',
    '',
    `| check | ${QUESTION_KINDS.join(' | ')} |`,
    `| --- |${' --- |'.repeat(QUESTION_KINDS.length)}`,
    ...rows,
    '',
    ...kinds.flatMap((module) =>
      section(
        module,
        (made.get(module.kind) ?? []).map(({ check }) => check),
      ),
    ),
    ...account(),
  ].join('\n');
}

/** What the parts of an export mean, and which say nothing about the data. */
function account(): readonly string[] {
  return [
    '## What is read of an export',
    '',
    'Whatever stands in none of these tables is unknown: it is reported once for each questionnaire, and an attribute',
    'whose value is logic leaves its question open.',
    '',
    ...tableOf('Keys', KEYS),
    ...tableOf('Attributes of questions', ATTRIBUTES),
    ...tableOf('Attributes of answers', ANSWER_ATTRIBUTES),
    ...tableOf('Functions of survey logic', FUNCTIONS),
  ];
}

function tableOf(title: string, table: MeaningTable): readonly string[] {
  const rows = Object.entries(table).map(
    ([name, { standing, meaning }]) =>
      `| \`${name}\` | ${standing === 'read' ? 'read' : 'without meaning for the data'} | ${meaning} |`,
  );
  return [`### ${title}`, '', '| name | standing | what it means |', '| --- | --- | --- |', ...rows, ''];
}

function section(module: CheckKindModule, checks: readonly Check[]): readonly string[] {
  const example = typical(checks);
  const head = [`<a id="${module.kind.toLowerCase()}"></a>`, '', `## ${module.title}`, '', module.summary, ''];
  if (example === undefined) return [...head, 'No example has such a question.', ''];
  const planted = [...new Set(example.breaks.map((way) => way.what))];
  return [
    ...head,
    `For example: ${example.sentence}`,
    '',
    '```spss',
    emit(flagCommands(`qc_${module.kind.toLowerCase()}`, example.faults)).trimEnd(),
    '```',
    '',
    ...(planted.length === 0
      ? ['The proof plants what makes its condition hold.']
      : ['The proof plants, among others:', '']),
    ...planted.slice(0, MOST_PLANTED).map((what) => `- ${what}`),
    '',
  ];
}

/** The example with the most different faults to plant, and the shortest of those. */
function typical(checks: readonly Check[]): Check | undefined {
  const faults = (check: Check): number => new Set(check.breaks.map((way) => way.what.replace(/^\S+ /u, ''))).size;
  const length = (check: Check): number => JSON.stringify(check.faults).length;
  return checks.toSorted((one, other) => faults(other) - faults(one) || length(one) - length(other))[0];
}
