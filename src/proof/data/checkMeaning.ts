import { flagNames, questionScript } from '../../checks/block';
import type { Check, CheckKind, QuestionPlan } from '../../checks/check';
import type { QuestionnairePlan } from '../../checks/plan';
import { bodyOf, fingerprint, printedId, type Block } from '../../spss/reading/blocks';
import { parseSyntax } from '../../spss/reading/parse';
import { ID_COLUMN } from './columns';

/** What one flag of a block stands for, as far as it is known. */
interface FlagMeaning {
  readonly sentence: string;
  /** The check of the questionnaire, where the block is as it was generated. */
  readonly check: Check | null;
}

/** What a block is about. */
export interface BlockMeaning {
  /** The question's text; empty where nothing tells it. */
  readonly text: string;
  /** The plan that the block was generated from, where it is as it was then. */
  readonly plan: QuestionPlan | null;
  /** By the flag's name in lower case. */
  readonly flags: ReadonlyMap<string, FlagMeaning>;
}

/**
 * What the blocks of a script mean: by the questionnaire where they are its own, by their comments otherwise.
 * @param id what the blocks call the respondent; `null`: as usual
 */
export function meaningsOf(
  blocks: readonly Block[],
  plan: QuestionnairePlan | null,
  id: string | null,
): readonly BlockMeaning[] {
  const plans = new Map(plan?.plans.map((one) => [printedId(one.question.id), one]));
  return blocks.map((block) => {
    const body = bodyOf(block);
    const own = plans.get(block.id);
    const said = headingOf(body);
    const isOwn = own !== undefined && isAlike(questionScript(own), body, id);
    const known = own === undefined ? [] : [...flagNames(own)];
    return {
      text: own?.question.label ?? said.text,
      plan: isOwn ? own : null,
      flags: new Map([
        ...said.flags,
        ...known.map(
          ([check, flag]) => [flag.toLowerCase(), { sentence: check.sentence, check: isOwn ? check : null }] as const,
        ),
      ]),
    };
  });
}

/** Whether a block is as it was generated, whatever it calls the respondent. */
function isAlike(generated: string, body: string, id: string | null): boolean {
  if (fingerprint(generated) === fingerprint(body)) return true;
  const usual = id === null ? body : body.replace(`LIST VARIABLES = ${id} `, `LIST VARIABLES = ${ID_COLUMN} `);
  return fingerprint(generated) === fingerprint(usual);
}

const KIND_AND_SENTENCE = /^\*+ ([a-zA-Z]+): (.*?)\.?$/u;

/** The comments at the top of a generated block: the question, and a sentence for each check, in the flags' order. */
function headingOf(body: string): { readonly text: string; readonly flags: ReadonlyMap<string, FlagMeaning> } {
  const { commands } = parseSyntax(body);
  const comments: string[] = [];
  const made: string[] = [];
  for (const command of commands) {
    if (command.kind === 'comment') comments.push(body.slice(command.start, command.end).replace(/\s+/gu, ' ').trim());
    const [target, equals] = command.tokens;
    if (command.name === 'COMPUTE' && equals?.text === '=' && target !== undefined) made.push(target.text);
  }
  const [first = '', ...others] = comments;
  const sentences = others.flatMap((comment) => {
    const [, kind = '', sentence = ''] = KIND_AND_SENTENCE.exec(comment) ?? [];
    return kind === '' ? [] : [{ kind: kind.toLowerCase(), sentence }];
  });
  const flags = new Map<string, FlagMeaning>();
  for (const flag of made) {
    const kind = /^[a-z\d]+_([a-z]+)/u.exec(flag.toLowerCase())?.[1];
    const at = sentences.findIndex((one) => one.kind === kind);
    const [found] = at < 0 ? [] : sentences.splice(at, 1);
    if (found !== undefined) flags.set(flag.toLowerCase(), { sentence: found.sentence, check: null });
  }
  return { text: /^\*+ ?(.*?)\.?$/u.exec(first)?.[1] ?? '', flags };
}

/** Whether a check is about the question as a whole: whom it was asked, so that it applies to everybody. */
export function appliesToAll(kind: CheckKind): boolean {
  return kind === 'asked' || kind === 'rows' || kind === 'derived' || kind === 'otherSpecify' || kind === 'screenOut';
}
