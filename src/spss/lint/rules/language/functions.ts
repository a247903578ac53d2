import { allCommands } from '../../../reading/parse';
import { calls, expressionOf, holdsExpression } from '../../expressions';
import { vectorsOf } from '../../scope';
import { type LintRule, report } from '../../rule';

const SURVEY =
  /^(?:istest|itest|isinproductionmode|f|getnum|greaterthan|lessthan|set|nset|tonumber|toboolean|size|none|isect|union|diff|members|domainvalues|checkdk|slcheck|errormsg|currentform|precodemask)$/iu;

export const functions: LintRule = {
  id: 'functions',
  severity: 'error',
  docs: 'Conditions call functions of SPSS that PSPP has too. Functions of the survey (isTest(), f("Q"), GetNum()) mean nothing in SPSS; LENGTH counts trailing blanks without RTRIM.',
  *check(script) {
    const vectors = vectorsOf(script.commands);
    for (const command of allCommands(script.commands)) {
      if (!holdsExpression(command)) continue;
      const tokens = expressionOf(command);
      for (const call of calls(tokens)) {
        const name = call.name.text;
        if (call.called === null && !vectors.has(name.toLowerCase())) {
          const survey = SURVEY.test(name);
          const message = survey
            ? `${name}() is a function of the survey, not of SPSS.`
            : `SPSS has no function ${name}().`;
          yield report(
            call.name,
            message,
            survey
              ? 'Write what it means for the data, or leave the condition out and say so in a comment.'
              : 'Correct the name, or put an operator before the bracket.',
          );
        } else if (call.called?.startsWith('char.') === true) {
          yield report(
            call.name,
            `PSPP has no ${name}().`,
            call.called === 'char.length' ? 'Write LENGTH(RTRIM(…)).' : 'Use the function without “CHAR.”.',
          );
        } else if (call.called === 'length' && call.first?.kind === 'word' && call.to === call.from + 3) {
          const tested = call.first.text;
          // Right where SPSS works in Unicode, which cuts them off, and where the width is meant.
          const message = `LENGTH(${tested}) counts trailing blanks where strings are padded.`;
          yield { ...report(call.name, message, `Write LENGTH(RTRIM(${tested})).`), severity: 'warning' };
        }
      }
    }
  },
};
