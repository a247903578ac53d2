import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { LensRefresh } from '../../../src/views/language/lens/lensRefresh';

/** Longer than the editor is given to ask by itself, and shorter than the time after which it is told a third time. */
const TIME_TO_REPEAT = 3_500;

describe('Telling the editor that lenses have changed', () => {
  const questionnaire = { name: 'questionnaire' };
  const other = { name: 'other' };
  let visible: readonly object[];
  let told: number;
  let refresh: LensRefresh<object>;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    visible = [questionnaire, other];
    told = 0;
    refresh = new LensRefresh({ tell: () => (told += 1), visible: () => visible });
    for (const document of visible) refresh.given(document, 10, refresh.change);
  });

  afterEach(() => {
    refresh.dispose();
    mock.timers.reset();
  });

  const isTold = (): void => {
    for (let turn = 0; turn < 100 && told === 0; turn++) mock.timers.tick(10);
    assert.equal(told, 1);
  };

  it('happens once for the changes of a moment, and no more when it has asked for all that is seen', () => {
    for (let change = 0; change < 5; change++) refresh.request();
    isTold();
    refresh.given(questionnaire, 10, refresh.change);
    refresh.given(other, 10, refresh.change);
    mock.timers.tick(TIME_TO_REPEAT);
    assert.equal(told, 1);
  });

  it('happens again while it has not asked for one of them', () => {
    refresh.request();
    isTold();
    refresh.given(other, 10, refresh.change);
    mock.timers.tick(TIME_TO_REPEAT);
    assert.equal(told, 2);
  });

  it('happens again when it was given lenses from before the change', () => {
    const { change } = refresh;
    visible = [questionnaire];
    refresh.request();
    isTold();
    refresh.given(questionnaire, 10, change);
    mock.timers.tick(TIME_TO_REPEAT);
    assert.equal(told, 2);
  });

  it('does not happen again for a document that is out of sight, or that it never asked for', () => {
    refresh.request();
    isTold();
    visible = [{ name: 'notes' }];
    mock.timers.tick(TIME_TO_REPEAT);
    assert.equal(told, 1);
  });

  it('ends when it is disposed', () => {
    refresh.request();
    isTold();
    refresh.dispose();
    mock.timers.tick(TIME_TO_REPEAT);
    assert.equal(told, 1);
  });
});
