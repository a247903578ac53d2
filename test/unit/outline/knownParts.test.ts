import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Dropped } from '../../../src/checks/check';
import { planQuestionnaire } from '../../../src/checks/plan';
import { oddLogic } from '../../../src/checks/oddLogic';
import { KnownBlocks } from '../../../src/questionnaire/export/knownBlocks';
import { KnownParts } from '../../../src/questionnaire/outline/knownParts';
import type { Question } from '../../../src/questionnaire/model';
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

const folder = path.join(corpus, 'exports');
const exports = [
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  readFileSync(path.join(corpus, '..', '..', 'examples', 'clinic-visits.md'), 'utf8'),
];
/** The same with ids that no question has any more. */
const withLostIds = exports.map((text) => text.replaceAll(/(?<=Question ID:\s+)\w*[3579]\w*/gu, 'Lost$&'));

/** What is typed, or a stretch that is deleted. */
const TYPED = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '[',
  ']',
  ' [RANKK]',
  '1. A\n',
  '- ',
  '|',
  '# ',
  '`',
  '<!--',
  'Question ID:\n\ndetails_normalized:\n{\n',
  null,
] as const;

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
    const known = { parts: new KnownParts(), blocks: new KnownBlocks() };
    for (const original of [...texts, ...exports, syntheticExport(12).replaceAll('\n', '\r\n')]) {
      let text = original;
      for (let edit = 0; edit < 6; edit++) {
        assert.deepEqual(readQuestionnaire(text, 'typed', known), readQuestionnaire(text, 'typed'));
        const place = at(text);
        const typed = TYPED[Math.floor(random() * TYPED.length)] ?? null;
        text = text.slice(0, place) + (typed ?? '') + text.slice(typed === null ? place + 30 : place);
      }
    }
  });

  it('reads no block of an export anew that is what it was', () => {
    const known = { blocks: new KnownBlocks() };
    const text = syntheticExport(9);
    const place = text.indexOf('}', text.indexOf('"Question ID": "Q5"'));
    const read = (typed: string): readonly Question[] =>
      readQuestionnaire(text.slice(0, place) + typed + text.slice(place), 'typed', known).questions;
    const [before, after] = [read(''), read(' ')];
    const same = after.map((question, index) => question === before[index]);
    assert.deepEqual(same, [true, true, true, true, false, false, false, false, false]);
    // Those behind it have moved.
    assert.deepEqual(
      after.slice(5).map(({ span }) => span.start),
      before.slice(5).map(({ span }) => span.start + 1),
    );
  });

  it('names what nothing defines as the plans of the questions do, without their checks', () => {
    for (const text of [...texts, ...exports, ...withLostIds]) {
      const questionnaire = readQuestionnaire(text, 'typed');
      const { plans } = planQuestionnaire(questionnaire);
      const keyOf = ({ questionId, name, span }: Dropped): string => `${questionId} ${name} ${String(span.start)}`;
      assert.deepEqual(
        new Set(oddLogic(questionnaire).dropped.map(keyOf)),
        new Set(plans.flatMap(({ dropped }) => dropped).map(keyOf)),
      );
    }
  });
});
