import assert from 'node:assert/strict';
import { read } from './reading';

const toldOf = (...answers: readonly string[]): number =>
  read('Q1. Which do you use? [MULTI]', '', ...answers).problems.filter(({ code }) => code === 'perhapsAlone').length;

describe('An answer that is called as one that excludes all others', () => {
  it('is told where nothing marks it, and whatever stands behind it is not understood', () => {
    for (const label of [
      'None of these',
      'keine davon',
      'Aucun de ces usages',
      'Ninguno (qXisUYhNTE)',
      'Geen van deze',
    ])
      assert.equal(toldOf('1. A', '2. B', `9. ${label}`), 1, label);
  });

  it('is not where it is marked, or called otherwise', () => {
    assert.equal(toldOf('1. A', '2. B', '9. None of these [EXCLUSIVE]'), 0);
    assert.equal(toldOf('1. A', '2. Nonesuch', '3. Nothing but the truth'), 0);
  });
});
