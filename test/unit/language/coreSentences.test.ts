import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { coreTemplates } from '../../../scripts/coreSentences';
import { strings } from '../../../scripts/localization';
import { CORE_COMMENT, coreText } from '../../../src/platform/coreSentences';
import { localizer } from '../../../src/platform/localizer';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { lint } from '../../../src/spss/lint';
import { CASES, DATA } from '../spss/lintCases';

const CORPUS = path.resolve('test/corpus');

/** What is quoted of a document is in its language, and so are marks, code and names. */
const quotations = /[“„"][^”“"]*[”“"]|\[[^\]]*\]|<!--|-->/gu;

/** Words in small letters, outside of quotations. */
const wordsOf = (text: string): readonly string[] =>
  text.replace(quotations, ' ').match(/(?<![\p{L}\d_.(])\p{Ll}{2,}(?![\p{L}\d_(])/gu) ?? [];

/** A sentence without what stands so in a text, so many words in a row at least. */
function withoutWordsOf(source: string, sentence: string, least: number): string {
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
    if (end < at + least) left.push(words[at] ?? '');
    at = end < at + least ? at + 1 : end;
  }
  return left.join(' ');
}

const fill = (template: string): string =>
  template.replace(/\{(\d+)\}/gu, (_, index: string) => `Q${String(Number(index) + 11)}`);

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
      .map((template) => ({ template, own: fill(german.bundle[`${template}${CORE_COMMENT}`] ?? '') }))
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
      '„Only if Q1“ wird nicht verstanden, und es sieht aus wie eine Bedingung: Was es vielleicht sagt von Q2, wird nicht geprüft.',
    );
    assert.equal(translated('Remove it. Shorten it.'), 'Streichen. Kürzen.');
  });

  it('stay as they are where nothing translates them', () => {
    assert.equal(translated('Nobody has ever written this sentence.'), 'Nobody has ever written this sentence.');
    assert.equal(coreText('Remove it.', { bundle: undefined }), 'Remove it.');
    assert.equal(coreText('Remove it.', localizer({})), 'Remove it.');
  });

  it('take a time that grows no faster than what is written', () => {
    const long = `“${' is not understood, and'.repeat(170)}`;
    assert.equal(translated(long), long);
    assert.equal(translated(`${long}${long}`), `${long}${long}`);
  });

  const isEnglish = (sentence: string): boolean => wordsOf(sentence).some((word) => english.has(word));
  /** What a German reader would still read in English: words of templates that no translation has. */
  const leftEnglish = (sentences: Iterable<string>, source: string, least = 2): readonly string[] =>
    [...new Set(sentences)]
      .map((sentence) => translated(sentence))
      .filter((sentence) => isEnglish(sentence) && isEnglish(withoutWordsOf(source, sentence, least)));

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

  it('are German for what the static checker finds', () => {
    const [said, left]: [string[], string[]] = [[], []];
    for (const { bad, context } of Object.values(CASES))
      for (const [script] of bad) {
        const found = lint(script, context ?? DATA).flatMap(({ message, nextStep }) => [message, nextStep]);
        said.push(...found);
        left.push(...leftEnglish(found, script, 1));
      }
    assert.ok(new Set(said).size > 60);
    assert.deepEqual(left, []);
  });
});
