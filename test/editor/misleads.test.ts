import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { SideBySide } from '../../src/editor/sideBySide';
import { questionPlaces } from '../../src/engine/documents/questionPlaces';
import { coverage } from '../../src/pipeline/runState/coverage';
import type { QuestionState } from '../../src/pipeline/runState/runState';
import { ENGLISH } from '../../src/platform/localizer';
import type { Log } from '../../src/platform/log';
import { blockText } from '../../src/spss/reading/blocks';
import { Acceptances } from '../../src/state/acceptances';
import { openFile } from '../../src/platform/files';
import { QuestionPlaces } from '../../src/state/places';
import { RunModel, type Run } from '../../src/state/runModel';
import { reportBody } from '../../src/views/runReport/page';
import { reportOf } from '../../src/views/runReport/reportModel';
import { BatchTree } from '../../src/views/tree/batchTree';
import { batchItem } from '../../src/views/tree/groupItems';
import { questionItem, runItem } from '../../src/views/tree/treeItems';
import { standingsOf } from '../../src/views/words/coverageWords';
import { seeded } from '../support/seeded';
import { activated, exportOf, finished, ids, memento, startRun, until, useSettings, writeFile } from './support';

/** Where VS Code itself is the executable, it is to be Node.js. */
const AS_NODE = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
const { AtTop, Default, InCenter, InCenterIfOutsideViewport } = vscode.TextEditorRevealType;
/** A minute of jumps is enough for every day; `SCROLL_JUMPS=200` takes two or three. */
const JUMPS = Number(process.env['SCROLL_JUMPS'] ?? '80');
const REVEALS = [AtTop, Default, InCenter, InCenterIfOutsideViewport];

const uriKey = (uri: vscode.Uri): string => uri.toString();

/** The editor that shows a file; it is another object each time the file is shown anew. */
function editorOf(file: vscode.Uri): vscode.TextEditor {
  const found = vscode.window.visibleTextEditors.find(({ document }) => uriKey(document.uri) === uriKey(file));
  assert.ok(found, `${file.path} is shown`);
  return found;
}

const topOf = (file: vscode.Uri): number => editorOf(file).visibleRanges[0]?.start.line ?? -1;

