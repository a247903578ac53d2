import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { CONDITION_FORMS } from '../src/platform/conditionWords';
import { CONDITION_COMMENT, CORE_COMMENT } from '../src/platform/coreSentences';
import { coreTemplates } from './coreSentences';

/**
 * The strings of the extension and their translations. `npm run l10n` says what is missing; with `--write` the texts
 * of package.json move to package.nls.json and translations nobody needs any more are dropped. Translations themselves are written by people.
 */

const repository = path.resolve(import.meta.dirname, '..');
/** Languages beside English. */
export const LANGUAGES = ['de'] as const;

export type Strings = Readonly<Record<string, string>>;
type Json = { [key: string]: unknown };

export interface Localization {
  /** Messages of the code, by themselves. */
  readonly messages: readonly string[];
  /** Texts of package.json by key: those that are there already and those that still stand in it. */
  readonly manifest: Strings;
  /** What stands in package.json instead of a key. */
  readonly literals: readonly string[];
  /** Calls whose message is no literal: no bundle can hold it. */
  readonly dynamic: readonly string[];
}

/** Reads code and manifest; writes nothing. */
export async function readLocalization(): Promise<Localization & { readonly localized: Json }> {
  const { messages, dynamic } = await codeMessages();
  const known = await strings('package.nls.json');
  const manifest = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8')) as Json;
  const texts: Record<string, string> = {};
  const literals: string[] = [];
  eachText(manifest, (key, value) => {
    const named = /^%(.+)%$/.exec(value)?.[1];
    texts[named ?? key] = named === undefined ? value : (known[named] ?? '');
    if (named === undefined) literals.push(key);
    return named === undefined ? `%${key}%` : value;
  });
  return { messages, dynamic, manifest: texts, literals, localized: manifest };
}

/** A file of strings; none where it does not exist. */
export async function strings(file: string): Promise<Strings> {
  const full = path.join(repository, file);
  return existsSync(full) ? (JSON.parse(await readFile(full, 'utf8')) as Strings) : {};
}

