import type * as z from 'zod/mini';
import type { PlainError } from '../errors';
import type { CallContext, ModelCaller } from '../flow/caller';
import type { CallFailure, StructuredRequest } from '../models/model';
import { badAnswer } from '../models/failures';

/** How often questions are asked that an answer leaves out or answers unusably. */
const ROUNDS = 3;

export interface Ask<Reply, Item extends { readonly questionId: string }> {
  readonly caller: ModelCaller;
  readonly context: CallContext;
  /** The request for some of the questions; what was wrong with the last answer, where there was one. */
  readonly request: (ids: readonly string[]) => StructuredRequest<Reply>;
  readonly items: (reply: Reply) => readonly Item[];
  /** The shape of an item, to read what an interrupted run kept. */
  readonly item: z.ZodMiniType<Item>;
  /** What a question's answer depends on: where it is equal, the question would be asked in the same way. */
  readonly key: (id: string) => string;
  /** Why an item is of no use, in words for people; `null` where it is. */
  readonly fault: (item: Item) => string | null;
  /** How often questions are asked that got no usable answer; default three times. */
  readonly rounds?: number;
}

export type Asked<Item> =
  { readonly kind: 'item'; readonly item: Item } | { readonly kind: 'error'; readonly error: PlainError };

/**
 * Asks one thing about each of many questions in one call, and gives each question exactly one result. Only exact ids
 * count: what is said about unknown ids, or about all at once, is nobody's answer. Questions that were left out,
 * answered twice in different ways or answered unusably are asked again, alone. What is too much for one call is
 * halved, down to single questions, so that one question cannot spoil the others. Questions that an interrupted run was
 * answered are not asked.
 */
export async function askEach<Reply, Item extends { readonly questionId: string }>(
  ids: readonly string[],
  ask: Ask<Reply, Item>,
): Promise<ReadonlyMap<string, Asked<Item>>> {
  const { memory } = ask.context;
  const results = recalled(ids, ask);
  let open = ids.filter((id) => !results.has(id));
  let faults: ReadonlyMap<string, string> = new Map();
  for (let round = 0; round < (ask.rounds ?? ROUNDS) && open.length > 0; round++) {
    const reply = await ask.caller.complete(ask.request(open), ask.context);
    if (reply.kind === 'failure') {
      const rest = await afterFailure(open, reply.failure, ask);
      for (const [id, result] of rest) results.set(id, result);
      return results;
    }
    const sorted = sortAnswers(open, ask.items(reply.value), ask.fault);
    for (const [id, item] of sorted.usable) {
      memory.keep(id, ask.key(id), item);
      results.set(id, { kind: 'item', item });
    }
    faults = sorted.faults;
    open = open.filter((id) => !results.has(id));
  }
  for (const id of open)
    results.set(id, { kind: 'error', error: badAnswer(faults.get(id) ?? 'it left it out.').error });
  return results;
}

function recalled<Reply, Item extends { readonly questionId: string }>(
  ids: readonly string[],
  { context, key, item: schema, fault }: Ask<Reply, Item>,
): Map<string, Asked<Item>> {
  const results = new Map<string, Asked<Item>>();
  for (const id of ids) {
    const { success, data: item } = schema.safeParse(context.memory.recall(key(id)));
    if (success && item.questionId === id && fault(item) === null) results.set(id, { kind: 'item', item });
  }
  return results;
}

async function afterFailure<Reply, Item extends { readonly questionId: string }>(
  ids: readonly string[],
  failure: CallFailure,
  ask: Ask<Reply, Item>,
): Promise<ReadonlyMap<string, Asked<Item>>> {
  const divisible = failure.remedy === 'split' || failure.remedy === 'askAgain';
  if (!divisible || ids.length < 2) return new Map(ids.map((id) => [id, { kind: 'error', error: failure.error }]));
  const middle = Math.ceil(ids.length / 2);
  const halves = await Promise.all([askEach(ids.slice(0, middle), ask), askEach(ids.slice(middle), ask)]);
  return new Map(halves.flatMap((half) => [...half]));
}

/** Sorts an answer's items by question; `faults` says why a question has no usable one. */
function sortAnswers<Item extends { readonly questionId: string }>(
  ids: readonly string[],
  items: readonly Item[],
  faultOf: (item: Item) => string | null,
): { readonly usable: ReadonlyMap<string, Item>; readonly faults: ReadonlyMap<string, string> } {
  const usable = new Map<string, Item>();
  const faults = new Map<string, string>();
  for (const id of ids) {
    const own = items.filter((item) => item.questionId === id);
    const [first] = own;
    if (first === undefined) {
      faults.set(id, 'it left out the question.');
    } else if (new Set(own.map((item) => JSON.stringify(item))).size > 1) {
      faults.set(id, 'it gave two different answers to the question.');
    } else {
      const fault = faultOf(first);
      if (fault === null) usable.set(id, first);
      else faults.set(id, fault);
    }
  }
  return { usable, faults };
}
