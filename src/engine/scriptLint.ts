import { UserError } from '../pipeline/errors';
import { projectFor } from '../pipeline/project/find';
import { scriptContext } from '../pipeline/reviewers/lintReviewer';
import { readQuestionnaire } from '../questionnaire/read';
import { splitBlocks } from '../spss/reading/blocks';
import { lint, type LintContext, type LintFinding } from '../spss/lint';
import { DEFAULT_LEVELS, withLevels, type LintLevels } from '../spss/lint/levels';
import { parseSyntax, type ParsedCommand } from '../spss/reading/parse';
import { findUnsafe } from '../spss/safety';

/** Something wrong in a script as it stands in an editor. Offsets are UTF-16 in the script. */
export interface ScriptFinding extends Pick<
  LintFinding,
  'rule' | 'severity' | 'message' | 'nextStep' | 'start' | 'end'
> {
  /** The id of the block it is in, as printed; null above the first. */
  readonly block: string | null;
  /** Where a comment that silences the rule goes; null for what must not be silenced. */
  readonly ignoreAt: number | null;
}

/** The questionnaire that a script belongs to. */
export interface ScriptSource {
  readonly text: string;
  readonly name: string;
}

/** Lints scripts while they are typed: the names of the last questionnaire are kept. */
export class ScriptLint {
  private known: { readonly source: ScriptSource; readonly context: LintContext } | null = null;

  /**
   * What is wrong in a script that has blocks of questions; nothing in any other, which people wrote in their own way.
   * @param source null where it is not known: then names are not looked up
   * @param path where the script lies: what the project files there say of rules holds for it
   */
  async findings(
    script: string,
    source: ScriptSource | null,
    path: string | null = null,
  ): Promise<readonly ScriptFinding[]> {
    const { blocks } = splitBlocks(script);
    if (blocks.length === 0) return [];
    const { commands } = parseSyntax(script);
    const blockAt = (offset: number): string | null => blocks.findLast(({ start }) => start <= offset)?.id ?? null;
    const place = (finding: LintFinding, canIgnore: boolean): ScriptFinding => {
      const { rule, severity, message, nextStep, start, end } = finding;
      const ignoreAt = canIgnore ? commandAt(commands, start) : null;
      return { rule, severity, message, nextStep, start, end, block: blockAt(start), ignoreAt };
    };
    const context = source === null ? {} : this.contextOf(source);
    const levels = await levelsAt(path);
    return [
      ...withLevels(findUnsafe(script), levels).map((finding) => place(finding, false)),
      ...withLevels(lint(script, context), levels).map((finding) => place(finding, true)),
    ];
  }

  private contextOf(source: ScriptSource): LintContext {
    const { known } = this;
    if (known !== null && known.source.text === source.text && known.source.name === source.name) return known.context;
    const context = scriptContext({ questionnaire: readQuestionnaire(source.text, source.name) });
    this.known = { source, context };
    return context;
  }
}

/** What the project files beside and above a script say of rules; a wrong one is told where it is used, not here. */
async function levelsAt(path: string | null): Promise<LintLevels> {
  if (path === null) return DEFAULT_LEVELS;
  const project = await projectFor(path).catch((error: unknown) => {
    if (error instanceof UserError) return null;
    throw error;
  });
  return project?.lint ?? DEFAULT_LEVELS;
}

/** The beginning of the command an offset is in: what stands before it silences a rule about it. */
function commandAt(commands: readonly ParsedCommand[], offset: number): number {
  return commands.findLast(({ start }) => start <= offset)?.start ?? 0;
}
