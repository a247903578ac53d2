import type { CommandRule } from './transformations';

/** What may stand between MATRIX and END MATRIX: nothing there may name a file but the active data. */
export const MATRIX_STATEMENTS: Readonly<Record<string, CommandRule>> = {
  COMPUTE: { head: `matrixtarget '=' matrix` },
  CALL: { head: "(EIGEN | SETDIAG | SVD) '(' matrix (',' matrix)* ')'" },
  PRINT: {
    head: 'matrix?',
    subcommands: {
      FORMAT: 'format',
      TITLE: 'string',
      SPACE: 'NEWPAGE | count',
      RLABELS: "((string | name) ','?)*",
      RNAMES: 'matrix',
      CLABELS: "((string | name) ','?)*",
      CNAMES: 'matrix',
    },
  },
  DISPLAY: { head: '(DICTIONARY | STATUS)?' },
  RELEASE: { head: "(name ','?)*" },
  'DO IF': { head: 'matrix', opens: 'DO IF' },
  'ELSE IF': { head: 'matrix', within: 'DO IF' },
  ELSE: { within: 'DO IF' },
  'END IF': { closes: 'DO IF' },
  LOOP: { head: "(name '=' matrix TO matrix (BY matrix)?)? (IF matrix)?", opens: 'LOOP' },
  'END LOOP': { head: '(IF matrix)?', closes: 'LOOP' },
  BREAK: {},
  GET: {
    head: 'name',
    subcommands: {
      FILE: "'*'",
      VARIABLES: 'names',
      NAMES: 'name',
      MISSING: 'ACCEPT | OMIT | number',
      SYSMIS: 'OMIT | number',
    },
  },
};
