import type { QuestionnairePlan } from '../../src/checks/plan';
import { proofMaterial, questionCase } from '../../src/proof/proof';
import type { Respondent } from '../../src/questionnaire/logic/evaluate';

export interface PlantedDataOptions {
  readonly respondents: number;
  /** One respondent in so many has a fault of one question, each question in its turn. */
  readonly faultyEvery: number;
  /** Variables left out, in the questionnaire's writing. */
  readonly absent?: readonly string[];
  /** Variables that the questionnaire does not have. */
  readonly extra?: readonly string[];
}

/** A data file as an export of a survey would be: clean respondents over and over, some of them with planted faults. */
export function plantedCsv(plan: QuestionnairePlan, options: PlantedDataOptions): string {
  const { respondents, faultyEvery, absent = [], extra = [] } = options;
  const material = proofMaterial(plan.plans);
  const names = [...material.columns.values()].map((column) => column.name).filter((name) => !absent.includes(name));
  const { clean } = material.respondents;
  const faulty = plan.plans
    .map(({ question }) => questionCase(material, question.id, '').data.cases)
    .map((cases) => cases.filter((one) => one.role.kind === 'planted'))
    .filter((cases) => cases.length > 0);
  const fault = (turn: number) => {
    const ofQuestion = faulty[turn % faulty.length] ?? [];
    return ofQuestion[Math.floor(turn / faulty.length) % ofQuestion.length];
  };
  const lines = [['respid', ...names, ...extra].join(',')];
  for (let number = 1; number <= respondents; number += 1) {
    const base = clean[number % clean.length] as Respondent;
    const planted = number % faultyEvery === 0 ? fault(number / faultyEvery) : undefined;
    const respondent = planted === undefined ? base : new Map([...base, ...planted.respondent]);
    const fields = names.map((name) => field(respondent.get(name) ?? null));
    lines.push([1000 + number, ...fields, ...extra.map(() => '1')].join(','));
  }
  return `${lines.join('\n')}\n`;
}

function field(value: number | string | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
}
