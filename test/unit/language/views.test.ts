import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire, type QuestionnairePlan } from '../../../src/checks/plan';
import { reduceAll, type RunState } from '../../../src/pipeline/runState/runState';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import {
  blockOf,
  definitionOf,
  namedInQuestionnaire,
  namedInScript,
  namesOf,
  usesInLogic,
} from '../../../src/views/language/definition/definitionModel';
import { scriptFolds } from '../../../src/engine/documents/scriptFolds';
import { formatScript } from '../../../src/engine/documents/formatScript';
import { flagHover, questionHover, variableHover } from '../../../src/views/language/hover/hoverModel';
import { ENGLISH } from '../../../src/platform/localizer';
import { indexOf, wordAt } from '../../../src/views/language/planIndex';
import { planView } from '../../../src/engine/documents/planView';
import { lensAction, lensesOf, lensWords } from '../../../src/views/language/lens/questionLensModel';
import { scriptSymbols } from '../../../src/engine/documents/scriptSymbols';
import { usesInScript } from '../../../src/engine/documents/scriptUses';
import { questionnaireSymbols } from '../../../src/views/language/outline/symbolModel';

interface Example {
  readonly text: string;
  readonly plan: QuestionnairePlan;
  readonly script: string;
}

function example(name: string): Example {
  const text = readFileSync(path.resolve('examples', `${name}.md`), 'utf8');
  const plan = planQuestionnaire(readQuestionnaire(text, name));
  const blocks = plan.plans.map((each) => blockText(each.question.id, questionScript(each)));
  return { text, plan, script: `* Encoding: UTF-8.\n\n${blocks.join('')}` };
}

const examples = ['coffee-habits', 'clinic-visits'].map((name) => ({ name, ...example(name) }));
const [coffee] = examples;
assert.ok(coffee);
const index = indexOf(coffee.plan);
const viewOf = (id: string) => coffee.plan.byId.get(id) ?? assert.fail(`no question ${id}`);
const at = (text: string, needle: string): number => {
  const found = text.indexOf(needle);
  assert.ok(found >= 0, needle);
  return found;
};

describe('views of a questionnaire and its script', () => {
  for (const { name, plan, script } of examples) {
    it(`${name}: every question has its lens at its id, its hover, its symbol and its block`, () => {
      const symbols = questionnaireSymbols(plan, ENGLISH);
      const blocks = scriptSymbols(script).filter(({ kind }) => kind === 'question');
      assert.equal(symbols.length, plan.plans.length);
      assert.equal(blocks.length, plan.plans.length);
      for (const { question, checks } of plan.plans) {
        const view = viewOfPlan(plan, question.id);
        assert.ok(
          lensesOf(plan, view, null).some((lens) => lensAction(lens) === 'none'),
          question.id,
        );
        const hover = questionHover(view, null, ENGLISH);
        assert.equal(hover.match(/^- /gm)?.length ?? 0, checks.length + view.unresolved.length, question.id);
        const block = blockOf(script, question.id);
        assert.ok(script.slice(block?.start, block?.end).includes(question.id));
      }
    });

    it(`${name}: the generated script is in the style that formatting gives`, () => {
      assert.equal(formatScript(script), script);
    });

    it(`${name}: every variable of the data is explained where the script names it`, () => {
      const names = indexOf(plan);
      for (const { question } of plan.plans) {
        for (const variable of question.variables) {
          const place = new RegExp(`(?<![\\w.])${variable.name}(?![\\w.])`).exec(script)?.index;
          if (place === undefined) continue;
          const named = namedInScript(script, place, names);
          assert.equal(named?.kind, 'variable', variable.name);
          const hover = variableHover(named.view, named.variable, ENGLISH);
          assert.ok(hover.includes(variable.name.replaceAll('_', '\\_')), hover);
        }
      }
    });

    it(`${name}: every flag of a block stands for a check`, () => {
      let flags = 0;
      for (const view of plan.plans) {
        for (const [, flag = ''] of questionScript(view).matchAll(/^COMPUTE (q\w+) = 0/gm)) {
          assert.ok(flagHover(view, flag, ENGLISH)?.includes('stated') !== undefined, flag);
          flags += 1;
        }
      }
      assert.equal(
        flags,
        plan.plans.reduce((sum, { checks }) => sum + checks.length, 0),
      );
    });
  }

  it('shows of a plan what can be copied to another thread', () => {
    const view = planView(coffee.plan);
    assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
    assert.equal(
      questionHover(viewOfPlan(view, 'S3'), null, ENGLISH),
      questionHover(viewOfPlan(coffee.plan, 'S3'), null, ENGLISH),
    );
  });
});

