import { bodyOf, fingerprint, printedId, splitBlocks, type Block } from '../../spss/blocks';
import type { Finding, OwnBlock, RunEvent, RunEventOf } from '../events';
import type { OutputFolder } from '../ports';
import type { QuestionState, RunState } from '../runState';
import { renderBlock } from './blockText';
import { fileHeader } from './fileHeader';

/** The names of a questionnaire's output files, relative to the output folder. */
export function outputNames(stem: string): {
  readonly script: string;
  readonly failures: string;
  readonly reviews: string;
} {
  return {
    script: `SPSS_output_${stem}.sps`,
    failures: `review_reports/processed_${stem}_failures.jsonl`,
    reviews: `review_reports/processed_${stem}_review.jsonl`,
  };
}

export interface OutputsOptions {
  readonly folder: OutputFolder;
  readonly stem: string;
  /** The events of the last run: they tell which blocks of the file are the tool's own. */
  readonly history: readonly RunEvent[];
  readonly macros: readonly string[];
  /** Whether blocks of the last run stay until their question is done anew: not where the questionnaire has changed. */
  readonly keepOwn: boolean;
}

/**
 * The three output files of a run. Blocks that a person edited are never touched: a block is the tool's own only
 * where the journal knows its fingerprint.
 */
export class Outputs {
  /** The bodies of the blocks that a person edited, by `printedId`. */
  private readonly editedBodies: ReadonlyMap<string, string>;
  private readonly own = new Map<string, Set<string>>();
  private readonly reviews: string[] = [];
  private readonly finished = new Set<string>();
  private readonly written = new Map<string, string>();

  /** Reads what the output folder has of the questionnaire. */
  static async open(options: OutputsOptions): Promise<Outputs> {
    const { folder, stem, history } = options;
    const { script } = outputNames(stem);
    const text = await folder.read(script);
    // A file that no journal knows may hold a person's work: it is kept beside the new one.
    const isStrange = text !== null && history.length === 0;
    if (isStrange) await folder.write(await freeName(folder, script), text);
    return new Outputs(options, text, isStrange ? [] : splitBlocks(text ?? '').blocks);
  }

  private constructor(
    private readonly options: OutputsOptions,
    /** The script as it was last seen on disk. */
    private lastScript: string | null,
    /** Its blocks. */
    private onDisk: readonly Block[],
  ) {
    for (const event of options.history) this.note(event);
    this.finished.clear();
    this.editedBodies = new Map(this.foreign().map((block) => [block.id, bodyOf(block)]));
  }

  /** Where the files are that were written. */
  get locations(): readonly string[] {
    return [...this.written.keys()].map((name) => this.options.folder.locate(name));
  }

  /** What a person made of the question's block before the run, without its first line; `null` where it was not edited. */
  editedBody(questionId: string): string | null {
    return this.editedBodies.get(printedId(questionId)) ?? null;
  }

  /** The file's blocks that an earlier run wrote. */
  ownBlocks(): readonly OwnBlock[] {
    return this.onDisk
      .filter((block) => this.isOwn(block))
      .map(({ id, text }) => ({ questionId: id, blockHash: fingerprint(text) }));
  }

  /** Allows to write over a block that a person edited. */
  release(questionId: string): void {
    for (const { id, text } of this.onDisk) {
      if (id === printedId(questionId)) this.learn({ questionId, blockHash: fingerprint(text) });
    }
  }

  /** Takes in an event: which blocks are the tool's own, and what reviewers said. */
  note(event: RunEvent): void {
    switch (event.type) {
      case 'runStarted':
        this.reviews.length = 0;
        for (const block of event.ownBlocks) this.learn(block);
        return;
      case 'questionFinished':
        this.finished.add(event.questionId);
        if (event.author !== 'person') this.learn(event);
        return;
      case 'reviewed':
        this.reviews.push(reviewLine(event));
        return;
      default:
    }
  }