describe('Scrolling the questionnaire and its script together', () => {
  let questionnaire: vscode.Uri;
  let sps: vscode.Uri;
  let sideBySide: SideBySide;
  const script = (): vscode.Uri => sps;

  before(async () => {
    questionnaire = await writeFile('Scrolling.md', exportOf(ids(80)));
    const blocks = ids(80).map((id) => blockText(id, `TITLE "${id}".\n${'* Something.\n'.repeat(8)}`));
    sps = await writeFile('Scrolling.sps', blocks.join('\n'));
    const is = (one: vscode.Uri, other: vscode.Uri): boolean => uriKey(one) === uriKey(other);
    sideBySide = new SideBySide(
      {
        isLive: () => false,
        scriptOf: (uri) => (is(uri, questionnaire) ? sps : null),
        questionnaireOf: (uri) => (is(uri, sps) ? questionnaire : null),
      },
      { open: openFile, shownAt: (uri) => uri, scriptIn: (uri) => uri },
      new QuestionPlaces((text, name) => Promise.resolve(questionPlaces(text, name))),
      () => true,
      { error: (what: string, error: unknown) => assert.fail(`${what}: ${String(error)}`) } as unknown as Log,
    );
    await vscode.window.showTextDocument(sps, { viewColumn: 2, preview: false });
    await vscode.window.showTextDocument(questionnaire, { viewColumn: 1, preview: false });
    await until('both are shown', () => vscode.window.visibleTextEditors.length === 2);
  });

  after(async () => {
    sideBySide.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const focus = async (file: vscode.Uri): Promise<vscode.TextEditor> => {
    const { document, viewColumn } = editorOf(file);
    const editor = await vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
    await until('it has the focus', () => vscode.window.activeTextEditor === editor);
    return editor;
  };
  const lineOf = (file: vscode.Uri, text: string): number =>
    editorOf(file).document.getText().slice(0, editorOf(file).document.getText().indexOf(text)).split('\n').length - 1;

  interface Jump {
    readonly way: string;
    readonly editor: vscode.TextEditor;
    readonly line: number;
  }

  /** Goes somewhere in a file as a person does. */
  async function jumpIn(file: vscode.Uri, next: (below: number) => number): Promise<Jump> {
    const way = ['reveal', 'edit', 'save', 'row', 'goToLine', 'reveal', 'reveal', 'reveal'][next(8)] ?? '';
    if (way === 'row') {
      const id = `Q${String(1 + next(80))}`;
      await (uriKey(file) === uriKey(questionnaire)
        ? sideBySide.openQuestion(questionnaire, id)
        : sideBySide.openScript(sps, id, true));
      const shown = editorOf(file);
      return { way, editor: shown, line: shown.selection.active.line };
    }
    const editor = await focus(file);
    const line = next(editor.document.lineCount);
    const place = new vscode.Position(line, 0);
    if (way === 'goToLine') {
      await vscode.commands.executeCommand('workbench.action.quickOpen', `:${String(line + 1)}`);
      await until(
        'the line is looked for',
        () => editor.selection.active.line === line || editor.visibleRanges.some((range) => range.contains(place)),
        10,
      );
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await until('the cursor is there', () => editor.selection.active.line === line, 10);
      return { way, editor, line };
    }
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(new vscode.Range(place, place), REVEALS[next(REVEALS.length)]);
    if (way === 'edit' || way === 'save') await editor.edit((edit) => edit.insert(place, ' '));
    if (way === 'save') await editor.document.save();
    return { way, editor, line };
  }

  it('lets the editor with the focus lead', async () => {
    await focus(questionnaire);
    await vscode.commands.executeCommand('revealLine', { lineNumber: lineOf(questionnaire, "ID': 'Q40'"), at: 'top' });
    await until('the script follows', () => Math.abs(topOf(script()) - lineOf(script(), '* Question ID: Q40.')) < 40);
  });

  it('never moves the editor with the focus because the other one has moved', async () => {
    await focus(questionnaire);
    await vscode.commands.executeCommand('revealLine', { lineNumber: 0, at: 'top' });
    await until('the script follows', () => topOf(script()) < 20);
    const follower = editorOf(script());
    const at = lineOf(script(), '* Question ID: Q70.');
    follower.revealRange(new vscode.Range(at, 0, at, 0), vscode.TextEditorRevealType.AtTop);
    await until('the script has moved', () => topOf(script()) > at - 20);
    // What follows would have come by now: the next message of the editor is behind it.
    for (let turn = 0; turn < 10; turn++) await vscode.commands.executeCommand('vscode.getEditorLayout');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.ok(topOf(questionnaire) < 5, `the questionnaire stays, and is at ${String(topOf(questionnaire))}`);
  });

  it('keeps the line of the cursor in view in the editor with the focus, wherever one jumps, on a busy machine', async function () {
    this.timeout(60_000 + JUMPS * 2_000);
    const spinning = [1, 2].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { env: AS_NODE }));
    try {
      // A fixed walk through both files, forwards, back, and across: jumps, clicks on the other file, edits that are
      // saved now and then, Go to Line, and clicks on rows of the tree.
      const random = seeded(7);
      const next = (below: number): number => Math.floor(random() * below);
      for (let jump = 0; jump < JUMPS; jump++) {
        const file = next(3) === 0 ? script() : questionnaire;
        const { way, editor, line } = await jumpIn(file, next);
        const inView = (): boolean =>
          editor.selection.active.line === line &&
          editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
        const where = `line ${String(line)} after jump ${String(jump)} (${way})`;
        await until(`${where} is in view`, inView, 10);
        await new Promise((resolve) => setTimeout(resolve, 20 + next(40)));
        assert.ok(inView(), `${where} stays in view`);
      }
    } finally {
      for (const one of spinning) one.kill('SIGKILL');
      for (const file of [script(), questionnaire]) {
        await focus(file);
        await vscode.commands.executeCommand('workbench.action.files.revert');
      }
    }
  });
});

