import { type LintRule, report } from '../../rule';

export const encoding: LintRule = {
  id: 'encoding',
  severity: 'warning',
  docs: 'A file with letters beyond ASCII begins with the line “* Encoding: UTF-8.”, or IBM SPSS reads them in the code page of the machine.',
  *check(script) {
    const first = /[^\p{ASCII}\ufeff]/u.exec(script.text);
    if (script.part === 'block' || first === null || /^\ufeff?\*\s*Encoding:\s*UTF-?8\s*\./iu.test(script.text)) return;
    yield report(
      { start: first.index, end: first.index + first[0].length },
      `“${first[0]}” is beyond ASCII, and the file does not say that it is UTF-8.`,
      'Make “* Encoding: UTF-8.” the first line.',
    );
  },
};
