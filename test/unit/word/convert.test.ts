import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { convertWord } from '../../../src/pipeline/word/convert';
import { planText } from '../../support/plans';
import { TWINS } from './documents';

/** What is checked of a question, without where it stands. */
const checked = ({ question, asked, checks }: QuestionPlan): unknown => ({
  id: question.id,
  label: question.label,
  kind: question.kind,
  asked,
  checks: checks.map(({ id, kind, origin, faults, sentence }) => ({ id, kind, origin, faults, sentence })),
});

describe('Documents of Word', function () {
  this.timeout(60_000);

  for (const { name, document, twin } of TWINS) {
    it(`are read as their twins in markdown: ${name}`, async () => {
      const { markdown } = await convertWord(await document(), 'study.docx');
      const [word, plain] = [planText(markdown, 'study'), planText(twin.join('\n'), 'study')];
      assert.deepEqual(word.plans.map(checked), plain.plans.map(checked), markdown);
      assert.ok(word.plans.length >= 2, markdown);
      assert.deepEqual(
        word.questionnaire.problems.map(({ code }) => code),
        plain.questionnaire.problems.map(({ code }) => code),
        markdown,
      );
    });
  }
});
