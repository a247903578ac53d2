import { ALLOWED, type AllowList, type CommandRule } from '../../../src/spss/safety/grammar';

const command = (name: string, rule: CommandRule): AllowList => ({
  ...ALLOWED,
  commands: { ...ALLOWED.commands, [name]: rule },
});
const statement = (name: string, rule: CommandRule): AllowList => ({
  ...ALLOWED,
  statements: { ...ALLOWED.statements, [name]: rule },
});

/** Ways to open the allow-list that the test of the boundary has to notice. */
export const HOLES: Readonly<Record<string, AllowList>> = {
  'SAVE is let through': command('SAVE', { head: "OUTFILE '=' string", subcommands: { OUTFILE: 'string' } }),
  'XSAVE is let through': command('XSAVE', { head: "OUTFILE '=' string" }),
  'EXPORT is let through': command('EXPORT', { head: "OUTFILE '=' string" }),
  'WRITE may name a file': command('WRITE', { head: "OUTFILE '=' string '/' names" }),
  'PRINT may name a file': command('PRINT', { head: "OUTFILE '=' string '/' names" }),
  'AGGREGATE may name a file': command('AGGREGATE', {
    ...ALLOWED.commands['AGGREGATE'],
    head: "OUTFILE '='? string",
  }),
  'MATRIX may save': statement('SAVE', { head: 'name', subcommands: { OUTFILE: 'string' } }),
  'programs may be started': command('HOST', { head: "COMMAND '=' '[' string ']'" }),
  'files may be deleted': command('ERASE', { head: "FILE '=' string" }),
  'other syntax may be read': command('INSERT', { head: "FILE '=' string" }),
  'other data may be opened': command('GET', { head: "FILE '=' string" }),
  'the dictionary of a file may be read': command('SYSFILE INFO', { head: "FILE '=' string" }),
};

/** Holes that show only where a rule is walked through with the words of PSPP for names. */
export const HIDDEN_HOLES: Readonly<Record<string, AllowList>> = {
  'PRINT may show an expression, as it does among matrices': command('PRINT', { head: 'expression' }),
  'names may stand before the slash of WRITE': command('WRITE', { head: "names '=' string '/' names" }),
};
