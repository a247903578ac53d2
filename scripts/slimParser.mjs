import * as acorn from 'acorn';
import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';

/** Names that others use: `parse`, what built-in objects have too, and the iterator's `next`. */
const PUBLIC = new Set([
  'parse',
  'next',
  ...[Object, Function, Array, String, RegExp].flatMap((type) => [
    ...Object.getOwnPropertyNames(type),
    ...Object.getOwnPropertyNames(type.prototype),
  ]),
]);

/** Of acorn's file: what checks regular expressions from the inside, and the names of scripts and classes it needs. */
const REGEXP_METHOD = /^(?:regexp_\w+|validateRegExp(?:Flags|Pattern))$/;
const REGEXP_NAME =
  /^(?:ecma\d+(?:Binary|Script)\w+|unicode\w+|scriptValuesAddedInUnicode|data|buildUnicodeData|RegExpValidationState)$/;

/** JavaScript itself says whether a regular expression is one. */
const REGEXP_BY_ITSELF = `
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
 * Makes acorn smaller by a third. The names of its parser's methods are shortened: they are called by acorn's one file
 * alone, except by plugins, and there are none. Regular expressions are checked by JavaScript itself.
 */
export const slimParser = {
  name: 'slim-parser',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]acorn[\\/]dist[\\/]acorn\.mjs$/ }, async ({ path }) => {
      const methods = Object.getOwnPropertyNames(acorn.Parser.prototype).filter((name) => !PUBLIC.has(name));
      const mangleProps = new RegExp(`^(?:${methods.join('|')})$`);
      const contents = withoutRegexps(await readFile(path, 'utf8')) + REGEXP_BY_ITSELF;
      const { code } = await transform(contents, { mangleProps, charset: 'utf8' });
      return { contents: code, loader: 'js' };
    });
  },
};

function withoutRegexps(source) {
  const { body } = acorn.parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  return body
    .map((statement) => (isAboutRegexps(statement) ? '' : source.slice(statement.start, statement.end)))
    .join('\n');
}

function isAboutRegexps(statement) {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.every(({ id }) => REGEXP_NAME.test(id.name));
    case 'FunctionDeclaration':
      return REGEXP_NAME.test(statement.id.name);
    case 'ForStatement':
      // The only one at the top: it fills the tables.
      return true;
    case 'ExpressionStatement':
      return statement.expression.type === 'AssignmentExpression' && isRegexpMethod(statement.expression.left);
    default:
      return false;
  }
}

/** `pp.regexp_pattern`, or `RegExpValidationState.prototype.reset`. */
function isRegexpMethod({ object, property }) {
  return REGEXP_METHOD.test(property?.name) || REGEXP_NAME.test(object?.object?.name);
}
