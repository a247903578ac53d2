import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { planQuestionnaire } from '../../../src/checks/plan';
import { CHECK_KINDS } from '../../../src/checks/registry';
import { readQuestionnaire } from '../../../src/questionnaire/read';

function planned(name: string) {
  const file = path.join(import.meta.dirname, `../../../examples/${name}.md`);
  const questionnaire = readQuestionnaire(readFileSync(file, 'utf8'), name);
  return { questionnaire, plans: planQuestionnaire(questionnaire).plans };
}

/** Questions about which an expert would not write a check: what the survey fills, and what may stay empty. */
const mayBeUnchecked = ({
  hidden,
  system,
  optional,
}: {
  hidden: boolean;
  system: boolean;
  optional: boolean;
}): boolean => hidden || system || optional;

describe('The example of a survey export', () => {
  const { questionnaire, plans } = planned('clinic-visits');

  it('has more than forty questions, all of them readable and none a problem', () => {
    assert.equal(questionnaire.format, 'normalizedExport');
    assert.ok(questionnaire.questions.length >= 40);
    assert.ok(questionnaire.questions.every(({ readable }) => readable));
    assert.deepEqual(questionnaire.problems, []);
  });

  it('exercises every kind of check', () => {
    const shown = new Set(plans.flatMap(({ checks }) => checks.map(({ kind }) => kind)));
    assert.deepEqual(
      CHECK_KINDS.map(({ kind }) => kind).filter((kind) => !shown.has(kind)),
      [],
    );
  });

  it('has stated checks and inferred ones', () => {
    const origins = new Set(plans.flatMap(({ checks }) => checks.map(({ origin }) => origin.kind)));
    assert.deepEqual([...origins].sort(), ['inferred', 'stated']);
  });

  it('leaves unresolved what cannot be known from the data, and nothing else', () => {
    const unresolved = plans.flatMap((plan) => plan.unresolved.map(({ questionId, what }) => `${questionId} ${what}`));
    assert.deepEqual([...new Set(unresolved)], ['hPath validation', 'D7 entry', 'D8 entry']);
  });

  it('names no variable that the export does not define but those of the platform', () => {
    assert.deepEqual(
      plans.flatMap((plan) => plan.dropped.map(({ questionId, name }) => `${questionId} ${name}`)),
      [],
    );
  });
});

describe('Both examples', () => {
  for (const name of ['clinic-visits', 'coffee-habits']) {
    it(`have a check for every question of ${name} that the respondent answers`, () => {
      const { plans } = planned(name);
      const unchecked = plans.filter(
        ({ question, checks, unresolved }) =>
          checks.length === 0 && unresolved.length === 0 && !mayBeUnchecked(question),
      );
      assert.deepEqual(
        unchecked.map(({ question }) => question.id),
        [],
      );
    });
  }

  it('leave one condition of the outline unresolved, the one that names an answer that is not there', () => {
    const unresolved = planned('coffee-habits').plans.flatMap((plan) => plan.unresolved);
    assert.deepEqual(
      unresolved.map(({ questionId, text }) => `${questionId} ${text}`),
      ['D7 D6 = Maybe'],
    );
  });
});
