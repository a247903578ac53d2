import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { coreTemplates } from '../../../scripts/coreSentences';
import { strings } from '../../../scripts/localization';
import { CORE_COMMENT, coreText } from '../../../src/platform/coreSentences';
import { localizer } from '../../../src/platform/localizer';
import { planQuestionnaire } from '../../../src/checks/plan';
import type { Questionnaire } from '../../../src/questionnaire/model';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { lint } from '../../../src/spss/lint';
import { CASES, DATA } from '../spss/lintCases';

const CORPUS = path.resolve('test/corpus');

/** What is quoted of a document is in its language, and so are marks, code and names. */
const quotations = /[“„"][^”“"]*[”“"]|\[[^\]]*\]|<!--|-->/gu;

/** Words in small letters, outside of quotations. */
const wordsOf = (text: string): readonly string[] =>
  text.replace(quotations, ' ').match(/(?<![\p{L}\d_.(])\p{Ll}{2,}(?![\p{L}\d_(])/gu) ?? [];

/** A sentence without what stands so in a text, two words in a row at least. */
function withoutWordsOf(source: string, sentence: string): string {
  const text = source.replace(/[*_]+/gu, '').replace(/\s+/gu, ' ');
  const words = sentence.split(' ');
  const left: string[] = [];
  for (let at = 0; at < words.length;) {
    let end = words.length;
    while (
      end > at &&
      !text.includes(
        words
          .slice(at, end)
          .join(' ')
          .replace(/(?:…|[.,:;])$/u, ''),
      )
    )
      end -= 1;
    if (end < at + 2) left.push(words[at] ?? '');
    at = end < at + 2 ? at + 1 : end;
  }
  return left.join(' ');
}

const namesIn = ({ questions }: Questionnaire): readonly string[] =>
  questions.flatMap(({ id, variables }) => [id, ...variables.map(({ name }) => name)]);

/** Names in the places of a template; places side by side hold one name together. */
function fill(template: string, like = template): string {
  const beside = new Set([...like.matchAll(/(?<=\{\d+\})\{(\d+)\}/gu)].map(([, number]) => number));
  return template.replace(/\{(\d+)\}/gu, (_, number: string) =>
    beside.has(number) ? '' : `Q${String(Number(number) + 11)}`,
  );
}

describe('the sentences of the core', () => {
  let german: { readonly bundle: Readonly<Record<string, string>> };
  let english: Set<string>;
  const translated = (sentence: string): string => coreText(sentence, german);

  before(async () => {
    const bundle = await strings('l10n/bundle.l10n.de.json');
    german = { bundle };
    const core = Object.entries(bundle).filter(([key]) => key.endsWith(CORE_COMMENT));
    const known = new Set(core.flatMap(([, translation]) => wordsOf(translation)));
    english = new Set(core.flatMap(([key]) => wordsOf(key.slice(0, -CORE_COMMENT.length))));
    for (const word of known) english.delete(word);
    assert.ok(english.has('the') && english.has('answers'));
  });

  it('are found in the code by themselves', async () => {
    const templates = await coreTemplates();
    assert.ok(templates.length > 500);
    assert.ok(templates.includes('“{0}” asks something and has no id: it is read as a note.'));
    assert.ok(templates.includes('SELECT IF cannot stand inside {0}.'));
    assert.ok(templates.includes('it is the beginning of a condition'));
    assert.ok(!templates.includes('SELECT IF'));
  });

  it('are each laid over its own template and no other', async () => {
    const wrong = (await coreTemplates())
      .filter((template) => /\p{L}{2}/u.test(template.replace(/\{\d+\}/gu, '')))
      .map((template) => ({ template, own: fill(german.bundle[`${template}${CORE_COMMENT}`] ?? '', template) }))
      .filter(({ template, own }) => translated(fill(template)) !== own)
      .map(({ template, own }) => `${fill(template)} → ${translated(fill(template))}, not ${own}`);
    assert.deepEqual(wrong, []);
  });

  it('keep the words of the document, and translate pieces of the core’s own', () => {
    assert.equal(
      translated('“the end of the command” is no code.'),
      '„the end of the command“ ist kein Code.',
      'words of a document are kept',
    );
    assert.equal(
      translated(
        '“Only if Q1” is not understood, and it looks like a condition: what it may say of Q2 is not checked.',
      ),
      '„Only if Q1“ wird nicht verstanden, und es sieht aus wie eine Bedingung: Was es vielleicht von Q2 sagt, wird nicht geprüft.',
    );
    assert.equal(translated('Remove it. Shorten it.'), 'Streichen. Kürzen.');
    const asked = 'answered if (Q1 is 1–3 or Q2 is missing) and at least 2 of Q3_1, Q3_2 are 1, otherwise empty.';
    const german = 'beantwortet, wenn (Q1 = 1–3 oder Q2 fehlt) und mindestens 2 von Q3_1, Q3_2 = 1, sonst leer.';
    assert.equal(translated(`Q4: ${asked}`), `Q4: ${german}`);
    assert.equal(translated(asked), german, 'where the name is taken away');
    assert.equal(translated('Cats and dogs'), 'Cats and dogs', 'an “and” makes no condition');
    const unread = 'D6 = Maybe it is - no answer of D6 is called “Maybe”.';
    assert.equal(translated(unread), 'D6 = Maybe it is - keine Antwort von D6 heißt „Maybe“.');
  });

  it('stay as they are where nothing translates them', () => {
    assert.equal(translated('Nobody has ever written this sentence.'), 'Nobody has ever written this sentence.');
    assert.equal(coreText('Remove it.', { bundle: undefined }), 'Remove it.');
    assert.equal(coreText('Remove it.', localizer({})), 'Remove it.');
  });

  it('are never half translated, and what models and people wrote stays as it is', () => {
    for (const text of [
      'The condition should be Q2 = 1.',
      'Which of these brands do you know?',
      'Sentences say which rows may stay empty.',
      'A question, an error',
      'Note the answer, and so on',
      'What is known of a question: its name.',
      '“Remove it. Shorten it.”',
      '“Coffee, tea; a number”, “a text”',
    ])
      assert.equal(translated(text), text);
  });

  it('are said of what stands in lists, each item for itself', () => {
    assert.equal(
      translated(
        'The file is read as it is written: names end with _x (Q1_x); -99 is no value; Q5_1 holds labels in place of codes; Q2_97_other is Q2_97_TEXT.',
      ),
      'Die Datei wird so gelesen, wie sie geschrieben ist: Namen enden auf _x (Q1_x); -99 ist kein Wert; Q5_1 enthält Labels anstelle von Codes; Q2_97_other = Q2_97_TEXT.',
    );
    assert.equal(
      translated('The file is read as it is written: nobody has ever said this; -99 is no value.'),
      'Die Datei wird so gelesen, wie sie geschrieben ist: nobody has ever said this; -99 ist kein Wert.',
    );
    assert.equal(translated('Q1 is Age'), 'Q1 = Age');
    assert.equal(translated('Q1 is missing'), 'Q1 fehlt', 'a condition is no name for a name');
    assert.equal(
      translated(
        'does not list respondent 12: meets the condition under which the survey shows the error "C5E1": Q2 is 1, where Q1 is 3 (Q5.validation.1)',
      ),
      'listet 12 nicht auf: erfüllt die Bedingung, unter der die Umfrage den Fehler „C5E1“ zeigt: Q2 = 1, wo Q1 = 3 (Q5.validation.1)',
    );
  });

  it('say the same of a sentence, whatever was asked before', () => {
    const sentence =
      'Q4: answered if (Q1 is 1–3 or Q2 is missing) and at least 2 of Q3_1, Q3_2 are 1, otherwise empty.';
    const own = { bundle: { ...german.bundle } };
    for (let at = 0; at < 300; at += 1)
      coreText(`Nobody wrote sentence ${String(at)}, and so on; it may be. Or not.`, own);
    assert.equal(coreText(sentence, own), translated(sentence));
  });

  it('take no keys by which the core tells manners of writing apart', async () => {
    const templates = new Set(await coreTemplates());
    for (const key of [
      'list other',
      'own codes',
      'rank slots',
      'box of text',
      'missing {0}',
      'renamed {0}',
      'ticked 2',
      'unticked {0}',
    ])
      assert.ok(!templates.has(key), key);
    assert.ok(templates.has('what is none of its answers is {0}'));
  });

  it('take a time that grows no faster than what is written', () => {
    for (const text of [' is not understood, and', 'A. B; c, d ', 'no [x] “y”: - (', ' (Q1 is 1 or '])
      for (const times of [10, 80, 400]) {
        const long = text.repeat(times);
        assert.equal(translated(`“${long}`), `“${long}`);
      }
  });

  const isEnglish = (sentence: string, names: ReadonlySet<string>): boolean =>
    wordsOf(sentence).some((word) => english.has(word) && !names.has(word));
  /** What a German reader would still read in English: words of templates that no translation has. */
  const leftEnglish = (sentences: Iterable<string>, source: string, own: readonly string[] = []): readonly string[] => {
    const names = new Set(own);
    return [...new Set(sentences)]
      .map((sentence) => translated(sentence))
      .filter((sentence) => isEnglish(sentence, names) && isEnglish(withoutWordsOf(source, sentence), names));
  };

  it('are German for all problems of the corpus', async () => {
    const [said, left]: [string[], string[]] = [[], []];
    for (const name of (await readdir(CORPUS)).filter((file) => file.endsWith('.md'))) {
      const text = await readFile(path.join(CORPUS, name), 'utf8');
      const found = readQuestionnaire(text, name).problems.flatMap(({ message, nextStep }) => [message, nextStep]);
      said.push(...found);
      left.push(...leftEnglish(found, text));
    }
    assert.ok(new Set(said).size > 200, String(new Set(said).size));
    assert.deepEqual(left, []);
  });

  it('are German for all checks of the corpus, why they hold, and what is not checked', async () => {
    const [said, left]: [string[], string[]] = [[], []];
    for (const name of (await readdir(CORPUS)).filter((file) => file.endsWith('.md'))) {
      const text = await readFile(path.join(CORPUS, name), 'utf8');
      const questionnaire = readQuestionnaire(text, name);
      const found = planQuestionnaire(questionnaire).plans.flatMap((plan) => [
        ...plan.checks.flatMap(({ sentence, origin }) => [
          sentence,
          ...(origin.kind === 'inferred' ? [origin.reason] : []),
        ]),
        ...plan.unresolved.map(({ reason }) => reason),
      ]);
      said.push(...found);
      left.push(...leftEnglish(found, text, namesIn(questionnaire)));
    }
    assert.ok(new Set(said).size > 1000);
    assert.deepEqual(left, []);
  });

  it('are German for what the static checker finds', () => {
    const [said, left]: [string[], string[]] = [[], []];
    for (const { bad, context } of Object.values(CASES))
      for (const [script] of bad) {
        const found = lint(script, context ?? DATA).flatMap(({ message, nextStep }) => [message, nextStep]);
        said.push(...found);
        left.push(...leftEnglish(found, '', script.split(/\W+/u)));
      }
    assert.ok(new Set(said).size > 60);
    assert.deepEqual(left, []);
  });
});
