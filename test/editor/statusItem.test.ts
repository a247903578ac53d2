import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RunEvent } from '../../src/pipeline/events';
import { Acceptances } from '../../src/state/acceptances';
import { RunModel } from '../../src/state/runModel';
import { StatusItem } from '../../src/views/tree/statusItem';
import { finished, ids, memento, startRun } from './support';

describe('The item in the status bar', () => {
  const questionnaire = vscode.Uri.file('/Status/Four.md');
  const open = {
    questionId: 'Q2',
    what: 'entry',
    text: 'the moon is green',
    reason: 'it is not said',
    span: { start: 0, end: 1, line: 9, column: 1 },
    calls: [],
  } as const;

  it('tells of three runs at once, with no tick beside an open point', async () => {
    const model = new RunModel();
    const acceptances = new Acceptances(memento());
    const shown: vscode.StatusBarItem[] = [];
    const item = new StatusItem(model, acceptances, () => {
      const made = vscode.window.createStatusBarItem('statusOfThree');
      shown.push(made);
      return made;
    });
    const files = ['One.md', 'Two.md', 'Three.md'].map((name) => vscode.Uri.joinPath(questionnaire, '..', name));
    const runs = files.map((file) => startRun(model, file, ids(2)));
    model.flush();
    const [bar] = shown;
    assert.ok(bar);
    const tooltip = (): string => (typeof bar.tooltip === 'string' ? bar.tooltip : '');
    assert.match(bar.text, /^\$\(loading~spin\) SPSS 0\/6$/);
    assert.match(tooltip(), /3 questionnaires/);
    const end = (index: number, ...events: readonly RunEvent[]): void => {
      const run = runs[index];
      assert.ok(run);
      const outcome = events.some((event) => 'outcome' in event && event.outcome === 'failed') ? 'failed' : 'passed';
      model.apply(run.id, [...events, { type: 'runFinished', at: 1, outcome, outputs: [] }]);
      model.flush();
      model.setLive(run.id, false);
      model.flush();
    };
    end(0, finished('Q1', 'passed'), finished('Q2', 'passed'));
    end(1, finished('Q1', 'passed'), finished('Q2', 'passed', { checks: 0, openPoints: 1, unresolved: [open] }));
    assert.match(bar.text, /^\$\(loading~spin\) SPSS 0\/2$/, 'one goes on');
    end(2, finished('Q1', 'passed'), finished('Q2', 'passed'));
    assert.equal(bar.text, '$(color-mode) SPSS · 5 checked · 1 not checked');
    const lines = tooltip().split('\n');
    assert.deepEqual(
      ['One.md: 2 checked', 'Two.md: 1 checked · 1 not checked · 1 open point', 'Three.md: 2 checked'].filter(
        (line) => !lines.includes(line),
      ),
      [],
      lines.join('|'),
    );

    const other = startRun(model, questionnaire, ids(2));
    model.flush();
    model.apply(other.id, [
      finished('Q1', 'failed'),
      finished('Q2', 'passed'),
      { type: 'runFinished', at: 1, outcome: 'failed', outputs: [] },
    ]);
    model.setLive(other.id, false);
    model.flush();
    assert.equal(bar.text, '$(warning) SPSS · 1 checked · 1 failed');
    const question = model.get(other.id)?.state.questions.get('Q1');
    assert.ok(question);
    await acceptances.set(questionnaire, question, true);
    assert.equal(bar.text, '$(warning) SPSS · 1 checked · 1 accepted');

    const all = startRun(model, questionnaire, ids(2));
    model.flush();
    model.apply(all.id, [
      finished('Q1', 'passed'),
      finished('Q2', 'passed'),
      { type: 'runFinished', at: 1, outcome: 'passed', outputs: [] },
    ]);
    model.setLive(all.id, false);
    model.flush();
    assert.equal(bar.text, '$(pass) SPSS · 2 checked');
    for (const one of [item, acceptances, model]) one.dispose();
  });
});
