import * as acorn from 'acorn';
import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';

/** Names that others use: of nodes, tokens and errors, `parse`, what built-in objects have too, and the iterator's `next`. */
const PUBLIC = new Set([
  ...['parse', 'next', 'options', 'input', 'type', 'value', 'start', 'end', 'pos', 'strict'],
  ...[Object, Function, Array, String, RegExp].flatMap((type) => [
    ...Object.getOwnPropertyNames(type),
    ...Object.getOwnPropertyNames(type.prototype),
  ]),
]);

/** What every caller of the parser asks for, or leaves as it is: `src/questionnaire/logic/javascript.ts`. */
const OPTIONS = {
  ecmaVersion: '1e8',
  sourceType: '"script"',
  allowReturnOutsideFunction: 'true',
  allowImportExportEverywhere: 'false',
  allowSuperOutsideMethod: 'null',
  checkPrivateFields: 'true',
  directSourceFile: 'null',
  locations: 'false',
  onComment: 'null',
  onInsertedSemicolon: 'null',
  onToken: 'null',
  onTrailingComma: 'null',
  preserveParens: 'false',
  program: 'null',
  ranges: 'false',
};
const OPTION = new RegExp(`\\b(?:this|p|parser)\\.options\\.(${Object.keys(OPTIONS).join('|')})\\b`, 'g');

/** Of acorn's file: what checks regular expressions from the inside, and the names of scripts and classes it needs. */
const REGEXP_METHOD = /^(?:regexp_\w+|validateRegExp(?:Flags|Pattern))$/;
const REGEXP_NAME =
  /^(?:ecma\d+(?:Binary|Script)\w+|unicode\w+|scriptValuesAddedInUnicode|data|buildUnicodeData|RegExpValidationState)$/;
/** What reads the statements of modules: a script that has them is wrong before they are read. */
const MODULE_METHOD =
  /^(?:parse(?:Import(?!Meta)|Export|ModuleExport|WithClause)\w*|check\w*Export|shouldParseExportStatement)$/;
const AFTER_IMPORT_OR_EXPORT = /return starttype === types\$1\._import \? this\.parseImport\(.*/;
/** And the tables of the letters that names may have. */
const LETTERS = /^(?:isInAstralSet|astralIdentifier\w+|nonASCIIidentifier\w*|isIdentifier(?:Start|Char))$/;

/** JavaScript itself says whether a regular expression is one, and what a name may begin with and consist of. At the end of
 * a text the code is not a number. */
const BY_ITSELF = `
  function isIdentifierStart(code) {
    return code >= 0 && /[$_\\p{ID_Start}]/u.test(String.fromCodePoint(code));
  }
  function isIdentifierChar(code) {
    return code >= 0 && /[$\\u200c\\u200d\\p{ID_Continue}]/u.test(String.fromCodePoint(code));
  }
  class RegExpValidationState {
    reset(start, pattern, flags) {
      Object.assign(this, { start, pattern, flags });
    }
  }
  Parser.prototype.validateRegExpFlags = () => undefined;
  Parser.prototype.validateRegExpPattern = function (state) {
    try {
      new RegExp(state.pattern, state.flags);
    } catch (error) {
      this.raise(state.start, error.message);
    }
  };
`;

/**
 * Makes acorn smaller by two fifths. The names of its parser's methods and fields are shortened: they are used by acorn's
 * one file alone, except by plugins, and there are none. What its options never ask for is left out. Regular expressions
 * and letters are checked by JavaScript itself.
 */
export const slimParser = {
  name: 'slim-parser',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]acorn[\\/]dist[\\/]acorn\.mjs$/ }, async ({ path }) => {
      const fields = Object.keys(new acorn.Parser({ ecmaVersion: 'latest' }, ''));
      const names = [...Object.getOwnPropertyNames(acorn.Parser.prototype), ...fields].filter(
        (name) => !PUBLIC.has(name),
      );
      const mangleProps = new RegExp(`^(?:${names.join('|')})$`);
      const source = withoutTables(await readFile(path, 'utf8')) + BY_ITSELF;
      const contents = source
        .replace(AFTER_IMPORT_OR_EXPORT, '')
        .replace(OPTION, (_, name) => OPTIONS[name])
        .replace(/\bthis\.inModule\b(?! =)/g, 'false');
      const { code } = await transform(contents, { mangleProps, charset: 'utf8' });
      return { contents: code, loader: 'js' };
    });
  },
};

function withoutTables(source) {
  const { body } = acorn.parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  return body.map((statement) => (isLeftOut(statement) ? '' : source.slice(statement.start, statement.end))).join('\n');
}

function isLeftOut(statement) {
  const isName = ({ name }) => REGEXP_NAME.test(name) || LETTERS.test(name);
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.every(({ id }) => isName(id));
    case 'FunctionDeclaration':
      return isName(statement.id);
    case 'ForStatement':
      // The only one at the top: it fills the tables.
      return true;
    case 'ExpressionStatement':
      return statement.expression.type === 'AssignmentExpression' && isMethodLeftOut(statement.expression.left);
    default:
      return false;
  }
}

/** `pp.regexp_pattern`, or `RegExpValidationState.prototype.reset`. */
function isMethodLeftOut({ object, property }) {
  const name = property?.name;
  return REGEXP_METHOD.test(name) || MODULE_METHOD.test(name) || REGEXP_NAME.test(object?.object?.name);
}