async function codeMessages(): Promise<Pick<Localization, 'messages' | 'dynamic'>> {
  const messages = new Set<string>();
  const dynamic: string[] = [];
  const source = path.join(repository, 'src');
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
  for (const file of files) {
    const text = await readFile(path.join(source, file), 'utf8');
    if (!text.includes('l10n.t(')) continue;
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const [message] = ts.isCallExpression(node) && isTranslation(node.expression) ? node.arguments : [];
      if (message !== undefined && ts.isStringLiteralLike(message)) messages.add(message.text);
      else if (message !== undefined) {
        const line = tree.getLineAndCharacterOfPosition(message.pos).line + 1;
        dynamic.push(`src/${file}:${String(line)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { messages: [...messages].sort(), dynamic };
}

/** `l10n.t`, `vscode.l10n.t`, `options.l10n.t` … */
function isTranslation(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 't') return false;
  const owner = callee.expression;
  const name = ts.isPropertyAccessExpression(owner) ? owner.name : owner;
  return ts.isIdentifier(name) && name.text === 'l10n';
}

type Replace = (key: string, value: string) => string;

/** Calls `replace` for every text of the manifest that people read, with the key it has or gets. */
function eachText(manifest: Json, replace: Replace): void {
  const at = (owner: Json, property: string, key: string): void => {
    const value = owner[property];
    if (typeof value === 'string') owner[property] = replace(key, value);
  };
  at(manifest, 'description', 'description');
  for (const [name, capability] of entriesOf(manifest['capabilities']))
    at(capability, 'description', `capability.${name}`);
  const contributes = manifest['contributes'] as Json;
  for (const command of listOf(contributes['commands'])) {
    at(command, 'title', `command.${nameOf(command['command'])}`);
    at(command, 'category', 'category');
  }
  for (const list of Object.values((contributes['viewsContainers'] ?? {}) as Json)) {
    for (const container of listOf(list)) at(container, 'title', `container.${String(container['id'])}`);
  }
  for (const list of Object.values((contributes['views'] ?? {}) as Json)) {
    for (const view of listOf(list)) {
      at(view, 'name', `view.${nameOf(view['id'])}`);
      at(view, 'contextualTitle', `view.${nameOf(view['id'])}.contextual`);
    }
  }
  listOf(contributes['viewsWelcome']).forEach((welcome, index) => {
    at(welcome, 'contents', `welcome.${nameOf(welcome['view'])}.${String(index + 1)}`);
  });
  for (const tool of listOf(contributes['languageModelTools'])) {
    // What a model is told stays English, as its answers do.
    const key = `tool.${String(tool['name']).replace(/^questionnaireToSpss_/, '')}`;
    at(tool, 'displayName', `${key}.name`);
    at(tool, 'userDescription', `${key}.description`);
  }
  listOf(contributes['configuration']).forEach((section, index) => settings(section, index, at));
  for (const walkthrough of listOf(contributes['walkthroughs'])) {
    const key = `walkthrough.${String(walkthrough['id'])}`;
    for (const property of ['title', 'description']) at(walkthrough, property, `${key}.${property}`);
    for (const step of listOf(walkthrough['steps'])) {
      const stepKey = `${key}.${String(step['id'])}`;
      for (const property of ['title', 'description']) at(step, property, `${stepKey}.${property}`);
      at((step['media'] ?? {}) as Json, 'altText', `${stepKey}.picture`);
    }
  }
}

function settings(section: Json, index: number, at: (owner: Json, property: string, key: string) => void): void {
  at(section, 'title', `settings.${String(index + 1)}`);
  for (const [name, setting] of entriesOf(section['properties'])) {
    const key = `setting.${nameOf(name)}`;
    for (const property of ['description', 'markdownDescription', 'markdownDeprecationMessage'])
      at(setting, property, key);
    for (const property of ['enumDescriptions', 'markdownEnumDescriptions']) {
      const texts = setting[property] as Json | undefined;
      const values = setting['enum'] as readonly unknown[] | undefined;
      values?.forEach((value, place) => texts !== undefined && at(texts, String(place), `${key}.${String(value)}`));
    }
  }
}

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const entriesOf = (value: unknown): readonly [string, Json][] => Object.entries((value ?? {}) as Record<string, Json>);
const nameOf = (id: unknown): string => String(id).replace(/^questionnaireToSpss\./, '');

/** What a translation lacks, has too much, or fills in differently. */
export function faultsOf(language: string, kind: string, needed: Strings, translated: Strings): readonly string[] {
  const faults = Object.keys(needed)
    .filter((key) => translated[key] === undefined || translated[key].trim() === '')
    .map((key) => `${language}: ${kind} lacks “${key}”.`);
  const idle = Object.keys(translated)
    .filter((key) => needed[key] === undefined)
    .map((key) => `${language}: ${kind} has “${key}”, which nothing uses.`);
  const places = (text: string): string =>
    [...new Set(text.match(/\{\d+\}|\(command:[\w.:]+\)|`[^`]+`/g) ?? [])].sort().join(' ');
  const uneven = Object.entries(translated)
    .filter(([key, text]) => needed[key] !== undefined && places(text) !== places(needed[key]))
    .map(([key]) => `${language}: ${kind} of “${key}” has other placeholders, links or names than the English text.`);
  return [...faults, ...idle, ...uneven];
}

/** Everything that is wrong with the strings and their translations, one sentence each. */
export async function localizationFaults(): Promise<readonly string[]> {
  const { messages, manifest, literals, dynamic } = await readLocalization();
  const faults = [
    ...literals.map((key) => `package.json: the text “${key}” is no %key%: run "npm run l10n -- --write".`),
    ...dynamic.map((place) => `${place}: a message has to be a literal.`),
    ...Object.entries(manifest)
      .filter(([, text]) => text === '')
      .map(([key]) => `package.nls.json lacks “${key}”.`),
  ];
  const code = await codeStrings(messages);
  for (const language of LANGUAGES) {
    faults.push(...faultsOf(language, 'the code’s bundle', code, await strings(`l10n/bundle.l10n.${language}.json`)));
    faults.push(...faultsOf(language, 'the manifest', manifest, await strings(`package.nls.${language}.json`)));
  }
  return faults;
}

/** What the bundle of the code holds, by key: messages of the editor, and templates of the core. */
async function codeStrings(messages: readonly string[]): Promise<Strings> {
  const templates = await coreTemplates();
  return Object.fromEntries([
    ...messages.map((message) => [message, message] as const),
    ...templates.map((template) => [`${template}${CORE_COMMENT}`, template] as const),
    ...CONDITION_FORMS.map((form) => [`${form}${CONDITION_COMMENT}`, form] as const),
  ]);
}

async function write(): Promise<void> {
  const { messages, manifest, localized } = await readLocalization();
  await mkdir(path.join(repository, 'l10n'), { recursive: true });
  const code = await codeStrings(messages);
  await save('package.json', localized);
  await save('package.nls.json', manifest);
  for (const language of LANGUAGES) {
    await save(`l10n/bundle.l10n.${language}.json`, kept(code, await strings(`l10n/bundle.l10n.${language}.json`)));
    await save(`package.nls.${language}.json`, kept(manifest, await strings(`package.nls.${language}.json`)));
  }
}

/** The translations that are needed, in the order of the English texts. */
function kept(needed: Strings, translated: Strings): Strings {
  return Object.fromEntries(
    Object.keys(needed).flatMap((key) => (translated[key] === undefined ? [] : [[key, translated[key]]])),
  );
}

const save = (file: string, content: object): Promise<void> =>
  writeFile(path.join(repository, file), `${JSON.stringify(content, null, 2)}\n`);

async function main(): Promise<void> {
  if (process.argv.includes('--write')) await write();
  const faults = await localizationFaults();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log('Every string is translated.');
}

/** The tests import what this file knows; only calling it runs it. */
if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) void main();
