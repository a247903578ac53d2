import assert from 'node:assert/strict';
import { looksLikeOutline } from '../../../src/questionnaire/outline/outline';

const QUESTIONNAIRES: readonly (readonly [what: string, text: string])[] = [
  ['one question with a type mark', '# Study\n\n## Q1. How old are you? [NUMERIC 0-99]\n'],
  ['a type mark on the next line', '## Q1. Gender\n\n[SINGLE]\n\n- Female\n- Male\n'],
  ['routing', '**Q1.** Gender\n[ASK IF S1 = 1]\n\n- Female\n- Male\n'],
  ['plain numbered paragraphs', 'Q1. Gender?\n1. Female\n2. Male\nQ2. Region?\n1. North\n2. South\n'],
  ['bold questions', '**Q1** Gender\n\n- 1 = Female\n- 2 = Male\n\n**Q2** Region\n\n- 1 = North\n- 2 = South\n'],
  ['a questionnaire of one question', '### Q1 - Gender\n\n1. Female\n2. Male\n'],
  ['numbered headings', '## 1. How old are you? [NUMERIC]\n'],
  ['front matter', '---\ntitle: Study\n---\n\n# S1 - Age [NUMERIC]\n'],
  ['Windows line ends', '## Q1. Gender\r\n\r\n1. Female\r\n2. Male\r\n\r\n## Q2. Age [NUMERIC]\r\n'],
];

const OTHERS: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['prose', '# Title\n\nWhat is this? It is about Q1 and Q2.\n'],
  ['a README', '# tool\n\n## Install\n\n1. Clone\n2. Build\n\n## Options [single]\n\n- `--a` = x\n'],
  ['a change log', '# Changes\n\n## [1.0.0] - 2026-01-01\n\n- Add\n\n## v2.0.1\n\n1. Fix [#12](https://example.org)\n'],
  ['quarters', '## Q1 2024\n\n- 1 new shop\n\n## Q2 2024\n\n- 2 new shops\n'],
  ['a to-do list', '# To do\n\n- [ ] 1 thing\n- [x] 2 things\n'],
  ['a questionnaire in a code block', '# How to\n\n```\n## Q1. Age? [NUMERIC]\n## Q2. Age? [NUMERIC]\n```\n'],
  ['a numbered manual', '## 1. Start\n\n1. Open it\n2. Press play\n\n## 2. Stop\n\n1. Press stop\n'],
  ['binary data', '\u0000\u0001[SINGLE]\uFFFD'.repeat(1000)],
];

describe('Telling an outline from other markdown', () => {
  for (const [what, text] of QUESTIONNAIRES) {
    it(`sees a questionnaire in ${what}`, () => assert.equal(looksLikeOutline(text), true));
  }
  for (const [what, text] of OTHERS) {
    it(`sees none in ${what}`, () => assert.equal(looksLikeOutline(text), false));
  }
});