const viewOfPlan = ({ plans }: ReturnType<typeof planView>, id: string) =>
  plans.find(({ question }) => question.id === id) ?? assert.fail(`no question ${id}`);

describe('definitions and references', () => {
  it('goes from a name in the script to its place in the questionnaire', () => {
    const named = namedInScript(coffee.script, at(coffee.script, 'S4_97'), index);
    assert.ok(named);
    const place = definitionOf(named);
    assert.match(coffee.text.slice(place.start, place.end), /^None of these/);
  });

  it('goes from the first line of a block to the question, from anywhere in the line', () => {
    const line = at(coffee.script, '* Question ID: S4.');
    for (const offset of [line, line + 4, line + 18]) {
      const named = namedInScript(coffee.script, offset, index);
      assert.ok(named?.kind === 'question');
      const place = definitionOf(named);
      assert.equal(coffee.text.slice(place.start, place.end), 'S4');
    }
  });

  it('finds the uses of a name in commands and logic, not in comments and strings', () => {
    const named = namedInQuestionnaire(coffee.text, viewOf('S5').question.idSpan.start, index);
    assert.ok(named?.kind === 'question');
    const script = '* S5 is not meant here.\nTITLE "S5".\nSELECT IF (s5 = 1).\nLIST S5_x.\n';
    const names = namesOf(named);
    const places = [...usesInLogic(names, index), ...usesInScript(script, names)];
    const inScript = places.filter((place) => place.in === 'script');
    assert.deepEqual(
      inScript.map(({ start, end }) => script.slice(start, end)),
      ['s5'],
    );
    const logic = places.filter((place) => place.in === 'questionnaire');
    assert.ok(logic.length > 0);
    for (const { start, end } of logic) assert.match(coffee.text.slice(start, end), /S5/);
  });

  it('takes a word with other letters for no question', () => {
    const text = 's1 is asked in S1.';
    const plan = planQuestionnaire(readQuestionnaire('### S1. How old are you? [NUMERIC 0-120]\n', 'x'));
    assert.equal(plan.plans.length, 1);
    assert.equal(namedInQuestionnaire(text, 1, indexOf(plan)), null);
    assert.equal(namedInQuestionnaire(text, 16, indexOf(plan))?.kind, 'question');
  });

  it('knows a name from the period that ends its command', () => {
    assert.deepEqual(wordAt('LIST Q1_2.', 7), { text: 'Q1_2', start: 5, end: 9 });
    assert.equal(wordAt('= 12 .', 3), null);
  });
});

describe('lenses after a run', () => {
  const ids = coffee.plan.plans.map(({ question }) => question.id);
  const run = reduceAll([
    {
      type: 'runStarted',
      at: 0,
      runId: 'r',
      source: { path: 'coffee-habits.md', stem: 'coffee-habits', hash: '' },
      engine: 'builtin',
      model: null,
      outputFolder: '',
      questionIds: ids,
      batches: [{ index: 0, questionIds: ids }],
      maxFeedbackLoops: 1,
      ownBlocks: [],
    },
    finished('S3', 'passed', 1, true),
    finished('S4', 'failed', 2, false),
  ]);
  const of = (id: string): readonly string[] => lensesOf(coffee.plan, viewOf(id), run).map(lensAction);

  it('offers what makes sense for the outcome', () => {
    assert.deepEqual(of('S3'), ['none', 'rerunQuestion', 'openScript']);
    assert.deepEqual(of('S4'), ['showReport', 'rerunQuestion', 'openScript', 'showReport']);
    assert.deepEqual(of('S5'), ['none']);
  });

  it('says outcome, loops and checks', () => {
    const [outcome] = lensesOf(coffee.plan, viewOf('S4'), run);
    assert.ok(outcome);
    assert.equal(lensWords(outcome, ENGLISH).title, '$(error)\u00a0failed · 2 loops · 3 checks');
  });

  it('says of another text than the run read what would be checked, and not how it went', () => {
    const [outcome] = lensesOf(coffee.plan, viewOf('S4'), run, true);
    assert.ok(outcome);
    const { title, tooltip } = lensWords(outcome, ENGLISH);
    assert.equal(title, '$(history)\u00a0outdated · 3 checks');
    assert.equal(tooltip, 'Outdated: the questionnaire is another text by now. Generate it again. Before: failed');
  });

  it('shows the causes in the hover of a failed question', () => {
    const hover = questionHover(viewOf('S4'), stateOf(run, 'S4'), ENGLISH);
    assert.match(hover, /\*\*failed\*\*/);
    assert.match(hover, /A code is missing\\\./);
  });
});

