import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import { EXTENSION_ID } from './support';

interface Token {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}

interface Grammar {
  readonly tokenizeLine: (
    line: string,
    state: unknown,
  ) => { readonly tokens: readonly Token[]; readonly ruleStack: unknown };
}

interface Textmate {
  readonly Registry: new (options: object) => { readonly loadGrammar: (scope: string) => Promise<Grammar | null> };
  readonly parseRawGrammar: (content: string, file: string) => object;
  readonly INITIAL: unknown;
}

interface Oniguruma {
  readonly loadWASM: (data: ArrayBuffer) => Promise<void>;
  readonly OnigScanner: new (patterns: string[]) => object;
  readonly OnigString: new (text: string) => object;
}

/** What the editor itself colours with, from its own installation. */
function ofEditor<T>(name: string, file = ''): { readonly module: T; readonly folder: string } {
  const faults: unknown[] = [];
  for (const modules of ['node_modules', 'node_modules.asar']) {
    const folder = path.join(vscode.env.appRoot, modules, name);
    try {
      return { module: createRequire(__filename)(path.join(folder, file)) as T, folder };
    } catch (error) {
      faults.push(error);
    }
  }
  throw new AggregateError(faults, `The editor has no ${name}.`);
}

async function spssGrammar(): Promise<{ readonly grammar: Grammar; readonly initial: unknown }> {
  const { module: textmate } = ofEditor<Textmate>('vscode-textmate');
  const { module: oniguruma, folder } = ofEditor<Oniguruma>('vscode-oniguruma');
  const wasm = readFileSync(path.join(folder.replace(/\.asar(?=[\\/])/, '.asar.unpacked'), 'release', 'onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  assert.ok(extension);
  const file = path.join(extension.extensionPath, 'syntaxes', 'spss.tmLanguage.json');
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope: string) =>
      Promise.resolve(scope === 'source.spss' ? textmate.parseRawGrammar(readFileSync(file, 'utf8'), file) : null),
  });
  const grammar = await registry.loadGrammar('source.spss');
  assert.ok(grammar);
  return { grammar, initial: textmate.INITIAL };
}

/** The scopes of each piece of a source, joined; pieces by line and text. */
async function coloured(lines: readonly string[]): Promise<(line: number, text: string) => string> {
  const { grammar, initial } = await spssGrammar();
  let state = initial;
  const tokens = lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens;
  });
  return (line, text) => {
    const at = lines[line]?.indexOf(text) ?? -1;
    assert.ok(at >= 0, `${text} is in line ${String(line)}`);
    const token = tokens[line]?.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
    return token?.scopes.join(' ') ?? '';
  };
}

describe('Grammar of SPSS syntax', () => {
  it('tells commands, functions, names, strings and comments apart', async () => {
    const scopesOf = await coloured([
      '* Encoding: UTF-8.',
      '* Question ID: Q1.',
      "* It's a comment. With a period",
      '  and an end.',
      'SELECT IF (ANY(Q1, 1) AND Q2 = "it""s AND 1").',
      'LIST VARIABLES = respid listing if.count.',
      'COMPUTE x = 1 /* inline */ + 2.',
      'DO REPEAT row = Q1_1 TO Q1_9.',
      "TITLE It's free text, AND so on.",
      'recode q1 (lo thru 3 = 1) (else = sysmis).',
      'begin data',
      'LIST 1 2',
      'end data.',
      'DEFINE !check (name = !TOKENS(1))',
      'COMPUTE !name = $SYSMIS.',
      '!ENDDEFINE.',
      'EXECUTE.',
    ]);
    assert.match(scopesOf(0, 'Encoding'), /comment/);
    assert.match(scopesOf(1, 'Q1'), /entity\.name\.section/);
    assert.match(scopesOf(2, 'With'), /comment/);
    assert.match(scopesOf(3, 'and an end'), /comment/);
    assert.match(scopesOf(4, 'SELECT IF'), /keyword\.other\.command/);
    assert.match(scopesOf(4, 'ANY'), /support\.function/);
    assert.match(scopesOf(4, 'AND'), /keyword\.operator\.wordlike/);
    assert.match(scopesOf(4, 's AND 1'), /string/);
    assert.match(scopesOf(4, '").'), /string/);
    assert.match(scopesOf(5, 'listing'), /variable/);
    assert.match(scopesOf(5, 'if.count'), /variable/);
    assert.match(scopesOf(6, 'inline'), /comment/);
    assert.match(scopesOf(6, '2'), /constant\.numeric/);
    assert.match(scopesOf(7, 'DO REPEAT'), /keyword\.control/);
    assert.match(scopesOf(7, 'TO'), /keyword\.operator\.wordlike/);
    assert.match(scopesOf(8, 'AND'), /string\.unquoted/);
    assert.match(scopesOf(9, 'recode'), /keyword\.other\.command/);
    assert.match(scopesOf(9, 'sysmis'), /constant\.language/);
    assert.match(scopesOf(11, 'LIST'), /string\.unquoted\.data/);
    assert.match(scopesOf(13, '!check'), /entity\.name\.function/);
    assert.match(scopesOf(14, '!name'), /variable\.parameter/);
    assert.match(scopesOf(14, '$SYSMIS'), /constant\.language/);
    assert.match(scopesOf(16, 'EXECUTE'), /keyword/);
    assert.doesNotMatch(scopesOf(16, 'EXECUTE'), /macro|comment|string/);
  });
});
