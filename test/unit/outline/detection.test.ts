import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { looksLikeOutline } from '../../../src/questionnaire/outline/detect';
import { corpusFiles } from '../../support/corpus/corpus';

const QUESTIONNAIRES: readonly (readonly [what: string, text: string])[] = [
  ['one question with a type mark', '# Study\n\n## Q1. How old are you? [NUMERIC 0-99]\n'],
  ['a type mark on the next line', '## Q1. Gender\n\n[SINGLE]\n\n- Female\n- Male\n'],
  ['routing', '**Q1.** Gender\n[ASK IF S1 = 1]\n\n- Female\n- Male\n'],
  ['plain numbered paragraphs', 'Q1. Gender?\n1. Female\n2. Male\nQ2. Region?\n1. North\n2. South\n'],
  ['bold questions', '**Q1** Gender\n\n- 1 = Female\n- 2 = Male\n\n**Q2** Region\n\n- 1 = North\n- 2 = South\n'],
  ['a questionnaire of one question', '### Q1 - Gender\n\n1. Female\n2. Male\n'],
  ['numbered headings', '## 1. How old are you? [NUMERIC]\n'],
  ['front matter', '---\ntitle: Study\n---\n\n# S1 - Age [NUMERIC]\n'],
  [
    'numbered questions with numbered answers in one list',
    '1. Avez-vous une voiture ?\n1. Oui\n2. Non\n2. Quelle marque ?\n1. Renault\n2. Peugeot\n3. Autre\n',
  ],
  [
    'the same with blank lines',
    '1. Haben Sie ein Auto?\n\n1. Ja\n2. Nein\n\n2. Welche Marke?\n\n1. Opel\n2. VW\n\n3. Wie alt sind Sie?\n',
  ],
  ['indented answers', '1. ¿Tiene coche?\n   1. Sí\n   2. No\n2. ¿Qué marca?\n   1. Seat\n   2. Fiat\n'],
  ['letters as answers', '1. Where do you live?\n   a) City\n   b) Village\n2. Do you rent?\n   a) Yes\n   b) No\n'],
  ['types in prose', '1. Age? (numeric)\n2. What do you own? (select all that apply)\n   - Car\n   - Bike\n'],
  [
    'a long foreword',
    `# Study\n\n${'We ask people how they live. '.repeat(250)}\n\n## Q1. Age [NUMERIC]\n\n## Q2. Sex [SINGLE]\n\n1. F\n2. M\n\n## Q3. Town? [OPEN]\n`.replaceAll(
      '. We',
      '.\nWe',
    ),
  ],
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
  [
    'a recipe',
    '# Pancakes\n\n## Ingredients\n\n- 200 g flour\n- 2 eggs\n\n## Steps\n\n1. Mix the two.\n2. Heat a pan.\n3. Fry.\n',
  ],
  [
    'a recipe with steps of steps',
    '1. Heat the oven.\n   - use a fan\n   - wait\n2. Mix.\n   - flour\n   - sugar\n3. Bake for 30 minutes.\n',
  ],
  ['a shopping list', '# Shopping\n\n- 2 apples\n- 1 milk\n- 6 eggs\n\n## Chemist\n\n- [ ] soap\n- [x] tissues\n'],
  [
    'minutes of a meeting',
    '# Minutes, 4 March\n\nPresent: Anna, Ben\n\n1. Budget\n   - Anna shows the figures.\n   - Who pays for the trip? Ben asks.\n2. Hiring\n   1. Two offers are out.\n   2. One was refused.\n',
  ],
  [
    'questions and answers of a help page',
    '# FAQ\n\n## How do I install it?\n\nRun it.\n\n## How do I report a bug?\n\n1. Open the issues page.\n2. Press New.\n',
  ],
  ['numbered questions of a help page', '**Q1: What is it?**\n\nA tool.\n\n**Q2: Who makes it?**\n\nWe do.\n'],
  [
    'a help page of steps',
    '1. How do I install it?\n   1. Download the file.\n   2. Open it.\n2. How do I remove it?\n   1. Open the settings.\n   2. Press remove.\n',
  ],
  ['a decision', '# ADR 1: Which database?\n\n## Options\n\n1. Postgres\n2. SQLite\n\n## Decision\n\nPostgres.\n'],
  [
    'an agenda',
    '# Agenda\n\n| Time | Topic | Who |\n|---|---|---|\n| 9:00 | Welcome | Anna |\n| 9:30 | What next? | Ben |\n',
  ],
  ['a list of codes', '# Error codes\n\n- 1 = not found\n- 2 = no access\n- 3 = busy\n'],
  [
    'a retrospective',
    '## What went well?\n\n- The launch\n- The team\n\n## What did not?\n\n- Meetings\n- Late tests\n',
  ],
  [
    'requirements',
    '## R1. Signing in\n\n1. The page shows a form.\n2. The user types a name.\n\n## R2. Signing out\n\n1. It shows the start.\n',
  ],
  ['a guide for a talk', '1. Tell me about your work.\n2. What is hard about it?\n3. What would you change?\n'],
  [
    'terms of use',
    '1. Definitions\n   1. "Service" means the site.\n   2. "User" means you.\n2. Use\n   1. You may use it.\n   2. You may not resell it.\n',
  ],
  ['a list of commands', '# Commands\n\n- `Q1` = quit\n- `R2` = restart\n\n```\nQ1. How old are you? [NUMERIC]\n```\n'],
  ['a table of figures', '| Q1 | Q2 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n'],
  [
    'a letter',
    'Dear Anna,\n\nhow are you? Do you come on the 3rd?\n\n1. Yes, if it is dry\n2. No, if it rains\n\nYours, Ben\n',
  ],
  ['binary data', '\u0000\u0001[SINGLE]\uFFFD'.repeat(1000)],
];

describe('Telling an outline from other markdown', () => {
  for (const [what, text] of QUESTIONNAIRES) {
    it(`sees a questionnaire in ${what}`, () => assert.equal(looksLikeOutline(text), true));
  }
  for (const [what, text] of OTHERS) {
    it(`sees none in ${what}`, () => assert.equal(looksLikeOutline(text), false));
  }

  it('sees one in every questionnaire of the corpus', () => {
    const missed = corpusFiles().filter(({ text }) => !looksLikeOutline(text));
    assert.deepEqual(
      missed.map(({ name }) => name),
      [],
    );
  });

  it('sees none in the pages about this tool', () => {
    const pages = [
      'README.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      ...readdirSync('docs').map((name) => `docs/${name}`),
    ];
    const taken = pages.filter((page) => page.endsWith('.md') && looksLikeOutline(readFileSync(page, 'utf8')));
    assert.deepEqual(taken, []);
  });
});
