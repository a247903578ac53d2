import { readFileSync } from 'node:fs';
import type { QuestionnairePlan } from '../../src/checks/plan';
import { planText } from '../../test/support/plans';

export function planFile(path: string): QuestionnairePlan {
  return planText(readFileSync(path, 'utf8'), 'bench');
}
