import {
  type CancellationToken,
  l10n,
  type LanguageModelToolInvocationOptions,
  type LanguageModelToolInvocationPrepareOptions,
  LanguageModelTextPart,
  LanguageModelToolResult,
  type PreparedToolInvocation,
  Uri,
  workspace,
} from 'vscode';
import type { PlannedQuestionnaire } from '../../engine/documents/planView';
import { UserError } from '../../pipeline/errors';
import type { Validation } from '../../state/dataCounts';
import type { Run } from '../../state/runModel';
import type { ValidatedFiles } from '../../state/dataCounts';
import { requireTrust } from '../settings/trust';
import type { AgentTool, ToolInput, ToolName } from './registerAgentTools';
import { explained, findings, validated } from './toolTexts';

export interface ToolDeps {
  readonly planOf: (questionnaire: Uri) => Promise<PlannedQuestionnaire>;
  /** As a person's click does it: trust, cost and hosts are asked about. Null where the person decided against it. */
  readonly generate: (questionnaire: Uri) => Promise<Run | null>;
  readonly lastRunOf: (questionnaire: Uri) => Promise<Run | null>;
  readonly scriptOf: (questionnaire: Uri) => Promise<Uri | null>;
  readonly validate: (files: ValidatedFiles) => Promise<Validation | null>;
}

interface ToolParts {
  readonly said: (input: ToolInput) => string;
  /** What a person is asked before it; null where nothing is changed and nothing leaves the window. */
  readonly asked: (input: ToolInput) => { readonly title: string; readonly message: string } | null;
  readonly answer: (input: ToolInput, token: CancellationToken) => Promise<string>;
}

/**
 * Gives chat agents of the editor what a person can do here, with the same safeguards: nothing runs in a folder that
 * nobody trusts, only files of the workspace are read, and of data nothing but sums is told unless a person agrees.
 * By name, as package.json contributes them.
 */
export function agentTools(deps: ToolDeps): Readonly<Record<ToolName, AgentTool>> {
  return {
    questionnaireToSpss_explain: tool(explain(deps)),
    questionnaireToSpss_generate: tool(generate(deps)),
    questionnaireToSpss_findings: tool(readFindings(deps)),
    questionnaireToSpss_validate: tool(validate(deps)),
  };
}

const explain = ({ planOf }: ToolDeps): ToolParts => ({
  said: (input) => l10n.t('Reading {0}', nameIn(input.file)),
  asked: () => null,
  answer: async (input) => explained(await planOf(await fileOf(input.file)), textOf(input.question)),
});

const generate = (deps: ToolDeps): ToolParts => ({
  said: (input) => l10n.t('Generating the SPSS of {0}', nameIn(input.file)),
  asked: (input) => ({
    title: l10n.t('Generate SPSS'),
    message: l10n.t(
      'Writes the script of {0} and its reports, with the engine of your settings. Blocks that were edited by hand are kept.',
      nameIn(input.file),
    ),
  }),
  answer: async (input) => {
    requireTrust();
    const run = await deps.generate(await fileOf(input.file));
    return run === null ? 'The person decided against it.' : findings(run.state, null);
  },
});

const readFindings = (deps: ToolDeps): ToolParts => ({
  said: (input) => l10n.t('Reading what was found in {0}', nameIn(input.file)),
  asked: () => null,
  answer: async (input) => {
    const run = await deps.lastRunOf(await fileOf(input.file));
    return run === null
      ? 'It was not generated yet: use questionnaireToSpss_generate first.'
      : findings(run.state, textOf(input.question));
  },
});

const validate = (deps: ToolDeps): ToolParts => ({
  said: (input) => l10n.t('Validating {0}', nameIn(input.data)),
  asked: (input) => ({
    title: l10n.t('Validate Data File'),
    message:
      input.nameRespondents === true
        ? l10n.t(
            'Runs the script of {0} on {1}. The ids of respondents and the questions that list them are given to the chat’s model.',
            nameIn(input.file),
            nameIn(input.data),
          )
        : l10n.t(
            'Runs the script of {0} on {1}. Only figures are given to the chat’s model: no respondent and no value.',
            nameIn(input.file),
            nameIn(input.data),
          ),
  }),
  answer: async (input) => {
    requireTrust();
    const [questionnaire, data] = [await fileOf(input.file), await fileOf(input.data)];
    const script = /\.sps$/iu.test(questionnaire.path) ? questionnaire : await deps.scriptOf(questionnaire);
    if (script === null) return 'There is no script yet: use questionnaireToSpss_generate first.';
    const found = await deps.validate({ script, data });
    if (found === null) return 'The data file could not be checked; the editor has told the person why.';
    return validated(found.report, input.nameRespondents === true ? found.chunks : null);
  },
});

function tool({ said, asked, answer }: ToolParts): AgentTool {
  return {
    prepareInvocation: ({ input }: LanguageModelToolInvocationPrepareOptions<ToolInput>): PreparedToolInvocation => {
      const confirmationMessages = asked(input);
      return { invocationMessage: said(input), ...(confirmationMessages !== null && { confirmationMessages }) };
    },
    invoke: async ({ input }: LanguageModelToolInvocationOptions<ToolInput>, token) => {
      try {
        return new LanguageModelToolResult([new LanguageModelTextPart(await answer(input, token))]);
      } catch (error) {
        // The agent is to read what it can do about it.
        if (error instanceof UserError)
          throw new Error(`${error.detail.message} ${error.detail.nextStep}`, { cause: error });
        throw error;
      }
    },
  };
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** What people read: a name that a model made up could be a page long. */
const nameIn = (value: unknown): string => (textOf(value) ?? '').slice(-120);

/** A file of the workspace, by its path in it or in full. Throws a `UserError` for any other. */
async function fileOf(value: unknown): Promise<Uri> {
  const path = textOf(value);
  const folders = workspace.workspaceFolders ?? [];
  const candidates =
    path === null
      ? []
      : /^(?:\/|[a-z]:[\\/])/iu.test(path)
        ? [Uri.file(path)]
        : folders.map(({ uri }) => Uri.joinPath(uri, path));
  for (const uri of candidates) {
    if (workspace.getWorkspaceFolder(uri) === undefined) continue;
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) return uri;
  }
  throw new UserError({
    code: 'usage',
    message: l10n.t('The workspace has no file {0}.', nameIn(value)),
    nextStep: l10n.t('Name a file of the workspace by its path in it.'),
  });
}
