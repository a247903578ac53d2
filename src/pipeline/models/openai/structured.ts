import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { badAnswer } from '../failures';
import { toJsonSchema, type JsonSchema } from './jsonSchema';
import {
  NO_TOKENS,
  type CallFailure,
  type Exchange,
  type ExchangeResult,
  type Prompt,
  type ReplyFormat,
  type StructuredReply,
  type StructuredRequest,
  type TokenUsage,
} from '../model';
import { redact } from '../redact';

/** How often a model that answered, but not usably, is asked once more. */
const REPEATS = 2;

/** Which formats a model turned out to understand; kept for as long as the model is used. */
export class FormatMemory {
  #best = 0;

  constructor(readonly formats: readonly ReplyFormat[]) {}

  get best(): number {
    return this.#best;
  }

  /** Formats up to this one are not understood. Late replies of several calls at once count once. */
  rejected(index: number): void {
    this.#best = Math.max(this.#best, Math.min(index + 1, this.formats.length - 1));
  }
}

/**
 * Asks for a value of a given shape. Falls back to looser formats where the service does not know the better one, and
 * asks again, naming the fault, where the answer does not fit the schema. The usage is the sum over all exchanges.
 */
export async function complete<T>(
  request: StructuredRequest<T>,
  memory: FormatMemory,
  send: (exchange: Exchange) => Promise<ExchangeResult>,
): Promise<StructuredReply<T>> {
  const jsonSchema = toJsonSchema(request.schema);
  let usage = NO_TOKENS;
  let complaint = '';
  let last: { failure: CallFailure; text: string } | null = null;
  let format = memory.best;
  for (let repeats = 0; repeats <= REPEATS;) {
    format = Math.max(format, memory.best);
    const exchange = exchangeFor(request, jsonSchema, memory.formats[format] ?? 'fencedJson', complaint);
    const result = await send(exchange);
    usage = addTokens(usage, result.usage);
    if (result.kind === 'failure') {
      last = { failure: result.failure, text: result.text };
      if (result.failure.remedy === 'degrade' && format < memory.formats.length - 1) {
        memory.rejected(format);
        continue;
      }
      if (result.failure.remedy !== 'askAgain') break;
      repeats++;
      continue;
    }
    const read = readAnswer(result.text, request.schema);
    if (read.kind === 'value') {
      // A looser format worked where a better one gave no JSON at all: the service ignores the better one.
      if (format > memory.best) memory.rejected(format - 1);
      return { kind: 'value', value: read.value, text: result.text, usage };
    }
    last = { failure: badAnswer(read.reason), text: result.text };
    complaint = read.reason;
    if (read.kind === 'noJson' && format < memory.formats.length - 1) format++;
    repeats++;
  }
  const { failure, text } = last ?? { failure: badAnswer('nothing came back'), text: '' };
  return { kind: 'failure', failure, text, usage };
}

export function addTokens(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    promptTokens: a.promptTokens + b.promptTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    completionTokens: a.completionTokens + b.completionTokens,
  };
}

function exchangeFor(
  request: StructuredRequest<unknown>,
  jsonSchema: JsonSchema,
  format: ReplyFormat,
  complaint: string,
): Exchange {
  return {
    prompt: promptFor(request.prompt, jsonSchema, format, complaint),
    format,
    schemaName: request.schemaName,
    jsonSchema,
    maxOutputTokens: request.maxOutputTokens,
    cacheGroup: request.cacheGroup,
  };
}

/** Where the service does not enforce the schema, the prompt states it, in its stable part. */
function promptFor(prompt: Prompt, jsonSchema: object, format: ReplyFormat, complaint: string): Prompt {
  const schema = `\n\nAnswer with JSON that fits this JSON schema:\n${JSON.stringify(jsonSchema)}\n`;
  const how =
    format === 'fencedJson'
      ? `${schema}Put the JSON into one fenced block (\`\`\`json) and write nothing else.\n`
      : schema;
  const again = complaint === '' ? '' : `\n\nYour last answer could not be used: ${complaint} Answer in full again.\n`;
  if (format === 'jsonSchema') return { stable: prompt.stable, task: prompt.task + again };
  // Services refuse `json_object` unless the input itself speaks of JSON.
  return { stable: prompt.stable + how, task: `${prompt.task}${again}\n\nAnswer with JSON.\n` };
}

type ReadAnswer<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'noJson' | 'invalid'; readonly reason: string };

/** The value in a model's text: bare JSON, in a fenced block, or within prose. */
export function readAnswer<T>(text: string, schema: z.core.$ZodType<T>): ReadAnswer<T> {
  const json = findJson(text);
  if (json === null) return { kind: 'noJson', reason: 'it holds no complete JSON.' };
  const parsed = z.safeParse(schema, json.value, { error: en().localeError });
  if (parsed.success) return { kind: 'value', value: parsed.data };
  return { kind: 'invalid', reason: describeIssues(parsed.error) };
}

function findJson(text: string): { readonly value: unknown } | null {
  for (const candidate of candidates(text)) {
    try {
      const value: unknown = JSON.parse(candidate);
      if (typeof value === 'object' && value !== null) return { value };
    } catch {
      // Not JSON: the next candidate may be.
    }
  }
  return null;
}

/** What may be the JSON of a text, one after the other: of thousands of blocks none is kept that was of no use. */
function* candidates(text: string): Generator<string> {
  yield text;
  yield* fencedBlocks(text);
  yield text.slice(Math.max(0, text.indexOf('{')), text.lastIndexOf('}') + 1);
}

/** Blocks between fences that JSON may stand in: found step by step, since a pattern over both fences tries every pair. */
function* fencedBlocks(text: string): Generator<string> {
  let lineEnd = -1;
  for (let open = text.indexOf(FENCE); open >= 0;) {
    // Of many fences in one line, the end of it is looked for once.
    if (lineEnd < open) lineEnd = text.indexOf('\n', open);
    if (lineEnd < 0) break;
    const labelled = open + FENCE.length;
    const label = text
      .slice(labelled, Math.min(lineEnd, labelled + LONGEST_LABEL))
      .trim()
      .toLowerCase();
    const isJson = label === '' || label === 'json';
    // Three backticks within a sentence begin no block.
    if (!isJson && !LANGUAGE.test(label)) {
      open = text.indexOf(FENCE, labelled);
      continue;
    }
    const close = text.indexOf(FENCE, lineEnd + 1);
    if (close < 0) break;
    const block = text.slice(lineEnd + 1, close).trimStart();
    if (isJson && /^[{[]/.test(block)) yield block;
    open = text.indexOf(FENCE, close + FENCE.length);
  }
}

const LONGEST_LABEL = 40;
const LANGUAGE = /^[\w+#.-]+$/;
const FENCE = '```';

function describeIssues(error: z.core.$ZodError): string {
  const shown = error.issues.slice(0, 3).map((issue) => `${issue.path.join('.') || 'the answer'}: ${issue.message}`);
  const more = error.issues.length - shown.length;
  // Names of fields are the model's own words.
  return `${redact(shown.join('; '), [])}${more > 0 ? `; and ${more} more` : ''}.`;
}
