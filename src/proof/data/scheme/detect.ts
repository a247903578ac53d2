import type { Question, Questionnaire, Variable } from '../../../questionnaire/model';
import { gradedForms, isCoded, isLikeFinished, withoutRepeat } from '../finishedNames';
import { commonAffix, ownPrefixes, sampleWithout } from './affix';
import { answerGroups } from './finished/answerGroups';
import { Detection } from './detection';
import { finishedReading, type FinishedFound } from './finished/finished';
import { columnsOf } from './kept';
import { boxes } from './manners/boxes';
import { boxOfText } from './manners/boxOfText';
import { codeInBox } from './manners/codeInBox';
import { figures } from './manners/figures';
import { gridNames } from './manners/gridNames';
import { labels } from './manners/labels';
import { list } from './manners/list';
import { numbered } from './manners/numbered';
import { onlyVariable } from './manners/onlyVariable';
import { plainNames } from './manners/plainNames';
import { prefixed } from './manners/prefixed';
import { questionText } from './manners/questionText';
import { rankList } from './manners/rankList';
import { rankSlots } from './manners/rankSlots';
import { saysNothing } from './manners/saysNothing';
import { responseSet } from './manners/responseSet';
import { slots } from './manners/slots';
import { specified } from './manners/specified';
import { textInPlace } from './manners/textInPlace';
import { declaredMissing, missingNumbers, onceEach, withoutNumbers } from './missingNumbers';
import { NameIndex } from './nameIndex';
import { behindName } from './names';
import { rankZeros } from './rankZeros';
import { saysNumber, type Sample, type SampleColumn } from './sample';
import type { Reading, Scheme } from './scheme';

/** How a file writes the variables of a questionnaire, as far as it differs: seen from its names and first values. */
export function detectScheme(questionnaire: Questionnaire, file: Sample): Scheme {
  const variables = questionnaire.questions.flatMap((question) => question.variables);
  const names = file.columns.map(({ name }) => name);
  const own = ownPrefixes(questionnaire.questions, names);
  const affix = own === null ? commonAffix(questionnaire.questions, names) : null;
  const { sample, written } = sampleWithout(file, affix, own);
  const missing = onceEach([
    ...(sample.declares ? declaredMissing(questionnaire, sample) : missingNumbers(questionnaire, sample)),
    ...rankZeros(questionnaire, sample),
  ]);
  const detection = new Detection(questionnaire, withoutNumbers(sample, missing));
  const example = written.get(variables.find(({ name }) => written.has(name))?.name ?? '') ?? '';
  if (affix !== null) {
    const { at, text } = affix;
    detection.say(
      'affix',
      at === 'end' ? `names end with ${text} (${example})` : `names begin with ${text} (${example})`,
    );
  }
  const [prefixed] = own ?? [];
  if (prefixed !== undefined)
    detection.say('own prefixes', `names begin with something else before each question's (${prefixed[0]})`);
  for (const { value } of missing) detection.say(`missing ${value}`, `${value} is no value`);
  for (const question of questionnaire.questions) detect(detection, question);
  const { reading: finished, doubt } = finishedIn(file, detection, questionnaire);
  const said = [...(doubt === null ? [] : [doubt]), ...detection.unknown.values()];
  return {
    readings: [
      ...(finished === null ? [] : [finished]),
      // Numbers that stand for no value are known by the names that columns have before anything is renamed.
      ...missing.map(({ value, columns }): Reading => ({
        kind: 'missing',
        variables: columns.map((name) => written.get(name) ?? name),
        value,
      })),
      ...[...written].map(([variable, column]): Reading => ({ kind: 'renamed', variable, column })),
      ...detection.readings,
    ],
    note: detection.note(),
    ...(said.length > 0 && { said }),
    unread: unreadIn(detection, questionnaire),
  };
}

