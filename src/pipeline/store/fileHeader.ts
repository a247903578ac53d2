import { basename } from 'node:path';
import { emit } from '../../spss/emit';
import { splitBlocks } from '../../spss/reading/blocks';
import { coverage } from '../runState/coverage';
import type { RunState } from '../runState/runState';

/** Problems of the questionnaire that the header names; the others are counted. */
const PROBLEMS_SHOWN = 20;

/** The file that a script of ours says it was written from; `null` where it says none, or anything but a plain name. */
export function sourceNamed(script: string): string | null {
  const name = /^\* Source: (.+?)\.?$/mu.exec(splitBlocks(script).header)?.[1];
  return name === undefined || /[\\/]/u.test(name) ? null : name;
}

/** What stands above the blocks: the encoding, what the file is, and the macros that its blocks call. */
export function fileHeader(state: RunState, macros: readonly string[]): string {
  const { counts, questions, source, startedAt, engine, model } = state;
  const { checked, inPart, notChecked, openPoints } = coverage(state);
  const problems = state.problems.filter(({ severity }) => severity !== 'info');
  const date = startedAt === null ? '' : new Date(startedAt).toISOString().slice(0, 16).replace('T', ' ');
  const facts = [
    'Lists every respondent whose data contradicts the questionnaire.',
    `Source: ${basename(source?.path ?? '')}`,
    ...(state.writtenFor === null ? [] : [`Written for the data file ${state.writtenFor}`]),
    `Date: ${date} UTC`,
    `Engine: ${engine}${model === null ? '' : ` with ${model}`}`,
    `Questions: ${questions.size} (passed ${counts.passed}, failed ${counts.failed}, errors ${counts.error}, ` +
      `not finished ${counts.cancelled + counts.waiting + counts.running})`,
    `Checked: ${checked}, checked in part: ${inPart}, not checked: ${notChecked} (open points: ${openPoints})`,
    ...(state.reading === null ? [] : [readByModel(state.reading)]),
    ...problems.slice(0, PROBLEMS_SHOWN).map(({ span, message }) => `Line ${span.line} of the source: ${message}`),
    ...(problems.length > PROBLEMS_SHOWN
      ? [`Further problems of the source: ${problems.length - PROBLEMS_SHOWN}`]
      : []),
  ];
  const definitions = macros.map((macro) => `\n${macro.trim()}\n`).join('');
  return `* Encoding: UTF-8.\n${emit(facts.map((text) => ({ kind: 'comment', text })))}${definitions}`;
}

const readByModel = ({ taken, refused, disputed }: NonNullable<RunState['reading']>): string =>
  `Read by the model of lines that the rules did not understand: ${taken} (not taken: ${refused}, disputed: ${disputed})`;
