import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import { readSettings, type Settings } from '../src/pipeline/settings';

/**
 * Proves that package.json, the code and the README agree: commands, menus, settings with their defaults and ranges.
 * With `--write` the tables of the README are brought up to date; without, a stale one is a fault.
 */

const repository = path.resolve(import.meta.dirname, '..');
const PREFIX = 'questionnaireToSpss.';

interface Setting {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly scope?: string;
}

interface Manifest {
  readonly icon?: string;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
  };
}

/** Settings of the editor alone: the pipeline knows nothing of them. */
const EDITOR_SETTINGS = [
  'modelProvider',
  'confirmCost',
  'openScript',
  'synchronizeScrolling',
  'revalidate',
  'idVariable',
];
/** Names of ours in the editor that are of no kind that a manifest contributes: a secret, a status item, a webview. */
const OTHER_NAMES = ['apiKeys', 'status', 'report'].map((name) => PREFIX + name);
/** Settings of the pipeline that the editor gives in another way. */
const NOT_CONTRIBUTED = ['keys', 'input'];

async function main(): Promise<void> {
  const manifest = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8')) as Manifest;
  const texts = await sourceTexts();
  const strings = await localizedStrings();
  const readme = path.join(repository, 'README.md');
  const before = await readFile(readme, 'utf8');
  const after = await withTables(before, manifest, strings);
  if (process.argv.includes('--write') && after !== before) await writeFile(readme, after);
  const faults = [
    ...commandFaults(manifest, texts),
    ...menuFaults(manifest),
    ...contextFaults(manifest, texts),
    ...settingFaults(manifest, texts),
    ...fileFaults(manifest),
    ...readmeFaults(manifest, after),
    ...(process.argv.includes('--write') || after === before
      ? []
      : ['README.md: its tables of commands and settings are stale: run "npm run manifest:write".']),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`Manifest, code and README agree: ${count(manifest)}.`);
}

function count({ contributes }: Manifest): string {
  const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties)).length;
  const entries = Object.values(contributes.menus).flat().length;
  return `${String(contributes.commands.length)} commands, ${String(entries)} menu entries, ${String(settings)} settings`;
}

