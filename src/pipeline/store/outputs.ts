import { bodyOf, fingerprint, printedId, splitBlocks, type Block } from '../../spss/reading/blocks';
import type { BlockOnDisk } from '../carriedScripts';
import type { OwnBlock, RunEvent } from '../events';
import { hashText } from '../hashText';
import type { OutputFolder } from '../ports';
import type { QuestionState, RunState } from '../runState/runState';
import { passedScript, renderBlock } from './blockText';
import { fileHeader } from './fileHeader';
import { ReviewLog } from './reviewLog';

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
  private readonly reviews = new ReviewLog();
  private readonly finished = new Set<string>();
  /** The hashes of the files as they were last written or read. */
  private readonly hashes = new Map<string, string | null>();
  private readonly written = new Set<string>();

  /** Reads what the output folder has of the questionnaire. */
  static async open(options: OutputsOptions): Promise<Outputs> {
    const { folder, stem, history } = options;
    const { script, failures, reviews } = outputNames(stem);
    await folder.sweep?.([script, failures, reviews]);
    // Before it is read: what is written in between is read again before the first time of writing.
    const hash = await folder.hash(script);
    const text = await folder.read(script);
    const { header, blocks } = splitBlocks(text ?? '');
    // A file that no journal knows may hold a person's work: it is kept beside the new one.
    const isStrange = text !== null && history.length === 0;
    if (isStrange || isForeignHeader(header, options.macros)) await folder.keep(script);
    const outputs = new Outputs(options, isStrange ? [] : blocks);
    outputs.hashes.set(script, hash);
    return outputs;
  }

  private constructor(
    private readonly options: OutputsOptions,
    /** The script's blocks as somebody else or an earlier run left them; what this run writes is made from its state. */
    private onDisk: readonly Block[],
  ) {
    for (const event of options.history) this.note(event);
    this.finished.clear();
    this.editedBodies = new Map(this.foreign().map((block) => [block.id, bodyOf(block)]));
  }

  /** Where the files are that were written. */
  get locations(): readonly string[] {
    return [...this.written].map((name) => this.options.folder.locate(name));
  }

  /** What a person made of the question's block before the run, without its first line; `null` where it was not edited. */
  editedBody(questionId: string): string | null {
    return this.editedBodies.get(printedId(questionId)) ?? null;
  }

  /** The question's block on disk as it was found; `null` where there is none, or only the banner of one. */
  onDiskBefore(questionId: string): BlockOnDisk | null {
    const id = printedId(questionId);
    const edited = this.editedBodies.get(id);
    if (edited !== undefined) return { body: edited, isEdited: true };
    const block = this.onDisk.find((one) => one.id === id);
    const body = block === undefined ? null : passedScript(bodyOf(block));
    return body === null ? null : { body, isEdited: false };
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
    this.reviews.note(event);
    switch (event.type) {
      case 'runStarted':
        for (const block of event.ownBlocks) this.learn(block);
        return;
      case 'questionFinished':
        this.finished.add(event.questionId);
        if (event.author !== 'person') this.learn(event);
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
    if ((await folder.hash(names.script)) !== this.hashes.get(names.script)) {
      const { header, blocks } = splitBlocks((await folder.read(names.script)) ?? '');
      if (isForeignHeader(header, macros)) await folder.keep(names.script);
      this.onDisk = blocks;
      this.hashes.delete(names.script);
    }
    const kept = this.foreign();
    const script = (): Iterable<string> => separated([fileHeader(state, macros)], this.blocks(state, kept));
    await this.write(names.script, script);
    await this.write(names.failures, () => lines(failureLines(state)));
    await this.write(names.reviews, () => lines(this.reviews.lines()));
    const keptIds = new Set(kept.map(({ id }) => id));
    return [...state.questions.keys()].filter((id) => keptIds.has(printedId(id)));
  }

  /**
   * @param text gives the text in parts, twice: for its hash and for the file. Of thousands of questions it is never in
   * memory as a whole.
   */
  private async write(name: string, text: () => Iterable<string>): Promise<void> {
    const hash = hashText(text());
    if (hash !== this.hashes.get(name)) await this.options.folder.write(name, text());
    this.hashes.set(name, hash);
    this.written.add(name);
  }

  /** In questionnaire order; blocks that a person added for questions of their own come last. */
  private *blocks(state: RunState, kept: readonly Block[]): Iterable<string> {
    const keptTexts = textsById(kept);
    const ownTexts = textsById(this.onDisk);
    for (const question of state.questions.values()) {
      const id = printedId(question.id);
      const text = keptTexts.get(id) ?? this.ownBlock(question, ownTexts.get(id) ?? null);
      if (text !== null) yield text;
      keptTexts.delete(id);
    }
    yield* keptTexts.values();
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

/** Whether above the blocks there is more than what the tool writes there: remarks, and the macros of its training. */
function isForeignHeader(header: string, macros: readonly string[]): boolean {
  const rest = macros.reduce((text, macro) => text.replace(macro.trim(), ''), header.replaceAll('\r\n', '\n'));
  return rest.split('\n').some((line) => line.trim() !== '' && !line.startsWith('*'));
}

/** The texts of blocks by id; where an id occurs again, both in order. */
function textsById(blocks: readonly Block[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, text } of blocks) texts.set(id, endedByEmptyLine(texts.get(id) ?? '') + text);
  return texts;
}

const endedByEmptyLine = (text: string): string => (text === '' ? '' : `${text.trimEnd()}\n\n`);

/** The parts with an empty line between each two and one line break at the end. */
function* separated(...lists: readonly Iterable<string>[]): Iterable<string> {
  let isFirst = true;
  for (const parts of lists) {
    for (const part of parts) {
      yield `${isFirst ? '' : '\n\n'}${part.trimEnd()}`;
      isFirst = false;
    }
  }
  yield '\n';
}

function* lines(objects: Iterable<string>): Iterable<string> {
  for (const line of objects) yield `${line}\n`;
}

function* failureLines({ questions }: RunState): Iterable<string> {
  for (const question of questions.values()) yield* failureLine(question);
}

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