describe('Menus of documents', () => {
  /** Whether a `when` clause of a menu holds is asked of the keys that it reads: they are told to the editor. */
  async function told(
    work: () => Promise<unknown>,
    hear: (key: string, value: unknown) => void = () => undefined,
  ): Promise<ReadonlyMap<string, unknown>> {
    const keys = new Map<string, unknown>();
    const original = vscode.commands.executeCommand.bind(vscode.commands);
    Object.defineProperty(vscode.commands, 'executeCommand', {
      configurable: true,
      value: (command: string, ...rest: readonly unknown[]) => {
        if (command === 'setContext') {
          keys.set(String(rest[0]), rest[1]);
          hear(String(rest[0]), rest[1]);
        }
        return original(command, ...rest);
      },
    });
    try {
      await work();
    } finally {
      Object.defineProperty(vscode.commands, 'executeCommand', { configurable: true, value: original });
    }
    return keys;
  }

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('know each document that is shown, not the active one alone', async () => {
    const questionnaire = await writeFile('Menus.md', exportOf(ids(2)));
    const script = await writeFile('Menus.sps', '* Question ID: Q1.\nLIST VARIABLES = respid.\n');
    const notes = await writeFile('Notes.md', '# Notes\n\nBuy milk.\n');
    const lists = new Map<string, unknown>();
    const has = (key: string, { fsPath }: vscode.Uri): boolean => {
      const paths = lists.get(`questionnaireToSpss.${key}`);
      return Array.isArray(paths) && paths.includes(fsPath);
    };
    await told(
      async () => {
        // Whether a document is a questionnaire is what its reader finds, in a thread of its own.
        for (const [file, viewColumn, key] of [
          [notes, 1, 'notQuestionnaires'],
          [questionnaire, 1, 'questionnaires'],
          [script, 2, 'scripts'],
        ] as const) {
          await vscode.window.showTextDocument(file, { viewColumn, preview: false });
          await until(`${file.path} is among the ${key}`, () => has(key, file));
        }
      },
      (key, value) => void lists.set(key, value),
    );
    assert.ok(!has('questionnaires', script) && !has('scripts', questionnaire) && !has('questionnaires', notes));
  });

  it('offer no run for what was refused as a questionnaire, until it is another text', async () => {
    const text = '<!--\nQ1. Who?\n1. Me\n2. You\n-->\n';
    const refused = await writeFile('Refused.md', text);
    const document = await vscode.workspace.openTextDocument(refused);
    let others: readonly string[] = [];
    await told(
      async () => {
        await vscode.window.showTextDocument(document);
        // It ends when its message is closed, which nobody does here.
        void vscode.commands.executeCommand('questionnaireToSpss.generate', refused, [refused]);
        await until('it is refused', () => others.includes(refused.fsPath));
      },
      (key, value) => {
        if (key === 'questionnaireToSpss.notQuestionnaires') others = value as readonly string[];
      },
    );
    const after = await told(async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(refused, new vscode.Range(0, 0, document.lineCount, 0), exportOf(ids(2)));
      await vscode.workspace.applyEdit(edit);
      await document.save();
    });
    assert.ok((after.get('questionnaireToSpss.questionnaires') as string[]).includes(refused.fsPath));
  });
});

