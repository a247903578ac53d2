import { syntheticExport } from '../syntheticQuestionnaire';
import { compile } from './compile';
import { again, many, nested, type Shapes } from './shape';

const ANSWERS = "[{'Answer Code': '1', 'Answer Label': 'Yes'}, {'Answer Code': '2', 'Answer Label': 'No'}]";
const single = (id: string, more: string, attributes = '', answers = ANSWERS): string =>
  `Question ID:\n${id}\n\ndetails_normalized:\n{'Question ID': '${id}', 'Question Label': '${id} - Text', 'question_type': 'Single', 'Variable ID': '${id}', 'answers': ${answers}, ${more}'question_attributes': {${attributes}}}\n\noutput_spss_script:\n\n---\n\n`;
const exported = (...questions: readonly string[]): string => `## Sheet1\n${questions.join('')}`;
const asked = (condition: string): string =>
  exported(single('Q1', ''), single('Q2', `'entry_conditions': ["${condition}"], `));
const validated = (code: string): string => exported(single('Q1', ''), single('Q2', '', `'ValidationCode': "${code}"`));
const labelled = (label: string): string =>
  exported(single('Q1', '').replace("'Q1 - Text'", `'Q1 - ${label}'`), single('Q2', ''));

/** Exports of survey systems. */
export const EXPORT_SHAPES: Shapes = {
  'export: comments in a label': { text: (bytes) => labelled(again(bytes, '/* <!-- ')), work: compile },
  'export: HTML in a label, deep': { text: (bytes) => labelled(nested(bytes, '<b>', '</b>', 'x')), work: compile },
  'export: one long condition': {
    text: (bytes) => asked(many(bytes, (index) => `f('Q1').any('${1 + (index % 2)}')`, ' || ')),
    work: compile,
  },
  'export: one deep condition': { text: (bytes) => asked(nested(bytes, '(', ')', "f('Q1').any('1')")), work: compile },
  'export: many denials': { text: (bytes) => asked(`${again(bytes, '!')}f('Q1').any('1')`), work: compile },
  'export: deep details': {
    text: (bytes) => exported(single('Q1', `'x': ${nested(bytes, "[{'a': ", '}]', '1')}, `)),
    work: compile,
  },
  'export: one question again and again': {
    text: (bytes) => exported(many(bytes, () => single('Q1', ''), '')),
    work: compile,
  },
  'export: a whole one': { text: (bytes) => syntheticExport(Math.ceil(bytes / 900)), work: compile },
  'export: conditions on many questions': {
    text: (bytes) =>
      exported(
        ...Array.from({ length: 300 }, (_, index) => single(`Q${index + 1}`, '')),
        single(
          'QX',
          `'entry_conditions': ["${many(bytes, (index) => `f('Q${1 + (index % 300)}').any('1')`, ' || ')}"], `,
        ),
      ),
    work: compile,
  },
  'export: many conditions of one question': {
    text: (bytes) =>
      exported(
        single('Q1', ''),
        single('Q2', `'entry_conditions': [${many(bytes, () => `"f('Q1').any('1')"`, ', ')}], `),
      ),
    work: compile,
  },
  'export: code with types': { text: (bytes) => asked(`${again(bytes, 'var a : Number; ')}a > 1`), work: compile },
  'export: code with types of parameters': {
    text: (bytes) => validated(again(bytes, 'function f(a : Number) : Number { return a }; ')),
    work: compile,
  },
  'export: functions without a body': { text: (bytes) => asked(again(bytes, 'function ')), work: compile },
  'export: code that is cut off': { text: (bytes) => asked(again(bytes, 'if (a) { ')), work: compile },
  'export: calls that nobody knows': { text: (bytes) => validated(again(bytes, "g('Q1'); ")), work: compile },
  'export: assignments': { text: (bytes) => validated(again(bytes, "f('Q1').set('1'); ")), work: compile },
  'export: rules': {
    text: (bytes) => validated(again(bytes, "if (f('Q1').any('1')) { RaiseError('No'); } ")),
    work: compile,
  },
  'export: loops': {
    text: (bytes) => validated(again(bytes, 'for (var i = 0; i < 9; i++) { x = i; } ')),
    work: compile,
  },
  'export: a long list of answers': {
    text: (bytes) =>
      exported(
        single(
          'Q1',
          '',
          '',
          `[${many(bytes, (index) => `{'Answer Code': '${index}', 'Answer Label': 'A${index}'}`, ', ')}]`,
        ),
      ),
    work: compile,
  },
  'export: many attributes': {
    text: (bytes) =>
      exported(
        single(
          'Q1',
          '',
          many(bytes, (index) => `'Attribute${index}': '${index}'`, ', '),
        ),
      ),
    work: compile,
  },
  'export: strings without end': {
    text: (bytes) => exported(many(bytes, (index) => single(`Q${index}`, "'x': 'open, "), '')),
    work: compile,
  },
  'export: escapes': { text: (bytes) => labelled(again(bytes, '\\\\u0041\\\\n')), work: compile },
  'export: headings': { text: (bytes) => `## Sheet1\n${again(bytes, 'Question ID:\n')}`, work: compile },
};
