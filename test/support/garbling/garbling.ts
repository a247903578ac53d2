import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { looksLikeNormalizedExport } from '../../../src/questionnaire/detect';
import { corpusFiles } from '../corpus/corpus';
import { seeded } from '../seeded';
import { damage, type Damaged } from './damage';
import { judgeDamage, readingOf, type Judged, type Reading } from './reading';

const EXAMPLES = path.join(import.meta.dirname, '../../../examples');

export interface Garbled extends Judged, Damaged {
  readonly file: string;
}

/** Damages so many lines of the plain questionnaires of the corpus and the examples, one at a time. */
export function* garbling(count: number, seed: number, only = ''): Generator<Garbled> {
  const random = seeded(seed);
  const files = [...corpusFiles(), ...examples()].filter(({ name }) => name.includes(only));
  const whole = new Map<string, Reading>();
  for (let made = 0; made < count;) {
    const file = files[Math.floor(random() * files.length)];
    const damaged = file === undefined ? null : damage(file.text, random);
    if (file === undefined || damaged === null) continue;
    const reading = whole.get(file.name) ?? readingOf(file.text);
    whole.set(file.name, reading);
    made += 1;
    yield { ...damaged, ...judgeDamage(reading, damaged), file: file.name };
  }
}

const examples = (): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(EXAMPLES)
    .filter((file) => file.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(path.join(EXAMPLES, name), 'utf8') }))
    .filter(({ text }) => !looksLikeNormalizedExport(text));
