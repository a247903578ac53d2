import * as z from 'zod/mini';
import { cutOff, notAReply, refused, webPage } from '../failures';
import { NO_TOKENS, type CallFailure, type TokenUsage } from '../model';
import { readReplyError } from './replyErrors';

/** What a reply of either interface comes to: its text, or why there is none, and what it cost. */
export interface ReadReply {
  readonly text: string;
  readonly failure: CallFailure | null;
  readonly usage: TokenUsage;
}

/** Counts of tokens are kept in journals, which take whole numbers alone. */
const tokens = z.catch(z.pipe(z.pipe(z.number(), z.transform(Math.round)), z.int().check(z.nonnegative())), 0);

const text = z.nullish(z.string());

/** A message's text, whole or in parts. */
const contentSchema = z.nullish(
  z.union([z.string(), z.array(z.looseObject({ type: text, text: z.catch(text, null) }))]),
);

/** Parts of another type, such as thoughts, are not part of the answer. */
const TEXT_PARTS = ['text', 'output_text'];

const chatSchema = z.looseObject({
  choices: z
    .array(z.looseObject({ finish_reason: text, message: z.looseObject({ content: contentSchema, refusal: text }) }))
    .check(z.minLength(1)),
  usage: z.nullish(
    z.looseObject({
      prompt_tokens: tokens,
      completion_tokens: tokens,
      prompt_tokens_details: z.nullish(z.looseObject({ cached_tokens: tokens })),
    }),
  ),
});

/** A reply of the chat completions interface. Anything may come in: servers of all kinds speak it. */
export function readChat(body: unknown, maxOutputTokens: number): ReadReply {
  const parsed = chatSchema.safeParse(body);
  const choice = parsed.data?.choices[0];
  if (!parsed.success || choice === undefined) return unreadable(body);
  const { usage } = parsed.data;
  const spent: TokenUsage = {
    promptTokens: usage?.prompt_tokens ?? 0,
    cachedTokens: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    completionTokens: usage?.completion_tokens ?? 0,
  };
  const text = textOf(choice.message.content);
  const refusal = choice.message.refusal ?? '';
  if (refusal !== '') return { text: refusal, failure: refused(refusal), usage: spent };
  if (choice.finish_reason === 'content_filter') return { text, failure: refused(''), usage: spent };
  if (choice.finish_reason === 'length') return { text, failure: cutOff(maxOutputTokens), usage: spent };
  return { text, failure: null, usage: spent };
}

const responseSchema = z.looseObject({
  status: text,
  incomplete_details: z.nullish(z.looseObject({ reason: text })),
  output: z.array(
    z.looseObject({
      type: z.string(),
      content: z.catch(z.nullish(z.array(z.looseObject({ type: z.string(), text, refusal: text }))), null),
    }),
  ),
  usage: z.nullish(
    z.looseObject({
      input_tokens: tokens,
      output_tokens: tokens,
      input_tokens_details: z.nullish(z.looseObject({ cached_tokens: tokens })),
    }),
  ),
});

/** A reply of the responses interface. */
export function readResponse(body: unknown, maxOutputTokens: number): ReadReply {
  const parsed = responseSchema.safeParse(body);
  if (!parsed.success) return unreadable(body);
  const { usage, status, incomplete_details: incomplete, output } = parsed.data;
  const spent: TokenUsage = {
    promptTokens: usage?.input_tokens ?? 0,
    cachedTokens: usage?.input_tokens_details?.cached_tokens ?? 0,
    completionTokens: usage?.output_tokens ?? 0,
  };
  const parts = output.filter((item) => item.type === 'message').flatMap((item) => item.content ?? []);
  const text = parts.map((part) => (part.type === 'output_text' ? (part.text ?? '') : '')).join('');
  const refusal = parts.map((part) => (part.type === 'refusal' ? (part.refusal ?? '') : '')).join('');
  if (refusal !== '') return { text: refusal, failure: refused(refusal), usage: spent };
  if (status === 'failed') {
    return { text, failure: readReplyError(body) ?? notAReply('a failure that it does not explain'), usage: spent };
  }
  if (status === 'incomplete') {
    const filtered = incomplete?.reason === 'content_filter';
    return { text, failure: filtered ? refused('') : cutOff(maxOutputTokens), usage: spent };
  }
  return { text, failure: null, usage: spent };
}

function textOf(content: z.infer<typeof contentSchema>): string {
  if (typeof content === 'string') return content;
  const parts = content ?? [];
  return parts.map((part) => (TEXT_PARTS.includes(part.type ?? 'text') ? (part.text ?? '') : '')).join('');
}

/** The value that a body holds, whatever its content type says; the text itself where it is not JSON. */
export function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function unreadable(body: unknown): ReadReply {
  const text = typeof body === 'string' ? body : '';
  return { text, failure: readReplyError(body) ?? describeBody(text), usage: NO_TOKENS };
}

function describeBody(text: string): CallFailure {
  if (/^\s*</.test(text)) return webPage();
  if (/^\s*[{[]/.test(text)) return notAReply('broken JSON');
  return { ...notAReply('something that is no reply'), isNoService: true };
}
