import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandNames } from '../../../src/spss/commandNames';
import { lint, type LintFinding } from '../../../src/spss/lint';
import { allCommands, parseSyntax } from '../../../src/spss/reading/parse';
import { findUnsafe } from '../../../src/spss/safety';
import { BROKEN, REFUSED_BY_IBM, VALID } from './idioms';

const MARK = '@@snippet';
const DATA = [
  'NEW FILE.',
  'DATA LIST LIST NOTABLE /id q1 q2 q3 w g bin (F8.0) t u (A20).',
  'BEGIN DATA',
  ...['1 1 2 3 1 1 0 "a" "x"', '2 2 1 4 2 2 1 "b" "y"', '3 3 4 1 1 1 1 "a" "z"', '4 5 3 2 1 2 0 "c" "x"'],
  ...['5 2 2 5 1 1 1 "b" "x"', '6 4 1 1 2 2 0 "a" "y"'],
  'END DATA.',
  '',
].join('\n');

const ERROR = /(?:^|: )error: /u;

const printedBy = (file: string, folder: string): Promise<string> =>
  new Promise((resolve) => {
    const parameters = ['-r', '--syntax-encoding=UTF-8', '-o', '-', '-O', 'format=csv', file];
    execFile(
      'pspp',
      parameters,
      { cwd: folder, maxBuffer: 2 ** 26, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
      (_, output, complaints) => resolve(output + complaints),
    );
  });

/** Which snippets PSPP lets pass, each in a file of its own: what one leaves open is no mistake of the next. */
async function acceptedOf(snippets: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'broken-'));
  try {
    const accepted: string[] = [];
    for (const text of snippets) {
      await writeFile(join(folder, 'p.sps'), `${DATA}${text}\n`, 'utf8');
      const lines = (await printedBy('p.sps', folder)).split('\n');
      if (!lines.some((line) => ERROR.test(line))) accepted.push(text);
    }
    return accepted;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What PSPP says of each snippet, run one after the other on data of its own: its errors. */
async function errorsOf(snippets: readonly string[]): Promise<ReadonlyMap<number, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'idioms-'));
  const found = new Map<number, string>();
  try {
    for (let from = 0; from < snippets.length;) {
      const program = snippets
        .slice(from)
        .map((text, at) => `ECHO "${MARK}${from + at}".\n${DATA}${text}\n`)
        .join('');
      await writeFile(join(folder, 'p.sps'), program, 'utf8');
      const printed = await printedBy('p.sps', folder);
      let current = from;
      for (const line of printed.split('\n')) {
        const mark = new RegExp(`${MARK}(\\d+)`, 'u').exec(line);
        if (mark !== null) current = Number(mark[1]);
        else if (ERROR.test(line)) found.set(current, found.get(current) ?? line);
      }
      if (!/Stopping syntax file processing/u.test(printed)) return found;
      from = current + 1;
    }
    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Commands that reach beyond the script, or have nothing to stand in a snippet for; of one, PSPP knows but the name. */
const ELSEWHERE = ['CD', 'CLOSE FILE HANDLE', 'END DATA', 'FINISH', 'HOST', 'INCLUDE', 'INSERT', 'INSERT HIDDEN'];
/** Parts of other commands by their first words, which are in the snippets or not run. */
const VARIANTS = /^(?:GET|OUTPUT|SAVE) /u;

/** Whether PSPP has the command: of what it has not, it says so. */
async function isRun(name: string, folder: string): Promise<boolean> {
  await writeFile(join(folder, 'p.sps'), `${DATA}${name}.\n`, 'utf8');
  const printed = await printedBy('p.sps', folder);
  return !/not\s+yet\s+implemented|Unknown\s+command/iu.test(printed);
}

const findingsIn = (script: string): readonly LintFinding[] => [...findUnsafe(script), ...lint(script)];
const mistakesIn = (script: string): readonly LintFinding[] =>
  findingsIn(script).filter(({ severity }) => severity === 'error');

describe('idioms of SPSS', function () {
  this.timeout(120_000);

  it('are as many as people use, and PSPP runs each without an error', async () => {
    assert.ok(VALID.length >= 150, `${VALID.length} snippets`);
    const errors = await errorsOf(VALID);
    assert.deepEqual(
      [...errors].map(([at, error]) => `${VALID[at]}\n${error}`),
      [],
    );
  });

  it('are of all commands that PSPP has', async () => {
    const used = new Set(
      VALID.flatMap((text) => [...allCommands(parseSyntax(text).commands)]).map(({ kind, name }) =>
        kind === 'comment' ? 'COMMENT' : name,
      ),
    );
    const folder = await mkdtemp(join(tmpdir(), 'commands-'));
    try {
      const left: string[] = [];
      for (const name of commandNames())
        if (!used.has(name) && !VARIANTS.test(name) && !ELSEWHERE.includes(name) && (await isRun(name, folder)))
          left.push(name);
      assert.deepEqual(left, []);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are no mistakes', () => {
    const wrong = VALID.flatMap((script) =>
      mistakesIn(script).map(({ rule, message }) => `${script}\n${rule}: ${message}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('are run here, but for what reaches beyond the data: that is told apart from mistakes', () => {
    const kept = VALID.filter((script) => findingsIn(script).some(({ severity }) => severity === 'safety'));
    // Whatever else is kept back must be meant.
    assert.equal(kept.length, 30, kept.join('\n---\n'));
    for (const script of kept)
      assert.match(
        script,
        /FILE|SAVE|DATA LIST|INPUT PROGRAM|PRINT|SET|SHOW|DOCUMENT|ATTRIBUTE|MODIFY|GRAPH|DATASET|MATRIX DATA|EXIT/u,
      );
  });

  it('are told from mistakes, each of which is reported', () => {
    assert.ok(BROKEN.length >= 100, `${BROKEN.length} snippets`);
    assert.deepEqual(
      [...BROKEN, ...REFUSED_BY_IBM].filter((script) => mistakesIn(script).length === 0),
      [],
    );
  });

  it('are wrong in PSPP as well, but for those that stand apart', async () => {
    const accepted = await acceptedOf([...BROKEN, ...REFUSED_BY_IBM]);
    assert.deepEqual(accepted, REFUSED_BY_IBM);
  });
});
