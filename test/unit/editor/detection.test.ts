import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { looksLikeQuestionnaire } from '../../../src/questionnaire/recognize';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const EXPORT = "Question ID:\nQ1\ndetails_normalized:\n{'Question ID': 'Q1'}\n";

describe('Telling a questionnaire from other markdown', () => {
  it('knows every example, from its beginning alone', () => {
    const examples = readdirSync('examples').filter((file) => file.endsWith('.md') && file !== 'README.md');
    assert.ok(examples.length >= 2);
    for (const file of examples) {
      const text = readFileSync(`examples/${file}`, 'utf8');
      assert.ok(looksLikeQuestionnaire(text), file);
      assert.ok(looksLikeQuestionnaire(text.split('\n').slice(0, 1_000).join('\n')), `the head of ${file}`);
    }
  });

  it('knows exports with what editors make of them', () => {
    for (const text of [EXPORT, EXPORT.replaceAll('\n', '\r\n'), EXPORT.replaceAll(/^(\w.*:)$/gm, '**$1**')]) {
      assert.ok(looksLikeQuestionnaire(text), text);
    }
    assert.ok(looksLikeQuestionnaire(`## Sheet1\n\nFunction Name:\nisTest\n\n${EXPORT}`));
  });

  it('knows questionnaires without a single mark', () => {
    const text = 'Q1. Gender?\n1. Female\n2. Male\nQ2. Region?\n1. North\n2. South\n';
    assert.ok(looksLikeQuestionnaire(text));
    assert.equal(readQuestionnaire(text, 'plain').questions.length, 2, 'and what is offered can be read');
  });

  it('takes no README, notes or half an export for one', () => {
    for (const text of [
      '',
      '# Notes\n\n1. Call the client\n',
      'Question ID:\nQ1\n',
      readFileSync('README.md', 'utf8'),
    ]) {
      assert.ok(!looksLikeQuestionnaire(text), text.slice(0, 40));
    }
  });
});