  /**
   * Writes the files that have changed, each whole or not at all.
   * @returns the questions whose blocks a person has edited
   */
  async save(state: RunState): Promise<readonly string[]> {
    const { folder, stem, macros } = this.options;
    const names = outputNames(stem);
    const before = await folder.read(names.script);
    if (before !== this.lastScript) this.onDisk = splitBlocks(before ?? '').blocks;
    const kept = this.foreign();
    const script = `${[fileHeader(state, macros), ...this.blocks(state, kept)].map(endedByEmptyLine).join('').trimEnd()}\n`;
    await this.write(names.script, script, before);
    this.lastScript = script;
    this.onDisk = splitBlocks(script).blocks;
    await this.write(names.failures, lines([...state.questions.values()].flatMap(failureLine)));
    await this.write(names.reviews, lines(this.reviews));
    const keptIds = new Set(kept.map(({ id }) => id));
    return [...state.questions.keys()].filter((id) => keptIds.has(printedId(id)));
  }

  private async write(name: string, text: string, before = this.written.get(name) ?? null): Promise<void> {
    if (text !== before) await this.options.folder.write(name, text);
    this.written.set(name, text);
  }

  /** In questionnaire order; blocks that a person added for questions of their own come last. */
  private blocks(state: RunState, kept: readonly Block[]): readonly string[] {
    const keptTexts = textsById(kept);
    const ownTexts = textsById(this.onDisk);
    const texts: string[] = [];
    for (const question of state.questions.values()) {
      const id = printedId(question.id);
      const text = keptTexts.get(id) ?? this.ownBlock(question, ownTexts.get(id) ?? null);
      if (text !== null) texts.push(text);
      keptTexts.delete(id);
    }
    return [...texts, ...keptTexts.values()];
  }

  private ownBlock(question: QuestionState, before: string | null): string | null {
    const { id, status } = question;
    const isDone = this.finished.has(id) && status !== 'cancelled';
    if (before !== null && this.options.keepOwn && !isDone) return before;
    if (status === 'waiting' || status === 'running') return null;
    return renderBlock({ ...question, questionId: id, outcome: status });
  }

  /** Blocks that somebody else wrote or edited. */
  private foreign(): readonly Block[] {
    return this.onDisk.filter((block) => !this.isOwn(block));
  }

  private isOwn({ id, text }: Block): boolean {
    return this.own.get(id)?.has(fingerprint(text)) === true;
  }

  private learn({ questionId, blockHash }: OwnBlock): void {
    const id = printedId(questionId);
    const hashes = this.own.get(id);
    if (hashes) hashes.add(blockHash);
    else this.own.set(id, new Set([blockHash]));
  }
}

async function freeName(folder: OutputFolder, name: string): Promise<string> {
  let number = 1;
  let free = `${name}.bak`;
  while ((await folder.read(free)) !== null) free = `${name}.${++number}.bak`;
  return free;
}

/** The texts of blocks by id; where an id occurs again, both in order. */
function textsById(blocks: readonly Block[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, text } of blocks) texts.set(id, endedByEmptyLine(texts.get(id) ?? '') + text);
  return texts;
}

const endedByEmptyLine = (text: string): string => (text === '' ? '' : `${text.trimEnd()}\n\n`);

const lines = (objects: readonly string[]): string => objects.map((line) => `${line}\n`).join('');

function failureLine(question: QuestionState): readonly string[] {
  const { id, status, batch, loops, findings, error } = question;
  if (status !== 'failed' && status !== 'error') return [];
  const failed = findings.filter(({ pass }) => !pass);
  const record = {
    question_id: id,
    root_causes: [...failed.flatMap(({ rootCauses }) => rootCauses), ...(error ? [error.message] : [])],
    instructions: [...failed.flatMap(({ instructions }) => instructions), ...(error ? [error.nextStep] : [])],
    batch,
    loops_attempted: loops,
    origin: failed.at(-1)?.reviewer ?? 'error',
  };
  return [JSON.stringify(record)];
}

function reviewLine(event: RunEventOf<'reviewed'>): string {
  return JSON.stringify({
    batch: event.batch,
    loop: event.loop,
    timestamp: new Date(event.at).toISOString(),
    reviewer: event.reviewer,
    findings: event.findings.map(findingRecord),
  });
}

function findingRecord({ questionId, pass, rootCauses, instructions }: Finding): object {
  return { question_id: questionId, pass, root_causes: rootCauses, instructions };
}
