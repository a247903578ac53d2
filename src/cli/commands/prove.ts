import { resolve } from 'node:path';
import { questionScript } from '../../checks/block';
import { planInput } from '../../pipeline/generate';
import { readInput, readScript } from '../../pipeline/input/readInput';
import { PSPP_MISSING } from '../../pipeline/reviewers/proofReviewer';
import { UserError } from '../../pipeline/errors';
import type { Settings } from '../../pipeline/settings';
import { findingOf, unverifiedOf } from '../../proof/findings';
import { proofMaterial, proveScripts, summarize, type QuestionProof } from '../../proof/proof';
import { unreachedBy } from '../../proof/unreached';
import { bodyOf, printedId, splitBlocks, type ScriptFile } from '../../spss/reading/blocks';
import { findPspp, type Pspp } from '../../spss/pspp/pspp';
import { EXIT, type CliIo, type Command, type ExitCode } from '../io';
import { SETTING_OPTIONS, parseArguments, settingsOf, usageError } from '../options';
import { countOf, short, table, told } from '../output/texts';

const usage = `Runs a script on made-up respondents: it must list everyone with a planted fault and nobody else.

Usage: questionnaire-to-spss prove <questionnaire.md> [script.sps] [--question ID] [--no-inferred] [--pspp FILE] [--pspp-memory MB] [--json]

  script.sps       the script to prove; without it, the one the compiler writes
  --question ID    only this question
  --no-inferred    hold the script to what the questionnaire states alone
  --pspp FILE      the PSPP to run it in; without it, the one on the PATH
  --pspp-memory MB what one run of it may take; 1024 unless told

Exit code: 0 proved, 1 some question is not, 2 bad usage or input.
`;

const options = {
  inferred: SETTING_OPTIONS.inferred,
  pspp: SETTING_OPTIONS.pspp,
  'pspp-memory': SETTING_OPTIONS['pspp-memory'],
  question: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const proveCommand: Command = { usage, run };

async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options);
  const [path, scriptPath] = positionals;
  if (path === undefined || positionals.length > 2)
    throw usageError('Name a questionnaire and, if it has one, its script.', 'See prove --help.');
  const settings = await settingsOf(values, io);
  const plan = planInput(told(await readInput(resolve(io.folder, path)), io), settings);
  const pspp = await requirePspp(settings);
  const file = scriptPath === undefined ? null : splitBlocks(await readScript(resolve(io.folder, scriptPath)));
  const wanted = values.question?.toLowerCase();
  const plans = plan.plans.filter(({ question }) => wanted === undefined || question.id.toLowerCase() === wanted);
  if (plans.length === 0) throw usageError(`${path} has no question ${values.question}.`, 'Leave --question out.');
  const scripts = new Map(
    plans.flatMap((one) => {
      const script = file === null ? questionScript(one) : bodyFor(file, one.question.id);
      return script === null ? [] : [[one.question.id, script] as const];
    }),
  );
  const absent = plans.filter((one) => !scripts.has(one.question.id)).map((one) => one.question.id);
  const material = proofMaterial(plan.plans, new Set(plans.map((one) => one.question.id)));
  const proofs = await proveScripts(material, scripts, { pspp, signal: io.signal, header: file?.header ?? '' });
  const unreached = (id: string): readonly string[] => unreachedBy(material, id);
  if (values.json) io.out(`${JSON.stringify(asRecord(proofs, absent, unreached))}\n`);
  else io.out(report(proofs, absent, unreached));
  return proofs.every((proof) => findingOf(proof).pass) && absent.length === 0 ? EXIT.ok : EXIT.failed;
}

/** PSPP, or the error that says once how to get it. */
export async function requirePspp({ psppPath, psppMemory }: Settings): Promise<Pspp> {
  const pspp = await findPspp(psppPath ?? undefined, psppMemory);
  if (pspp === null) throw new UserError(PSPP_MISSING);
  return pspp;
}

function bodyFor(file: ScriptFile, id: string): string | null {
  const block = file.blocks.find((one) => one.id.toLowerCase() === printedId(id).toLowerCase());
  return block === undefined ? null : bodyOf(block);
}

function report(
  proofs: readonly QuestionProof[],
  absent: readonly string[],
  unreached: (id: string) => readonly string[],
): string {
  const summary = summarize(proofs);
  const failing = proofs.filter((proof) => !findingOf(proof).pass).map(failureText);
  const open = proofs.filter((proof) => unverifiedOf(proof).length > 0).map(openText);
  const notes = proofs.flatMap((proof) => unreached(proof.questionId).map((text) => `${proof.questionId}: ${text}\n`));
  const kinds = [...summary.kinds].map(([kind, { planted, caught }]) => [kind, planted, caught]);
  const parts = [
    ...failing,
    ...absent.map((id) => `${id}: the script has no block for it.\n`),
    ...open,
    ...notes,
    kinds.length === 0 ? '' : `\n${table([['kind of check', 'planted', 'caught'], ...kinds])}`,
    `\n${countOf(summary.questions, 'question')}: ${summary.caught} of ${countOf(summary.planted, 'planted fault')} caught, `,
    `${countOf(summary.falseAlarms, 'false alarm')}, ${countOf(summary.psppErrors, 'PSPP error')}`,
    failing.length + absent.length === 0
      ? '.\n'
      : `; ${countOf(failing.length + absent.length, 'question')} not proved.\n`,
  ];
  return parts.join('');
}

function failureText(proof: QuestionProof): string {
  const { rootCauses, instructions } = findingOf(proof);
  const line = proof.plan.question.span.line;
  return [
    `${proof.questionId} (line ${line}): ${proof.status === 'notRun' ? 'does not run' : 'not proved'}\n`,
    ...rootCauses.map((cause) => `  - ${cause}\n`),
    ...instructions.map((instruction) => `    Next step: ${instruction}\n`),
  ].join('');
}

function openText(proof: QuestionProof): string {
  const [part] = proof.plan.unresolved;
  const why = part === undefined ? '' : `: line ${part.span.line} is not understood: ${short(part.text, 80)}`;
  return `${proof.questionId}: lists ${countOf(unverifiedOf(proof).length, 'clean respondent')}, which nobody can judge${why}\n`;
}

function asRecord(
  proofs: readonly QuestionProof[],
  absent: readonly string[],
  unreached: (id: string) => readonly string[],
): object {
  const { kinds, ...summary } = summarize(proofs);
  return {
    ...summary,
    kinds: Object.fromEntries(kinds),
    absent,
    questions: proofs.map((proof) => ({
      id: proof.questionId,
      status: proof.status,
      planted: proof.faults.length,
      caught: proof.faults.filter((fault) => fault.caught).length,
      wronglyListed: proof.wronglyListed.length,
      errors: proof.errors,
      rootCauses: findingOf(proof).rootCauses,
      unreached: unreached(proof.questionId),
    })),
  };
}
