import type { SyntaxToken } from './reading/tokens';

/** Functions of the transformation language, the distributions apart, which are read by their families. */
const FUNCTIONS = `
abs acos any applymodel arcos arsin artan asin atan cdfnorm cfvar char.index char.length char.lpad char.mblen
char.rindex char.rpad char.substr concat cos ctime.days ctime.hours ctime.minutes ctime.seconds date.dmy date.mdy
date.moyr date.qyr date.wkyr date.yrday datediff datesum exp index lag length lg10 ln lngamma lower lpad ltrim max
mblen.byte mean median min missing mod mod10 nmiss normal normalize ntrim number nvalid probit range replace rindex
rnd rpad rtrim sd sin sqrt string strunc substr sum sysmis tan time.days time.hms trunc uniform upcase upcas value
valuelabel variance xdate.date xdate.hour xdate.jday xdate.mday xdate.minute xdate.month xdate.quarter xdate.second
xdate.tday xdate.time xdate.week xdate.wkday xdate.year yrmoda`
  .trim()
  .split(/\s+/u);
const KNOWN = new Set(FUNCTIONS);

/** The names of all of them, in lower case. */
export const functionNames = (): readonly string[] => FUNCTIONS;

/** The function that a name stands for (`miss` is MISSING), in lower case; `null` where SPSS has none so called. */
export function functionNamed(name: string): string | null {
  const written = name.toLowerCase();
  if (KNOWN.has(written)) return written;
  if (written.includes('.')) {
    const [family = '', rest = ''] = written.split('.');
    return /^(?:cdf|pdf|idf|rv|sig|ncdf|npdf|xdate|ctime|date|time|char)$/u.test(family) && rest !== ''
      ? written
      : null;
  }
  return written.length < 3 ? null : (FUNCTIONS.find((candidate) => candidate.startsWith(written)) ?? null);
}

/** Words with a meaning of their own in expressions. */
const OPERATORS = new Set([
  'and',
  'or',
  'not',
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'to',
  'by',
  'all',
  'with',
  'thru',
  'if',
]);

export function isOperatorWord(token: SyntaxToken): boolean {
  return token.kind === 'word' && OPERATORS.has(token.text.toLowerCase());
}