const stateOf = (run: RunState, id: string) => run.questions.get(id) ?? null;

function finished(questionId: string, outcome: 'passed' | 'failed', loops: number, pass: boolean) {
  const finding = {
    questionId,
    pass,
    reviewer: 'proof',
    rootCauses: ['A code is missing.'],
    instructions: [],
  } as const;
  return {
    type: 'questionFinished',
    at: 1,
    batch: 0,
    questionId,
    outcome,
    loops,
    author: 'builtin',
    script: 'LIST.',
    live: true,
    findings: [finding],
    unresolved: [],
    checks: 2,
    blockHash: '',
  } as const;
}

describe('hostile labels in hovers', () => {
  /** What a markdown reader makes a link, an image, HTML, code, a heading or an icon of needs one of these unescaped. */
  const active = /(?<!\\)(?:\\\\)*[[\]()<>`#!$|~:@&]/;

  it('come out as the text they are', () => {
    const label = fc.oneof(
      fc.constantFrom(
        '[run](command:workbench.action.terminal.new)',
        '<a href="command:x">y</a>',
        '![x](https://example.org/x.png)',
        'https://example.org www.example.org a@example.org',
        '$(bug) `code` # heading\n- list\n\n> quote',
        '\\[x\\](command:y)',
      ),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    const base = viewOf('S4');
    fc.assert(
      fc.property(label, (text) => {
        const variable = { ...base.question.variables[0], label: text } as (typeof base.question.variables)[number];
        const question = { ...base.question, label: text, variables: [variable] };
        const hover = questionHover({ ...base, question, checks: [], unresolved: [] }, null, ENGLISH);
        const before = questionHover(
          { ...base, question: { ...question, label: 'x' }, checks: [], unresolved: [] },
          null,
          ENGLISH,
        );
        assert.doesNotMatch(hover.replace(/\*\*|_\(|\)_/g, ''), active);
        assert.equal(hover.split('\n').length, before.split('\n').length);
      }),
    );
  });
});

describe('folding of scripts', () => {
  it('folds blocks, structures and long commands', () => {
    const script =
      '* Question ID: Q1.\nDO IF a = 1.\nCOMPUTE b =\n  2.\nEND IF.\n\n* Question ID: Q2.\nLIST.\n/* one */\n';
    const folds = scriptFolds(script).map(({ startLine, endLine }) => [startLine, endLine]);
    assert.deepEqual(
      folds.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
      [
        [0, 4],
        [1, 3],
        [2, 3],
        [6, 8],
      ],
    );
  });

  it('stays inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const lines = text.split(/\r\n|\r|\n/).length;
        assert.ok(scriptFolds(text).every(({ startLine, endLine }) => startLine >= 0 && endLine < lines));
      }),
    );
  });
});

describe('symbols of scripts', () => {
  it('outlines a script of thousands of blocks by block alone', () => {
    const block = (count: number): string =>
      Array.from({ length: count }, (_, index) => `* Question ID: Q${String(index)}.\nCOMPUTE x = 1.\n\n`).join('');
    assert.ok(scriptSymbols(block(5_000)).every(({ children }) => children.length === 1));
    const many = scriptSymbols(block(5_001));
    assert.equal(many.length, 5_001);
    assert.ok(many.every(({ children }) => children.length === 0));
  });

  it('are named by question, label and what a block makes', () => {
    const block = scriptSymbols(coffee.script).find(({ name }) => name === 'S4');
    assert.equal(block?.detail, viewOf('S4').question.label);
    assert.ok(block.children.some(({ detail }) => detail === 'qc_multi'));
  });

  it('hold their names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const all = scriptSymbols(`${text}\n* Question ID: ${text}.\nCOMPUTE x = 1.\n`);
        for (const each of all.flatMap((symbol) => [symbol, ...symbol.children])) {
          assert.ok(
            each.name !== '' && each.start <= each.nameStart && each.nameEnd <= Math.max(each.end, each.nameEnd),
          );
        }
      }),
    );
  });
});