/** Who has finished, by columns that are of no question: those of questions tell who has answered how much. */
function finishedIn(file: Sample, detection: Detection, questionnaire: Questionnaire): FinishedFound {
  // Those of the file stand in the same order under their whole names.
  const named = detection.sample.columns.map((column, at) => ({ column, name: file.columns[at]?.name ?? column.name }));
  const asForm = (column: SampleColumn): SampleColumn => ({ ...column, name: withoutRepeat(column.name) });
  const graded = gradedForms(file.columns.map(({ name }) => name));
  const isGraded = (name: string): boolean => graded.has(name.toLowerCase());
  const like = named.filter(
    ({ column, name }) => isLikeFinished(column.name) || isCoded(column.name) || isGraded(name),
  );
  if (like.length === 0) return { reading: null, doubt: null };
  const groups = answerGroups(questionnaire, detection, columnsNamedAfter(detection.sample));
  const asked = new Set([
    ...[...detection.taken, ...detection.readings.flatMap(columnsOf).map((name) => name.toUpperCase())],
    ...groups.flatMap(({ columns }) => columns.map(({ name }) => name.toUpperCase())),
  ]);
  return finishedReading(
    like
      .filter(({ column }) => !asked.has(column.name.toUpperCase()))
      .map(({ column, name }) => ({ column: asForm(column), name, isGraded: isGraded(name) })),
    groups,
    file.rows,
  );
}

/** Columns that are named after a question: what it asks may be answered by such words. */
function columnsNamedAfter({ columns }: Sample): (question: Question) => readonly string[] {
  const names = new NameIndex(columns.map(({ name }) => name));
  return ({ id }) => {
    const [behind, isNumbered] = [behindName(id), /\d$/u.test(id)];
    return names.beginningWith(id).flatMap((name) => {
      const rest = behind(name);
      return rest !== null && (isNumbered || !/^\p{L}/u.test(rest)) ? [name.toUpperCase()] : [];
    });
  };
}

/** The share of a column's values that are no numbers before nobody knows what the column holds. */
const MOST_TEXTS = 0.5;

/** Variables with codes or numbers whose columns hold texts for the most part, in no manner that is known. */
function unreadIn(detection: Detection, { questions }: Questionnaire): readonly string[] {
  const read = new Set(
    detection.readings.flatMap((one) =>
      one.kind === 'texts' || one.kind === 'list' || one.kind === 'rankList' || one.kind === 'figures'
        ? [one.column.toUpperCase()]
        : [],
    ),
  );
  return questions
    .flatMap(({ variables }) => variables)
    .filter((variable) => {
      if (detection.unknown.has(variable.name)) return true;
      const column = variable.type === 'text' ? undefined : detection.columnOf(variable);
      if (column?.isText !== true || read.has(column.name.toUpperCase())) return false;
      const texts = column.values.filter((value) => !saysNumber(value)).length;
      return texts > column.values.length * MOST_TEXTS;
    })
    .map(({ name }) => name);
}

function detect(detection: Detection, question: Question): void {
  detection.begin();
  const coded = question.variables.filter(({ type }) => type !== 'text');
  const texts = question.variables.filter(({ type }) => type === 'text');
  const flags = coded.filter(({ type }) => type === 'flag');
  prefixed(detection, question);
  plainNames(detection, question.variables);
  gridNames(detection, question);
  questionText(detection, question);
  if (rankSlots(detection, question) || rankList(detection, question)) return;
  if (flags.length > 1 && multi(detection, question, flags)) specified(detection, question, texts);
  else {
    numbered(detection, question, coded);
    onlyVariable(detection, question);
    specified(detection, question, texts);
    for (const variable of coded) labels(detection, question, variable);
    codeInBox(detection, question);
  }
  if (flags.length > 1) boxOfText(detection, question, flags);
  textInPlace(detection, question);
  saysNothing(detection, question);
}

/** Whether the boxes were found in some form. */
function multi(detection: Detection, question: Question, flags: readonly Variable[]): boolean {
  if (responseSet(detection, question, flags)) return true;
  if (figures(detection, question, flags)) return true;
  return slots(detection, question, flags) || list(detection, question, flags) || boxes(detection, question, flags);
}
