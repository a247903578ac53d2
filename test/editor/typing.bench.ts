import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { longQuestionnaire } from '../support/longQuestionnaire';
import { FIGURES } from '../support/testOutput';
import { syntheticExport } from '../support/syntheticQuestionnaire';
import { blockFigures, longestBlock, waitedForByThreads, type Longest } from '../support/vscode/blocks';
import { ownWorkDuring } from '../support/vscode/ownWork';
import { activated, EXTENSION_ID, until, writeFile } from './support';

/** How many questions the questionnaires have that are typed in. */
const QUESTIONS = Number(process.env['TYPING_QUESTIONS'] ?? '500');
/** Places that are typed at, one after the other. */
const PLACES = 6;
/** Somebody who types fast. */
const BETWEEN_KEYS = 70;
/** Until lenses, outline and colours are those of what was typed. */
const BETWEEN_PLACES = 1_200;

interface Typed {
  readonly file: vscode.Uri;
  /** Words in the line of a question, at whose end is typed. */
  readonly words: (question: number) => string;
  /** What is typed there, between what may stand behind it: it is odd with its last key. */
  readonly keys: string;
  readonly behind: number;
  readonly code: string;
}

/** From the last key until the diagnostic of what was typed is there, in milliseconds. */
interface Wait {
  readonly clock: number;
  /** Without the time in which the threads of the extension host were ready to run and the machine had other work. */
  readonly own: number;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function typedAt({ file, words, keys, behind, code }: Typed, place: number): Promise<Wait> {
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: 1 });
  const offset = document.getText().indexOf(words(1 + 4 * Math.floor((place * QUESTIONS) / PLACES / 4)));
  assert.ok(offset >= 0, words(place));
  const { line } = document.positionAt(offset);
  const start = document.lineAt(line).range.end.translate(0, -behind);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start));
  const isTold = (): boolean =>
    vscode.languages.getDiagnostics(file).some((one) => one.code === code && one.range.start.line === line);
  for (const key of keys) {
    assert.ok(!isTold(), `nothing is told before ${keys} is typed at line ${String(line + 1)}`);
    await vscode.commands.executeCommand('type', { text: key });
    if (key !== keys.at(-1)) await pause(BETWEEN_KEYS);
  }
  const before = { clock: performance.now(), waited: waitedForByThreads() };
  await until(`${code} is told`, isTold, 2);
  const clock = performance.now() - before.clock;
  const own = clock - (waitedForByThreads() - before.waited);
  await editor.edit((edit) => edit.delete(new vscode.Range(start, start.translate(0, keys.length))));
  await until('it is gone', () => !isTold(), 20);
  await pause(BETWEEN_PLACES);
  return { clock, own };
}

async function typedIn(name: string, typed: Typed): Promise<Readonly<Record<string, number>>> {
  const waits: Wait[] = [];
  await vscode.window.showTextDocument(typed.file, { viewColumn: 1, preview: false });
  // Until the questionnaire was read, and what answers about it was loaded.
  await pause(6_000);
  await typedAt(typed, 0);
  const extension = vscode.extensions.getExtension(EXTENSION_ID)?.extensionPath ?? '';
  const blocks: Longest[] = [];
  const own = await ownWorkDuring(extension, async () => {
    const block = await longestBlock(async () => {
      for (let place = 0; place < PLACES; place++) waits.push(await typedAt(typed, place));
    });
    blocks.push(block);
  });
  assert.ok(own.sum > 0);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  const sorted = (of: keyof Wait): readonly number[] => waits.map((wait) => wait[of]).toSorted((a, b) => a - b);
  const figure = (of: keyof Wait, suffix: string): Readonly<Record<string, number>> => ({
    [`${name}: ms from the last key to its diagnostic${suffix}, median`]: sorted(of)[PLACES >> 1] ?? NaN,
    [`${name}: ms from the last key to its diagnostic${suffix}, longest`]: sorted(of).at(-1) ?? NaN,
  });
  return {
    ...figure('own', ', without waiting for a processor'),
    ...figure('clock', ''),
    [`${name}: longest block by our own work, ms by the clock`]: own.longest,
    [`${name}: our own work in all, ms by the clock`]: own.sum,
    ...blocks.map((block) => blockFigures(name, block))[0],
  };
}

describe('Typing in a long questionnaire', () => {
  it('is measured', async function () {
    this.timeout(400_000);
    await activated();
    const editor = vscode.workspace.getConfiguration('editor');
    await editor.update('autoClosingBrackets', 'never', vscode.ConfigurationTarget.Global);
    const figures = {
      ...(await typedIn('plain', {
        file: await writeFile('Long.md', longQuestionnaire(QUESTIONS)),
        words: (question) => `### Q${String(question)}.`,
        keys: ' [RANKK]',
        behind: 0,
        code: 'unknownMark',
      })),
      ...(await typedIn('export', {
        file: await writeFile('Export.md', syntheticExport(QUESTIONS)),
        words: (question) => `{"Question ID": "Q${String(question)}",`,
        keys: ' x',
        behind: 0,
        code: 'textAfterDetails',
      })),
      ...blockFigures('idle', await longestBlock(() => pause(3_000))),
    };
    console.log(FIGURES + JSON.stringify(figures));
  });
});