describe('Counts', () => {
  const questionnaire = vscode.Uri.file('/study/counts.md');
  const open = {
    questionId: 'Q2',
    what: 'entry',
    text: 'the moon is green',
    reason: 'it is not said',
    span: { start: 0, end: 1, line: 9, column: 1 },
    calls: [],
  } as const;

  it('are the same in rows, lens, report and status bar, and no tick is green beside an open point', () => {
    const model = new RunModel();
    const run = startRun(model, questionnaire, ids(4));
    model.apply(run.id, [
      finished('Q1', 'passed'),
      finished('Q2', 'passed', {
        unresolved: [open],
        openPoints: 2,
        script: '* LEFT OUT, line 12: Q9 is not there.\n',
      }),
      finished('Q3', 'failed'),
      finished('Q4', 'passed', { checks: 0, openPoints: 1, unresolved: [{ ...open, questionId: 'Q4' }] }),
      { type: 'runFinished', at: 1, outcome: 'failed', outputs: [] },
    ]);
    model.flush();
    model.setLive(run.id, false);
    const { state } = model.get(run.id) as Run;
    const standings = standingsOf(state);
    assert.deepEqual(standings, { checked: 1, inPart: 1, notChecked: 2, disputed: 0, openPoints: 3 });
    const header = coverage(state);
    assert.deepEqual({ ...header, disputed: 0 }, standings, 'what the script says of itself');

    const rowOf = (questionId: string): vscode.TreeItem => {
      const question = state.questions.get(questionId);
      assert.ok(question);
      const element = { kind: 'question', runId: run.id, questionId } as const;
      return questionItem(element, question, { live: false, accepted: false, count: null, title: null });
    };
    const iconOf = (questionId: string): string => (rowOf(questionId).iconPath as vscode.ThemeIcon).id;
    assert.deepEqual(ids(4).map(iconOf), ['pass', 'color-mode', 'error', 'question']);
    assert.equal(rowOf('Q1').description, '');
    assert.equal(rowOf('Q2').description, 'checked in part (2 open)');
    assert.equal(rowOf('Q4').description, 'not checked (1 open)');
    const item = runItem({ kind: 'run', runId: run.id }, model.get(run.id) as Run, {
      expanded: true,
      counts: null,
      accepted: [],
      outdated: false,
    });
    assert.match(String(item.description), /1 failed · 1 checked in part · 1 not checked/);
    const [batch] = state.batches;
    assert.ok(batch);
    const group = { live: false, accepted: [], opens: false };
    const inBatch = batchItem(
      { kind: 'batch', runId: run.id, batch: 0 },
      { ...state },
      { ...batch, status: 'passed' },
      group,
    );
    assert.match(String(inBatch.description), /1 failed · 1 checked in part · 1 not checked/);
    assert.equal((inBatch.iconPath as vscode.ThemeIcon).id, 'color-mode', 'no tick is green beside an open point');

    const report = reportBody(state, {
      l10n: ENGLISH,
      locale: 'en',
      medium: { kind: 'editor', nonce: 'n' },
      now: null,
      style: '',
    });
    assert.match(report, /1 checked, 1 checked in part, 2 not checked, 3 open points/);
    assert.match(report, /<rect class="inPart".*<rect class="passed"/s);
    assert.match(report, /passed, checked in part<\/span\s*> <span class="count">1/);
    assert.match(report, /passed, not checked<\/span\s*> <span class="count">1/);
    assert.match(report, /Not checked by the script <span class="count">3</);
    assert.match(report, /Q9 is not there/);
    model.dispose();
  });

  it('leave out what a person has accepted, everywhere', async () => {
    const model = new RunModel();
    const acceptances = new Acceptances(memento());
    const run = startRun(model, questionnaire, ids(3));
    model.apply(run.id, [finished('Q1', 'failed'), finished('Q2', 'failed'), finished('Q3', 'passed')]);
    model.flush();
    const counts = { of: () => null, runsOf: () => [], onDidChange: new vscode.EventEmitter<vscode.Uri>().event };
    let outdated = false;
    const never = { has: () => outdated, onDidChange: new vscode.EventEmitter<vscode.Uri>().event };
    const tree = new BatchTree(model, acceptances, counts, never, () => Promise.resolve());
    const rows = (): readonly string[] => {
      const [first] = tree.getChildren();
      const [batch] = tree.getChildren(first);
      return [first, batch].map((row) => String(row === undefined ? '' : tree.getTreeItem(row).description));
    };
    assert.ok(
      rows().every((row) => row.includes('2 failed')),
      rows().join(),
    );
    const question = model.get(run.id)?.state.questions.get('Q1');
    assert.ok(question);
    await acceptances.set(questionnaire, question, true);
    assert.ok(
      rows().every((row) => row.includes('1 failed · 1 accepted')),
      rows().join(),
    );
    const { state } = model.get(run.id) as Run;
    const isAccepted = (one: QuestionState): boolean => acceptances.has(questionnaire, one);
    const report = reportOf(state, null, isAccepted);
    assert.deepEqual(
      report.attention.map((one) => one.question.id),
      ['Q2'],
    );
    assert.equal(report.accepted, 1);
    outdated = true;
    assert.match(rows()[0] ?? '', /outdated/);
    assert.equal(tree.showsNothing(), false);
    for (const item of [tree, acceptances, model]) item.dispose();
  });

  it('say that nothing has failed where only that is to be shown', () => {
    const model = new RunModel();
    const run = startRun(model, questionnaire, ids(1));
    model.apply(run.id, [finished('Q1', 'passed')]);
    model.flush();
    const counts = { of: () => null, runsOf: () => [], onDidChange: new vscode.EventEmitter<vscode.Uri>().event };
    const never = { has: () => false, onDidChange: counts.onDidChange };
    const tree = new BatchTree(model, new Acceptances(memento()), counts, never, () => Promise.resolve());
    const told: boolean[] = [];
    tree.onDidChangeFilter(() => told.push(tree.showsNothing()));
    tree.showFailedOnly(true);
    tree.showFailedOnly(false);
    assert.deepEqual(told, [true, false]);
    for (const item of [tree, model]) item.dispose();
  });
});

describe('A run over a questionnaire that was edited', () => {
  useSettings({ proof: 'never' });

  it('is called outdated until it is generated again', async () => {
    const { model, tree } = await activated();
    const file = await writeFile('Edited.md', exportOf(ids(2)));
    await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
    const row = (): string => {
      const run = model.latestOf(file);
      return run === undefined ? '' : String(tree.getTreeItem({ kind: 'run', runId: run.id }).description);
    };
    await until('it is of the text as it is', () => row() !== '' && !/outdated/.test(row()));
    const document = await vscode.workspace.openTextDocument(file);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(document.lineCount, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    await until('it is outdated', () => /outdated/.test(row()));
    await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
    await until('it is so no more', () => row() !== '' && !/outdated/.test(row()));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  });
});