async function sourceTexts(): Promise<string> {
  const files = await readdir(path.join(repository, 'src'), { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => readFile(path.join(file.parentPath, file.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

/** The texts behind `%keys%` of the manifest, where it is localized. */
async function localizedStrings(): Promise<Readonly<Record<string, string>>> {
  const file = path.join(repository, 'package.nls.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, string>) : {};
}

/** Every contributed command is implemented, and the code names no command that is not contributed. */
function commandFaults({ contributes }: Manifest, source: string): readonly string[] {
  const names = contributes.commands.map(({ command }) => command.slice(PREFIX.length));
  const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
  const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  const keys = contextKeysOf(source);
  const known = new Set([...contributes.commands.map(({ command }) => command), ...views, ...settings, ...keys]);
  const mentioned = [...source.matchAll(/'(questionnaireToSpss\.[A-Za-z]+)(?:\.focus)?'/g)].map(
    (match) => match[1] ?? '',
  );
  return [
    ...names
      .filter((name) => !new RegExp(`^\\s+${name}: |'${PREFIX}${name}'`, 'm').test(source))
      .map((name) => `package.json: the command ${PREFIX}${name} is not implemented.`),
    ...[...new Set(mentioned)]
      .filter((name) => !known.has(name) && !OTHER_NAMES.includes(name))
      .map((name) => `src: ${name} is neither a command, a view, a setting nor a context key of package.json.`),
    ...repeated(names).map((name) => `package.json: the command ${PREFIX}${name} is contributed twice.`),
  ];
}

function menuFaults({ contributes }: Manifest): readonly string[] {
  const commands = new Set(contributes.commands.map(({ command }) => command));
  const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
  const inMenus = Object.entries(contributes.menus).flatMap(([menu, entries]) =>
    entries
      .filter(({ command }) => !commands.has(command))
      .map(({ command }) => `package.json: the menu ${menu} has ${command}, which is no command.`),
  );
  const inWelcome = contributes.viewsWelcome.flatMap(({ view, contents }) => [
    ...(views.includes(view) ? [] : [`package.json: a welcome text is for ${view}, which is no view.`]),
    ...[...contents.matchAll(/command:(questionnaireToSpss\.[A-Za-z]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((command) => !commands.has(command))
      .map((command) => `package.json: a welcome text links to ${command}, which is no command.`),
  ]);
  return [...inMenus, ...inWelcome];
}

/** The context keys that conditions read are set by the code. */
function contextFaults(manifest: Manifest, source: string): readonly string[] {
  const conditions =
    JSON.stringify(manifest)
      .match(/"(?:when|enablement)":"[^"]*"/g)
      ?.join(' ') ?? '';
  const ids = Object.values(manifest.contributes.views).flatMap((list) => list.map(({ id }) => id));
  const read = new Set(conditions.match(/questionnaireToSpss\.[A-Za-z]+/g) ?? []);
  const set = contextKeysOf(source);
  return [...read]
    .filter((key) => !set.has(key) && !ids.includes(key))
    .map((key) => `package.json: a condition reads ${key}, which nothing sets.`);
}

function contextKeysOf(source: string): ReadonlySet<string> {
  const block = /export const CONTEXT = \{(.*?)\} as const/s.exec(source)?.[1] ?? '';
  return new Set(block.match(/questionnaireToSpss\.[A-Za-z]+/g) ?? []);
}

/** Settings are those of the schema, with its defaults and its ranges, described, typed and read by the code. */
function settingFaults({ contributes, capabilities }: Manifest, source: string): readonly string[] {
  const contributed = new Map(contributes.configuration.flatMap(({ properties }) => Object.entries(properties)));
  const { ofFolder: _, ...values } = readSettings([]);
  const defaults: Readonly<Record<string, unknown>> = values;
  const names = Object.keys(defaults).filter((name) => !NOT_CONTRIBUTED.includes(name));
  const missing = names
    .filter((name) => !contributed.has(PREFIX + name))
    .map((name) => `package.json: the setting ${PREFIX}${name} of the schema is not contributed.`);
  const faults = [...contributed].flatMap(([key, setting]) => {
    const name = key.slice(PREFIX.length);
    const ofEditor = EDITOR_SETTINGS.includes(name);
    return [
      ...(names.includes(name) || ofEditor ? [] : [`package.json: no code knows the setting ${key}.`]),
      ...(new RegExp(`'${name}'`).test(source) ? [] : [`src: the setting ${key} is never read.`]),
      ...((setting.description ?? setting.markdownDescription)
        ? []
        : [`package.json: the setting ${key} is not described.`]),
      ...(ofEditor || defaults[name] === setting.default
        ? []
        : [
            `package.json: ${key} has the default ${JSON.stringify(setting.default)}, the schema ${JSON.stringify(defaults[name])}.`,
          ]),
      ...(ofEditor ? [] : rangeFaults(key, setting)),
    ];
  });
  const restricted = capabilities.untrustedWorkspaces.restrictedConfigurations
    .filter((key) => !contributed.has(key))
    .map((key) => `package.json: ${key} is restricted but is no setting.`);
  return [...missing, ...faults, ...restricted];
}

/** What the manifest allows the schema takes, and what lies just outside of it the schema refuses. */
function rangeFaults(key: string, { minimum, maximum, enum: choices }: Setting): readonly string[] {
  const name = key.slice(PREFIX.length) as keyof Settings;
  const takes = (value: unknown): boolean => {
    try {
      readSettings([{ nameOf: String, values: { [name]: value } }]);
      return true;
    } catch {
      return false;
    }
  };
  const inside = [minimum, maximum, ...(choices ?? [])].filter((value) => value !== undefined);
  const outside = [
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
    ...(choices === undefined ? [] : ['none of them']),
  ];
  return [
    ...inside.filter((value) => !takes(value)).map((value) => `${key}: the schema refuses ${String(value)}.`),
    ...outside.filter(takes).map((value) => `${key}: the schema takes ${String(value)}, the manifest does not.`),
  ];
}

function fileFaults(manifest: Manifest): readonly string[] {
  const icons = Object.values(manifest.contributes.views).flatMap((list) => list.map(({ icon }) => icon));
  return [...icons, ...(manifest.icon === undefined ? [] : [manifest.icon])]
    .filter((file) => !existsSync(path.join(repository, file)))
    .map((file) => `package.json: ${file} does not exist.`);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** The README with its tables of commands and settings, between their marks. */
async function withTables(
  readme: string,
  { contributes }: Manifest,
  strings: Readonly<Record<string, string>>,
): Promise<string> {
  const text = (value: string): string => strings[/^%(.+)%$/.exec(value)?.[1] ?? ''] ?? value;
  const hidden = new Set(
    (contributes.menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const commands = contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title }) => `| ${text(title)} | \`${command}\` |`);
  const settings = contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties)
      .filter(([key]) => EDITOR_SETTINGS.includes(key.slice(PREFIX.length)))
      .map(([key, setting]) => {
        const described = text(setting.description ?? setting.markdownDescription ?? '');
        return `| \`${key.slice(PREFIX.length)}\` | ${shown(setting)} | ${described} |`;
      }),
  );
  return between(
    await between(readme, 'commands', ['| Command | Id |', '| --- | --- |', ...commands]),
    'editor-settings',
    ['| VS Code | Default | What |', '| --- | --- | --- |', ...settings],
  );
}

/** The README's table of settings of all places has those of the editor, too. */
function readmeFaults({ contributes }: Manifest, readme: string): readonly string[] {
  return contributes.configuration
    .flatMap(({ properties }) => Object.keys(properties))
    .map((key) => key.slice(PREFIX.length))
    .filter((name) => !readme.includes(`| \`${name}\``))
    .map((name) => `README.md: the setting ${name} is in no table.`);
}

function shown({ default: value, enum: choices }: Setting): string {
  const now = value === null ? 'empty' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
  return choices === undefined ? now : `${now} (${choices.filter((choice) => choice !== value).join(', ')})`;
}

async function between(readme: string, name: string, lines: readonly string[]): Promise<string> {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} … ${end}.`);
  const table = await format(lines.join('\n'), { parser: 'markdown' });
  return `${readme.slice(0, from + start.length)}\n\n${table.trim()}\n\n${readme.slice(to)}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
