import type { Command } from './io';

/** Every subcommand with the line that says what it does; each is loaded only when it is asked for. */
export const COMMANDS: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>> = {
  generate: {
    summary: 'writes the SPSS scripts of questionnaires',
    load: async () => (await import('./commands/generate')).generateCommand,
  },
  lint: {
    summary: 'looks for mistakes in an SPSS script',
    load: async () => (await import('./commands/lint')).lintCommand,
  },
  explain: {
    summary: 'says in sentences what is checked, and what cannot be',
    load: async () => (await import('./commands/explain')).explainCommand,
  },
  normalize: {
    summary: 'writes what is read of a questionnaire into it, as marks',
    load: async () => (await import('./commands/normalize')).normalizeCommand,
  },
  prove: {
    summary: 'runs a script on respondents with planted faults',
    load: async () => (await import('./commands/prove')).proveCommand,
  },
  validate: {
    summary: 'runs a script on a data file',
    load: async () => (await import('./commands/validate')).validateCommand,
  },
  batches: {
    summary: 'lists the batch jobs of generate --batch-api with state, cost and age',
    load: async () => (await import('./commands/batches')).batchesCommand,
  },
  report: {
    summary: 'puts the summaries of several runs into one',
    load: async () => (await import('./commands/report')).reportCommand,
  },
};
