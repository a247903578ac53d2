import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Acceptances } from '../../src/state/acceptances';
import { RunModel } from '../../src/state/runModel';
import { followRuns } from '../../src/views/tree/contextKeys';
import { BatchTree } from '../../src/views/tree/batchTree';
import type { TreeElement } from '../../src/views/tree/treeElements';
import { firstOf } from '../../src/views/words/manyRuns';
import { failing, finished, ids, memento, startRun } from './support';

const questionnaire = vscode.Uri.file('/study/demo.md');

describe('The tree', () => {
  let model: RunModel;
  let acceptances: Acceptances;
  let tree: BatchTree;
  let restored = 0;
  const counts = { of: () => null, runsOf: () => [], onDidChange: new vscode.EventEmitter<vscode.Uri>().event };
  const outdated = { has: () => false, onDidChange: new vscode.EventEmitter<vscode.Uri>().event };

  beforeEach(() => {
    restored = 0;
    model = new RunModel();
    acceptances = new Acceptances(memento());
    tree = new BatchTree(model, acceptances, counts, outdated, () => {
      restored++;
      return Promise.resolve();
    });
  });

  afterEach(() => {
    tree.dispose();
    acceptances.dispose();
    model.dispose();
  });

  const labels = (elements: readonly TreeElement[]): readonly unknown[] =>
    elements.map((element) => tree.getTreeItem(element).label);
  const first = (element?: TreeElement): TreeElement => {
    const [child] = tree.getChildren(element);
    assert.ok(child);
    return child;
  };

  it('is empty and asks for the runs of the last time when it is first looked at', () => {
    assert.equal(restored, 0);
    assert.deepEqual(tree.getChildren(), []);
    assert.equal(restored, 1);
  });

  it('leads from runs to batches, questions and what is to be said of them', () => {
    const run = startRun(model, questionnaire, ids(6));
    model.apply(run.id, [finished('Q1', 'passed'), finished('Q2', 'failed')]);
    model.flush();

    assert.deepEqual(labels(tree.getChildren()), ['demo.md']);
    assert.deepEqual(labels(tree.getChildren(first())), ['Batch 1', 'Batch 2']);
    const questions = tree.getChildren(first(first()));
    assert.deepEqual(labels(questions), ['Q1', 'Q2', 'Q3', 'Q4']);
    assert.deepEqual(labels(tree.getChildren(questions[0])), []);
    assert.deepEqual(labels(tree.getChildren(questions[1])), ['Lists a respondent who is clean.']);
    assert.equal(tree.getTreeItem(first(first())).description, 'Q1 – Q4 · 1 failed');
    assert.match(String(tree.getTreeItem(first()).description), /^running · 1 failed · \/study/);
  });

  it('says what can be done with a row', () => {
    const run = startRun(model, questionnaire, ids(3));
    model.apply(run.id, [finished('Q2', 'failed'), finished('Q3', 'error')]);
    model.flush();
    const [q1, q2] = tree.getChildren(first(first()));
    assert.ok(q1 && q2);
    assert.equal(tree.getTreeItem(first()).contextValue, 'run live failed errors');
    assert.equal(tree.getTreeItem(q2).contextValue, 'question live failed');
    model.setLive(run.id, false);
    assert.equal(tree.getTreeItem(first()).contextValue, 'run idle resumable failed errors');
    assert.equal(tree.getTreeItem(q2).contextValue, 'question idle failed');
  });

  it('shows a question that a person accepted as such, until something else is found', async () => {
    const run = startRun(model, questionnaire, ids(1));
    model.apply(run.id, [finished('Q1', 'failed')]);
    model.flush();
    const question = model.get(run.id)?.state.questions.get('Q1');
    assert.ok(question);
    await acceptances.set(questionnaire, question, true);
    const row = first(first(first()));
    assert.match(String(tree.getTreeItem(row).contextValue), /accepted/);
    model.apply(run.id, [finished('Q1', 'failed', { findings: [failing('Q1', 'Something else.')] })]);
    model.flush();
    assert.doesNotMatch(String(tree.getTreeItem(row).contextValue), /accepted/);
  });

  it('shows only what needs a person when asked to', () => {
    const run = startRun(model, questionnaire, ids(9));
    model.apply(run.id, [finished('Q1', 'passed'), finished('Q6', 'failed', { batch: 1 })]);
    model.flush();
    tree.showFailedOnly(true);
    const batches = tree.getChildren(first());
    assert.deepEqual(labels(batches), ['Batch 2']);
    assert.deepEqual(labels(tree.getChildren(batches[0])), ['Q6']);
    tree.showFailedOnly(false);
    assert.equal(tree.getChildren(first()).length, 3);
  });

  it('goes by sections where it is asked to, with labels behind the counts, and batches where there are none', () => {
    const titles = ids(6).map((id, index) => ({
      ...{ id, label: `${id} - What of ${id}?`, kind: 'single' as const },
      ...(index > 0 && { section: index < 3 ? 'Screener' : 'Usage' }),
    }));
    const run = startRun(model, questionnaire, ids(6), { titles });
    startRun(model, vscode.Uri.file('/study/export.md'), ids(3));
    model.apply(run.id, [finished('Q1', 'passed'), finished('Q5', 'failed', { batch: 1 })]);
    model.flush();
    const mine = tree.getChildren().find((row) => row.runId === run.id);
    const other = tree.getChildren().find((row) => row.runId !== run.id);
    assert.deepEqual(labels(tree.getChildren(mine)), ['Batch 1', 'Batch 2']);
    tree.groupBySection(true);
    const sections = tree.getChildren(mine);
    assert.deepEqual(labels(sections), ['No section', 'Screener', 'Usage']);
    assert.deepEqual(labels(tree.getChildren(other)), ['Batch 1']);
    const [, , usage] = sections;
    assert.ok(usage);
    assert.equal(tree.getTreeItem(usage).description, '1 failed · 3 questions · Q4 – Q6');
    const questions = tree.getChildren(usage);
    assert.deepEqual(labels(questions), ['Q4', 'Q5', 'Q6']);
    assert.equal(
      questions[1] === undefined ? '' : tree.getTreeItem(questions[1]).description,
      'failed · single choice · What of Q5?',
    );
    assert.equal(tree.getParent(questions[1] ?? usage), usage);
    tree.showFailedOnly(true);
    assert.deepEqual(labels(tree.getChildren(mine)), ['Usage']);
    tree.groupBySection(false);
    assert.deepEqual(labels(tree.getChildren(mine)), ['Batch 2']);
  });

  it('leaves room for the counts behind long names, which the tooltip and the spoken name have whole', () => {
    const id = 'HOUSEHOLD_INCOME_LAST_MONTH';
    const section = 'Who you are and how you came to take part in this survey';
    const label = 'And what was the income of your household in the last month, all things taken together?';
    const run = startRun(model, questionnaire, [id], { titles: [{ id, label, kind: 'numeric', section }] });
    model.apply(run.id, [finished(id, 'failed')]);
    model.flush();
    tree.groupBySection(true);
    const rows = [first(first()), first(first(first()))];
    tree.groupBySection(false);
    for (const [row, name] of [
      [rows[0], section],
      [rows[1], id],
    ] as const) {
      assert.ok(row);
      const item = tree.getTreeItem(row);
      assert.ok(typeof item.label === 'string');
      assert.match(item.label, /^.{10,14}…$/u);
      assert.match(String(item.description), /failed/);
      assert.equal(item.accessibilityInformation?.label.startsWith(`${name} · failed · `), true);
      const shown = tree.resolveTreeItem(item, row);
      const tooltip = typeof shown.tooltip === 'string' ? shown.tooltip : (shown.tooltip?.value ?? '');
      assert.ok(tooltip.replaceAll('\\', '').includes(name), tooltip);
      if (name === id) assert.ok(tooltip.includes(label), tooltip);
    }
    const spoken = tree.getTreeItem(rows[1] ?? first()).accessibilityInformation?.label ?? '';
    assert.equal(spoken, `${id} · failed · numeric · ${label}`, 'nothing is said twice');
  });

  it('explains failed, error, interrupted and cancelled where they stand', () => {
    const run = startRun(model, questionnaire, ids(4));
    model.apply(run.id, [finished('Q1', 'failed'), finished('Q2', 'error'), finished('Q3', 'passed')]);
    model.flush();
    model.setLive(run.id, false);
    const told = (row: TreeElement): string => {
      const { tooltip } = tree.resolveTreeItem(tree.getTreeItem(row), row);
      return typeof tooltip === 'string' ? tooltip : (tooltip?.value ?? '');
    };
    assert.match(tree.getTreeItem(first()).accessibilityInformation?.label ?? '', /^demo\.md · interrupted · /);
    const [failed, error, passed] = tree.getChildren(first(first()));
    assert.ok(failed && error && passed);
    assert.match(
      told(first()),
      /Interrupted: the window was closed[^]*Failed: a script was[^]*Error: something outside/,
    );
    assert.match(told(failed), /Failed: a script was written, and a review found it wrong/);
    assert.match(
      told(error),
      /Error: something outside the question kept its script from being made\\?\. Try it again/,
    );
    assert.doesNotMatch(told(passed), /Failed|Error|Cancelled/);
    model.remove(run.id);
    const stopped = startRun(model, questionnaire, ids(4));
    model.apply(stopped.id, [{ type: 'runFinished', at: 1, outcome: 'cancelled', outputs: [] }]);
    model.flush();
    model.setLive(stopped.id, false);
    assert.match(told(first()), /Cancelled: a person stopped it/);
    assert.doesNotMatch(told(first()), /Interrupted/);
    const row = tree.getTreeItem(first());
    assert.match(String(row.description), /^cancelled/);
    assert.match(row.accessibilityInformation?.label ?? '', /^demo\.md · cancelled · /);
    assert.equal(row.contextValue, 'run idle resumable');
  });

  it('offers sections where a run has any', () => {
    const told: boolean[] = [];
    const keys = { set: (name: string, value: unknown) => void (name === 'hasSections' && told.push(value === true)) };
    const following = followRuns(model, keys);
    startRun(model, questionnaire, ids(3));
    model.flush();
    assert.deepEqual(new Set(told), new Set([false]));
    const titles = ids(2).map((id) => ({ id, label: id, kind: 'single' as const, section: 'Screener' }));
    startRun(model, vscode.Uri.file('/study/other.md'), ids(2), { titles });
    model.flush();
    assert.equal(told.at(-1), true);
    following.dispose();
  });

  it('opens what has failed by itself, in the newest run', () => {
    const run = startRun(model, questionnaire, ids(9));
    model.apply(run.id, [finished('Q1', 'passed'), finished('Q6', 'failed', { batch: 1 })]);
    model.flush();
    const states = tree.getChildren(first()).map((row) => tree.getTreeItem(row).collapsibleState);
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    assert.deepEqual(states, [Collapsed, Expanded, Collapsed]);
  });

  it('refreshes the rows of what changed and no others, in a run of 5,000 questions', async () => {
    const run = startRun(model, questionnaire, ids(5_000), { batchSize: 9 });
    tree.getChildren();
    // What the run began with was told to the editor a while ago.
    await new Promise((resolve) => setTimeout(resolve, 400));
    const refreshed: (readonly TreeElement[] | undefined)[] = [];
    tree.onDidChangeTreeData((elements) => refreshed.push(elements));
    model.apply(run.id, [finished('Q10', 'passed', { batch: 1 }), finished('Q11', 'failed', { batch: 1 })]);
    model.apply(run.id, [{ type: 'blockEdited', at: 0, questionId: 'Q4000' }]);
    model.flush();
    assert.deepEqual(refreshed, [
      [
        { kind: 'batch', runId: run.id, batch: 1 },
        { kind: 'question', runId: run.id, questionId: 'Q4000' },
      ],
    ]);
  });

  it('refreshes the row of one run and no others, among 300', async () => {
    const runs = Array.from({ length: 300 }, (_, number) =>
      startRun(model, vscode.Uri.file(`/study/S${String(number)}.md`), ids(4)),
    );
    const refreshed: (readonly TreeElement[] | undefined)[] = [];
    tree.onDidChangeTreeData((elements) => refreshed.push(elements));
    assert.equal(labels(tree.getChildren()).length, 300);
    // What the runs began with is told to the editor little by little.
    for (let told = -1; told !== refreshed.length; await new Promise((resolve) => setTimeout(resolve, 600)))
      told = refreshed.length;
    refreshed.length = 0;
    const { id } = runs[150] ?? assert.fail();
    model.apply(id, [
      { type: 'runPaused', at: 0, reason: { code: 'connection', message: 'Away.', nextStep: 'Resume.' } },
    ]);
    model.flush();
    assert.deepEqual(refreshed, [[{ kind: 'run', runId: id }]]);
  });

  it('gives one object for one row, and knows its parents', () => {
    startRun(model, questionnaire, ids(5));
    const question = first(first(first()));
    assert.equal(first(first(first())), question);
    const batch = tree.getParent(question);
    assert.equal(batch, first(first()));
    assert.equal(tree.getParent(first(first())), first());
    assert.equal(tree.getParent(first()), undefined);
  });

  it('shows text of a questionnaire as text', () => {
    const run = startRun(model, questionnaire, ids(1));
    const cause = '[click](command:workbench.action.quit) **bold** <b>';
    model.apply(run.id, [finished('Q1', 'failed', { findings: [failing('Q1', cause)] })]);
    model.flush();
    const detail = first(first(first(first())));
    const { tooltip } = tree.resolveTreeItem(tree.getTreeItem(detail), detail);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.notEqual(tooltip.isTrusted, true);
    assert.doesNotMatch(tooltip.value, /(?<!\\)\[click|(?<!\\)<b>/);
  });

  it('names the first of many runs above the rows and in the status bar, and says how many more there are', () => {
    const runs = ids(300).map((id) => startRun(model, vscode.Uri.file(`/study/${id}.md`), ids(2)));
    const lines = firstOf(runs, 3, (run) => run.questionnaire.path);
    assert.deepEqual(lines, ['/study/Q1.md', '/study/Q2.md', '/study/Q3.md', 'and 297 more']);
    assert.deepEqual(
      firstOf(runs.slice(0, 3), 3, (run) => run.questionnaire.path),
      lines.slice(0, 3),
    );
  });
});
