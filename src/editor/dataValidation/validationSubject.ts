import { commands, l10n, type Memento, Uri, window, workspace } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { sourceNamed } from '../../pipeline/store/fileHeader';
import { splitBlocks } from '../../spss/reading/blocks';
import type { ValidatedFiles } from '../../state/dataCounts';
import { fileName } from '../../platform/files';
import { documentsAtHand } from '../commands/documentsAtHand';
import { isTreeElement } from '../../views/tree/treeElements';
import { textOf } from '../../state/places';
import { EXCLUDED, requireLocal, sameName, workspaceDataFile } from './dataFiles';
import type { RunController } from '../runs/runController';
import type { RunLookup } from '../../state/runLookup';
import type { RunModel } from '../../state/runModel';

const DATA_FILE = /\.(?:sav|zsav|csv)$/i;
const SCRIPT_FILE = /\.sps$/i;
/** Scripts as runs name them; renamed ones are found by their run or chosen by hand. */
const SCRIPTS = '**/SPSS_output_*.sps';
const MOST_SCRIPTS = 200;

export interface SubjectPorts {
  readonly model: RunModel;
  readonly controller: RunController;
  readonly lookup: RunLookup;
  /** The data that come with a questionnaire: those of the sample. */
  readonly dataBeside: (questionnaire: Uri) => Uri | null;
  /** Remembers where the last data file was. */
  readonly memento: Memento;
}

/**
 * The script and the data file that a command is about: what it was called on, else the script in the active editor or
 * that of the questionnaire there, else one that the person picks; the data file is asked for where none was named.
 * Null where the person changed their mind.
 */
export async function validationSubject(
  ports: SubjectPorts,
  clicked: unknown,
  selected: unknown,
): Promise<ValidatedFiles | null> {
  const uris = Array.isArray(selected) ? selected.filter(isUri) : [];
  const named = isUri(clicked) && !uris.some((uri) => same(uri, clicked)) ? [clicked] : uris;
  const data = named.find(({ path }) => DATA_FILE.test(path)) ?? null;
  // The runs of the last time know their scripts, too.
  await ports.controller.restore();
  const script =
    ofRun(ports, clicked) ?? named.find(({ path }) => !DATA_FILE.test(path)) ?? (await chooseScript(ports, data));
  if (script === null) return null;
  requireLocal(data);
  const chosen = data ?? (await chooseData(ports, script));
  requireLocal(chosen);
  return chosen === null ? null : { script, data: chosen };
}

/** What the editor shows of a script. Throws a `UserError` where it cannot be read or has no block of a question. */
export async function scriptTextOf(script: Uri): Promise<string> {
  const name = fileName(script);
  let text: string;
  try {
    text = await textOf(script);
  } catch (cause) {
    const nextStep = l10n.t('Generate it again, or choose another script.');
    throw new UserError(
      { code: 'fileUnreadable', message: l10n.t('{0} cannot be read.', name), nextStep, file: script.fsPath },
      { cause },
    );
  }
  if (splitBlocks(text).blocks.length > 0) return text;
  throw new UserError({
    code: 'usage',
    message: l10n.t('{0} has no line “* Question ID: …”, by which the script of each question is known.', name),
    nextStep: l10n.t('Choose a script that was generated here, or put such a line above each question.'),
  });
}

/**
 * The questionnaire that a script was generated from: its run's, else the file that its header names, beside it or
 * above its folder or once in the workspace. Null where it is not to be found.
 */
