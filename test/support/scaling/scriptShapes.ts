import { expandMacros } from '../../../src/spss/macros/expand';
import { lint } from '../../../src/spss/lint';
import { admitScript } from '../../../src/spss/safety';
import { again, many, nested, type Shapes } from './shape';

const script = (text: string): unknown => [admitScript(text), lint(text)];

/** Scripts and macros. */
export const SCRIPT_SHAPES: Shapes = {
  'script: one long expression': {
    text: (bytes) => `COMPUTE n = a${again(bytes, ' + a')}.`,
    work: script,
  },
  'script: deep brackets': { text: (bytes) => `COMPUTE n = ${nested(bytes, '(', ')', 'a')}.`, work: script },
  'script: many denials': { text: (bytes) => `IF (${again(bytes, 'NOT ')}a) n = 1.`, work: script },
  'script: structures inside each other': {
    text: (bytes) => nested(bytes, 'DO IF (a = 1).\n', 'END IF.\n', 'COMPUTE n = 1.\n'),
    work: script,
  },
  'script: DO REPEAT inside each other': {
    text: (bytes) => nested(bytes, 'DO REPEAT x = a b.\n', 'END REPEAT.\n', 'COMPUTE x = 1.\n'),
    work: script,
  },
  'script: one list of names': { text: (bytes) => `LIST ${many(bytes, (index) => `v${index}`, ' ')}.`, work: script },
  'script: a long RECODE': {
    text: (bytes) => `RECODE a ${many(bytes, (index) => `(${index} = ${index + 1})`, ' ')} INTO b.`,
    work: script,
  },
  'script: open comments': { text: (bytes) => again(bytes, '/* '), work: script },
  'script: comments without end': { text: (bytes) => again(bytes, '* text\n'), work: script },
  'script: quotation marks': { text: (bytes) => `TITLE ${again(bytes, '"\'')}.`, work: script },
  'script: questions': {
    text: (bytes) =>
      many(
        bytes,
        (index) => `* Question ID: Q${index}.\nTITLE "Q${index}".\nTEMPORARY.\nSELECT IF (a = 1).\nLIST a.\n`,
      ),
    work: script,
  },
  'macro: calls of itself': {
    text: (bytes) => `DEFINE !m ()\n${again(bytes, '!m ')}\n!ENDDEFINE.\n!m.`,
    work: expandMacros,
  },
  'macro: definitions without end': { text: (bytes) => again(bytes, 'DEFINE !m ()\n'), work: script },
  'macro: loops inside each other': {
    text: (bytes) => `DEFINE !m ()\n${nested(bytes, '!DO !i = 1 !TO 2\n', '!DOEND\n', 'LIST a.\n')}!ENDDEFINE.\n!m.`,
    work: script,
  },
  'macro: calls': { text: (bytes) => `DEFINE !m () a !ENDDEFINE.\n${again(bytes, 'LIST !m.\n')}`, work: script },
  'script: VALUE LABELS': {
    text: (bytes) => `VALUE LABELS a ${many(bytes, (index) => `${index} "A${index}"`, ' ')}.`,
    work: script,
  },
  'script: one long string': { text: (bytes) => `TITLE "${again(bytes, 'x')}".`, work: script },
  'script: pieces of a string': { text: (bytes) => `COMPUTE s = "a"${again(bytes, ' + "a"')}.`, work: script },
  'script: subcommands': { text: (bytes) => `FREQUENCIES a ${again(bytes, '/STATISTICS = ALL ')}.`, work: script },
  'script: branches': {
    text: (bytes) => `DO IF (a = 1).\n${again(bytes, 'ELSE IF (a = 2).\nCOMPUTE n = 1.\n')}END IF.`,
    work: script,
  },
  'script: full stops': { text: (bytes) => again(bytes, '.\n'), work: script },
  'script: stretches of variables': { text: (bytes) => `LIST ${again(bytes, 'a TO c ')}.`, work: script },
  'script: new variables': {
    text: (bytes) => many(bytes, (index) => `NUMERIC n${index} (F8.0).`),
    work: script,
  },
  'script: a list of values': { text: (bytes) => `SELECT IF ANY(a${again(bytes, ', 1')}).`, work: script },
  'script: a matrix': { text: (bytes) => `MATRIX.\nCOMPUTE m = {1${again(bytes, ', 1')}}.\nEND MATRIX.`, work: script },
  'macro: texts put together': {
    text: (bytes) => `DEFINE !m ()\n${nested(bytes, '!CONCAT(a, ', ')', 'b')}\n!ENDDEFINE.\n!m.`,
    work: script,
  },
  'macro: conditions inside each other': {
    text: (bytes) => `DEFINE !m ()\n${nested(bytes, '!IF (1 = 1) !THEN\n', '!IFEND\n', 'LIST a.\n')}!ENDDEFINE.\n!m.`,
    work: script,
  },
  'macro: a long argument': {
    text: (bytes) =>
      `DEFINE !m (!POS !CMDEND)\n!DO !i !IN (!1)\nLIST !i.\n!DOEND\n!ENDDEFINE.\n!m ${again(bytes, 'a ')}.`,
    work: script,
  },
  'macro: calls inside each other': {
    text: (bytes) =>
      `${many(bytes, (index) => `DEFINE !m${index} () ${index === 0 ? 'a' : `!m${index - 1} !m${index - 1}`} !ENDDEFINE.`)}\nLIST !m40.`,
    work: script,
  },
};
