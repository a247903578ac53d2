import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Planner, planQuestionnaire } from '../../../src/checks/plan';
import { KnownParts } from '../../../src/questionnaire/outline/knownParts';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { longQuestionnaire } from '../../support/longQuestionnaire';
import { seeded } from '../../support/seeded';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

const corpus = path.resolve(import.meta.dirname, '..', '..', 'corpus');
const texts = [
  ...readdirSync(corpus)
    .filter((file) => file.endsWith('.md'))
    .filter((_, index) => index % 9 === 0)
    .map((file) => readFileSync(path.join(corpus, file), 'utf8')),
  // Two parts of it are alike: their lists are not the same for that.
  `${longQuestionnaire(40)}\n${longQuestionnaire(40)}`,
  longQuestionnaire(60).replaceAll('\n', '\r\n'),
  `\uFEFF- one\n  two\n\n${longQuestionnaire(20)}`,
];

/** What is typed, or a stretch that is deleted. */
const TYPED = ['x', ' ', '\n', '\n\n', '[', ']', ' [RANKK]', '1. A\n', '- ', '|', '# ', '`', '<!--', null] as const;

describe('Reading a text that is typed in', () => {
  it('ends wherever nobody wants it any more', () => {
    for (const text of [longQuestionnaire(10), syntheticExport(10)]) {
      let calls = 0;
      readQuestionnaire(text, 'typed', { goOn: () => void calls++ });
      assert.ok(calls >= 10, String(calls));
      for (let last = 1; last <= calls; last++) {
        let left = last;
        const goOn = (): void => {
          if (--left === 0) throw new Error('enough');
        };
        assert.throws(() => readQuestionnaire(text, 'typed', { goOn }), /enough/);
      }
    }
  });

  it('gives with what is known of its parts what reading it anew gives', () => {
    const random = seeded(17);
    const at = (text: string): number => Math.floor(random() * text.length);
    const parts = new KnownParts();
    for (const original of texts) {
      let text = original;
      for (let edit = 0; edit < 6; edit++) {
        assert.deepEqual(readQuestionnaire(text, 'typed', { parts }), readQuestionnaire(text, 'typed'));
        const place = at(text);
        const typed = TYPED[Math.floor(random() * TYPED.length)] ?? null;
        text = text.slice(0, place) + (typed ?? '') + text.slice(typed === null ? place + 30 : place);
      }
    }
  });

  it('names what nothing defines as the plan of the question does, without its checks', () => {
    for (const text of texts) {
      const questionnaire = readQuestionnaire(text, 'typed');
      const { plans } = planQuestionnaire(questionnaire);
      const planner = new Planner(questionnaire);
      assert.deepEqual(
        questionnaire.questions.map((question) => planner.dropped(question)),
        plans.map(({ dropped }) => dropped),
      );
    }
  });
});