export async function questionnaireOf(script: Uri, text: string, lookup: RunLookup): Promise<Uri | null> {
  const known = lookup.questionnaireOf(script);
  if (known !== null) return known;
  const name = sourceNamed(text);
  if (name === null || script.scheme === 'untitled') return null;
  for (const way of ['..', '../..']) {
    const uri = Uri.joinPath(script, way, name);
    if (await exists(uri)) return uri;
  }
  if (/[*?{}[\]]/.test(name)) return null;
  const found = await workspace.findFiles(`**/${name}`, EXCLUDED, 2);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function ofRun({ model, lookup }: SubjectPorts, element: unknown): Uri | null {
  if (!isTreeElement(element)) return null;
  const run = model.get(element.runId);
  const script = run === undefined ? null : lookup.scriptOfRun(run);
  if (script !== null) return script;
  throw new UserError({
    code: 'usage',
    message: l10n.t('This run has not written a script yet.'),
    nextStep: l10n.t('Wait for it, or resume it.'),
  });
}

async function chooseScript(ports: SubjectPorts, data: Uri | null): Promise<Uri | null> {
  for (const document of data === null ? documentsAtHand() : []) {
    if (SCRIPT_FILE.test(document.uri.path) || splitBlocks(document.getText()).blocks.length > 0) return document.uri;
    const script = ports.lookup.scriptOf(document.uri);
    if (script !== null) return script;
  }
  const scripts = await knownScripts(ports);
  const [only] = scripts;
  if (only === undefined) return offerToGenerate();
  return scripts.length === 1 ? only : pickScript(sameNameFirst(scripts, data), ports.lookup, data);
}

/** There is no script: a person may have one elsewhere, or makes one first. */
async function offerToGenerate(): Promise<Uri | null> {
  const generate = l10n.t('Generate the script of a questionnaire…');
  const other = l10n.t('Choose another script…');
  const chosen = await window.showQuickPick([generate, other], {
    placeHolder: l10n.t('There is no script in this window yet.'),
  });
  if (chosen === other) return chooseScriptFile();
  if (chosen === generate) await commands.executeCommand('questionnaireToSpss.generate');
  return null;
}

/** The script that is called as the data file is, then the others as they were. */
export function sameNameFirst(scripts: readonly Uri[], data: Uri | null): readonly Uri[] {
  if (data === null) return scripts;
  const isOf = (script: Uri): boolean => sameName(script, data);
  return [...scripts.filter(isOf), ...scripts.filter((script) => !isOf(script))];
}

/** Those of the runs first, the newest first; then those that lie in the workspace. */
async function knownScripts({ model, lookup }: SubjectPorts): Promise<readonly Uri[]> {
  const ofRuns = model.list().flatMap((run) => lookup.scriptOfRun(run) ?? []);
  const written = await Promise.all(ofRuns.map(async (uri) => ((await exists(uri)) ? [uri] : [])));
  const found = await workspace.findFiles(SCRIPTS, EXCLUDED, MOST_SCRIPTS);
  const all = [...written.flat(), ...found.sort((a, b) => (a.path < b.path ? -1 : 1))];
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
}

async function pickScript(scripts: readonly Uri[], lookup: RunLookup, data: Uri | null): Promise<Uri | null> {
  const items = scripts.map((uri) => {
    const questionnaire = lookup.questionnaireOf(uri);
    return {
      label: fileName(uri),
      description: workspace.asRelativePath(Uri.joinPath(uri, '..')),
      ...(questionnaire !== null && { detail: l10n.t('of {0}', fileName(questionnaire)) }),
      uri,
    };
  });
  const other = { label: l10n.t('Choose another script…'), uri: null };
  const chosen = await window.showQuickPick([...items, other], {
    placeHolder: data === null ? l10n.t('Which script?') : l10n.t('Which script is to be run on {0}?', fileName(data)),
  });
  if (chosen === undefined) return null;
  return chosen.uri ?? chooseScriptFile();
}

async function chooseScriptFile(): Promise<Uri | null> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Choose the SPSS script of a questionnaire'),
    openLabel: l10n.t('Choose'),
    filters: { [l10n.t('SPSS scripts')]: ['sps'] },
  });
  return chosen?.[0] ?? null;
}

/**
 * The sample's own data; else one of the workspace's data files, the one that is called as the script first; else any
 * that the person finds.
 */
async function chooseData({ lookup, dataBeside, memento }: SubjectPorts, script: Uri): Promise<Uri | null> {
  const questionnaire = lookup.questionnaireOf(script);
  const beside = questionnaire === null ? null : dataBeside(questionnaire);
  if (beside !== null) return beside;
  const name = fileName(script);
  return workspaceDataFile(script, {
    placeHolder: l10n.t('Which data is {0} to be run on?', name),
    title: l10n.t('Choose the data file for {0}', name),
    openLabel: l10n.t('Validate'),
    memento,
  });
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function same(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}

function isUri(value: unknown): value is Uri {
  return value instanceof Uri;
}
