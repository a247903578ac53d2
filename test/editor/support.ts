import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { Finding, Outcome, RunEvent, QuestionTitle } from '../../src/pipeline/events';
import { newRun, type Run, type RunModel } from '../../src/state/runModel';

export const EXTENSION_ID = 'questionnaire-to-spss.questionnaire-to-spss';

/** The extension as the editor activated it. */
export async function activated(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>(EXTENSION_ID);
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'a folder is open');
  return folder;
}

/** Writes a file into the workspace the tests run in, which is a copy that goes when they end. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Waits until something holds: for what the editor does in its own time, looked at every so many milliseconds. */
export async function until<T>(what: string, look: () => T | undefined | null | false, every = 50): Promise<T> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const found = look();
    if (found !== undefined && found !== null && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error(`Waited in vain until ${what}.`);
}

/**
 * Applies an edit and waits until its documents are known as unsaved, which the editor tells a moment after the edit.
 * @param given the edit, or how it is made for the documents as they are: one is refused where its file has just been
 * read anew, as after a run, and made again
 */
export async function applied(given: vscode.WorkspaceEdit | (() => vscode.WorkspaceEdit)): Promise<void> {
  const make = typeof given === 'function' ? given : (): vscode.WorkspaceEdit => given;
  const deadline = Date.now() + 20_000;
  let edit = make();
  while (!(await vscode.workspace.applyEdit(edit))) {
    assert.ok(Date.now() < deadline, 'the editor takes the edit');
    await new Promise((resolve) => setTimeout(resolve, 50));
    edit = make();
  }
  for (const [uri] of edit.entries()) {
    const document = await vscode.workspace.openTextDocument(uri);
    await until('the edit is known as unsaved', () => document.isDirty);
  }
}

/** Sets settings of the workspace before the tests of the `describe` it is called in, and takes them back after. */
export function useSettings(settings: Readonly<Record<string, unknown>>): void {
  const update = async (valueOf: (name: string) => unknown): Promise<void> => {
    const section = vscode.workspace.getConfiguration('questionnaireToSpss');
    const { Global, Workspace } = vscode.ConfigurationTarget;
    for (const name of Object.keys(settings))
      await section.update(name, valueOf(name), name === 'confirmCost' ? Global : Workspace);
  };
  before(() => update((name) => settings[name]));
  after(() => update(() => undefined));
}

/** Has something else in place of a function of the editor, as a person who answers it, until what it gives is called. */
export function replaced<Of extends object>(of: Of, name: keyof Of, value: unknown): () => void {
  const original = Object.getOwnPropertyDescriptor(of, name);
  assert.ok(original, String(name));
  Object.defineProperty(of, name, { configurable: true, value });
  return () => Object.defineProperty(of, name, original);
}

/** The same for as long as something goes on. */
export async function replacedDuring<Of extends object>(
  of: Of,
  replacements: { readonly [Name in keyof Of]?: unknown },
  work: () => Thenable<unknown>,
): Promise<void> {
  const names = Object.keys(replacements) as (keyof Of)[];
  const undo = names.map((name) => replaced(of, name, replacements[name]));
  try {
    await work();
  } finally {
    for (const step of undo) step();
  }
}

/** Error messages that were shown while something went on. */
export async function errorsDuring(work: () => Thenable<unknown>): Promise<readonly string[]> {
  const messages: string[] = [];
  const showErrorMessage = (message: string): Promise<undefined> => {
    messages.push(message);
    return Promise.resolve(undefined);
  };
  await replacedDuring(vscode.window, { showErrorMessage }, work);
  return messages;
}

/** A survey export of single-punch questions, with an entry condition where one is given. */
export function exportOf(ids: readonly string[], entry: Readonly<Record<string, string>> = {}): string {
  const blocks = ids.map((id) => {
    const condition = entry[id] === undefined ? '' : `'${entry[id].replaceAll("'", "\\'")}'`;
    return [
      'Question ID:',
      id,
      'details_normalized:',
      `{'Question ID': '${id}', 'Question Label': 'About ${id}', 'question_type': 'Single', ` +
        `'entry_conditions': [${condition}], 'conditions': [], 'Variable ID': '${id}', 'answers': [` +
        `{'Answer Code': '1', 'Answer Label': 'Yes'}, {'Answer Code': '2', 'Answer Label': 'No'}], ` +
        `'question_attributes': {}}`,
      '',
    ].join('\n');
  });
  return `## Sheet1\n${blocks.join('---\n')}`;
}

export function ids(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Q${String(index + 1)}`);
}

/** Adds a run to a model as the pipeline begins one: its questions in batches, none of them done. */
export function startRun(
  model: RunModel,
  questionnaire: vscode.Uri,
  questionIds: readonly string[],
  options: {
    readonly batchSize?: number;
    readonly outputFolder?: string;
    readonly hash?: string;
    readonly titles?: readonly QuestionTitle[];
  } = {},
): Run {
  const run = newRun(randomUUID(), questionnaire);
  const size = options.batchSize ?? 4;
  const batches = Array.from({ length: Math.ceil(questionIds.length / size) }, (_, index) => ({
    index,
    questionIds: questionIds.slice(index * size, (index + 1) * size),
  }));
  model.put(run);
  model.apply(run.id, [
    {
      type: 'runStarted',
      at: Date.now(),
      runId: run.id,
      source: { path: questionnaire.fsPath, stem: 'demo', hash: options.hash ?? 'none' },
      engine: 'builtin',
      model: null,
      outputFolder: options.outputFolder ?? '/nowhere',
      questionIds,
      ...(options.titles !== undefined && { titles: options.titles }),
      batches,
      maxFeedbackLoops: 3,
      ownBlocks: [],
    },
  ]);
  model.flush();
  return run;
}

export function finished(
  questionId: string,
  outcome: Outcome,
  more: Partial<Extract<RunEvent, { type: 'questionFinished' }>> = {},
): RunEvent {
  return {
    type: 'questionFinished',
    at: Date.now(),
    batch: 0,
    questionId,
    outcome,
    loops: 0,
    author: 'builtin',
    script: 'LIST VARIABLES = respid.',
    live: true,
    findings: outcome === 'failed' ? [failing(questionId, 'Lists a respondent who is clean.')] : [],
    unresolved: [],
    checks: 2,
    blockHash: 'none',
    ...more,
  };
}

export function failing(questionId: string, cause: string): Finding {
  return { questionId, pass: false, reviewer: 'proof', rootCauses: [cause], instructions: ['Look at its condition.'] };
}

/** What an extension remembers, for the time of a test. */
export function memento(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: (key: string, otherwise?: unknown) => values.get(key) ?? otherwise,
    update: (key: string, value: unknown) => Promise.resolve(void values.set(key, value)),
  } as vscode.Memento;
}
