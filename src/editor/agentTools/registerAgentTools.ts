import { type Disposable, type LanguageModelTool, lm } from 'vscode';

/** What a model sends; VS Code has compared it with the schemas of package.json, and it is hostile all the same. */
export interface ToolInput {
  readonly file?: unknown;
  readonly question?: unknown;
  readonly data?: unknown;
  readonly nameRespondents?: unknown;
}

export type AgentTool = Required<LanguageModelTool<ToolInput>>;

const TOOLS = [
  'questionnaireToSpss_explain',
  'questionnaireToSpss_generate',
  'questionnaireToSpss_findings',
  'questionnaireToSpss_validate',
] as const;

export type ToolName = (typeof TOOLS)[number];

/** Registers the tools for chat agents, as package.json contributes them; what they do is loaded with the first call. */
export function registerAgentTools(load: () => Promise<Readonly<Record<ToolName, AgentTool>>>): readonly Disposable[] {
  return TOOLS.map((name) =>
    lm.registerTool<ToolInput>(name, {
      prepareInvocation: async (options, token) => (await load())[name].prepareInvocation(options, token),
      invoke: async (options, token) => (await load())[name].invoke(options, token),
    }),
  );
}
