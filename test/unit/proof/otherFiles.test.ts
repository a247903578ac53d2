import assert from 'node:assert/strict';
import { usePspp } from '../../support/psppBench';
import { listedIn, validatedStudy } from '../../support/validatedStudy';
import { DELIVERIES } from './deliveries';
import { FURTHER_DELIVERIES } from './furtherDeliveries';
import { MORE_DELIVERIES } from './moreDeliveries';
import { OTHER_FILES } from './otherFiles';

describe('data files of other hands', () => {
  const bench = usePspp();

  for (const [manner, { questionnaire: text, file, name = 'study.csv', listed, said = [] }] of Object.entries({
    ...OTHER_FILES,
    ...DELIVERIES,
    ...MORE_DELIVERIES,
    ...FURTHER_DELIVERIES,
  })) {
    it(manner, async () => {
      const result = await validatedStudy(text, file, bench, name);
      const all = [
        ...result.notes,
        ...result.variables.map(({ message }) => message),
        ...result.questions.flatMap(({ questionId, notChecked, leftOut }) => [
          ...(notChecked === null ? [] : [`${questionId}: ${notChecked}`]),
          ...leftOut,
        ]),
      ].join('\n');
      assert.deepEqual(listedIn(result), listed, all);
      for (const one of said) assert.match(all, one);
    });
  }
});
