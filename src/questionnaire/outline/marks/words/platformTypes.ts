import type { MarkMeaning } from '../../meanings';

const type = (...types: Extract<MarkMeaning, { kind: 'type' }>['types'][number][]): MarkMeaning => ({
  kind: 'type',
  types,
});

/** What platforms print behind `Question type:`, where such words mean something else than in a sentence. */
const TYPES: readonly (readonly [RegExp, readonly MarkMeaning[]])[] = [
  [/^(?:essay|long\s+answer|open\s+text)(?:\s*\/\s*(?:essay|long\s+answer))?$/iu, [type('open')]],
  [/^(?:radio\s+button|likert|rating)\s+grid$/iu, [type('grid', 'single')]],
  [/^checkbox\s+grid$/iu, [type('grid', 'multi')]],
  [/^(?:continuous|constant)\s+sum$/iu, [type('numeric')]],
  [
    /^(?:net\s+promoter\s+score|nps)(?:\s*®)?\s*(?:\(\s*0\s*[-–]\s*10\s*\))?$/iu,
    [{ kind: 'perhapsRange', min: 0, max: 10 }],
  ],
  [/^ranking(?:\s*\((?:drag\s*(?:&|and)\s*drop|grid)\))?$/iu, [type('rank')]],
  [/^(?:number|numeric)\s+(?:table|grid|list)$/iu, [type('numeric')]],
  [
    /^(?:paragraph|single\s+line|multi(?:ple)?[\s-]?line|short|long)(?:\s+of)?(?:\s+text)?(?:\s+(?:box|field|answer))?$/iu,
    [type('open')],
  ],
  [/^(?:radio\s+buttons?|multiple\s+choice\s+\(one\s+answer\))$/iu, [type('single')]],
  [/^check\s?box(?:es)?$/iu, [type('multi')]],
  [/^yes\s*\/\s*no$/iu, [type('single')]],
  [/^slider$/iu, [type('numeric')]],
  [/^drop[\s-]?down(?:\s+(?:menu|list))?$/iu, [type('single')]],
];

/** The type that a platform prints for a question; `null` for any other words. */
export const platformType = (words: string): readonly MarkMeaning[] | null =>
  TYPES.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? null;
