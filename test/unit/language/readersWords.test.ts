import assert from 'node:assert/strict';
import { strings } from '../../../scripts/localization';
import type { Doubt, Opinions } from '../../../src/engine/dataReport/dataReport';
import type { PlainError } from '../../../src/pipeline/errors';
import { opinionsInReadersWords } from '../../../src/views/dataReport/inReadersWords';
import { saidOf } from '../../../src/views/words/findingWords';

describe('what the core and models say in the reader’s words', () => {
  let german: { readonly bundle: Readonly<Record<string, string>> };
  before(async () => {
    german = { bundle: await strings('l10n/bundle.l10n.de.json') };
  });

  it('a model’s words stay as they are; where it could not judge, the core says so', () => {
    assert.equal(saidOf({ reviewer: 'model' }, 'Remove it.', german), 'Remove it.');
    assert.equal(saidOf({ reviewer: 'lint' }, 'Remove it.', german), 'Streichen.');
    const error: PlainError = { code: 'badReply', message: 'The reply broke off.', nextStep: 'Run it again.' };
    assert.equal(saidOf({ reviewer: 'model', error }, error.message, german), 'Die Antwort brach ab.');
  });

  it('an opinion is found again by the doubt that it is about, whatever that is called', () => {
    const doubt = (questionId: string, sentence: string): Doubt => ({
      questionId,
      sentence,
      check: questionId,
      suspicious: true,
      checkId: null,
      respondents: 3,
      appliesTo: 4,
    });
    const asked: Opinions = {
      model: 'm',
      opinions: [{ questionId: 'Q2', sentence: 'B', likely: 'data', reason: 'r', nextStep: 'n' }],
    };
    const said = opinionsInReadersWords(
      asked,
      { doubts: [doubt('Q1', 'B'), doubt('Q2', 'B')] },
      { doubts: [doubt('Q1', 'eins'), doubt('Q2', 'zwei')] },
    );
    assert.equal(said?.opinions[0]?.sentence, 'zwei');
  });
});
