import type { AnswerFault } from './faults';
import { countTokens, type ModelRequest } from './request';

/** What the model says to a request, as a value that fits the request's schema. */
export type Answerer = (request: ModelRequest) => unknown;

/** Everything the server needs to write a reply of either interface. */
export interface Said {
  readonly text: string;
  readonly refusal: string | null;
  readonly truncated: boolean;
  readonly completionTokens: number;
}

/** The text of the answer, spoiled where a fault says so and cut off where it is longer than allowed. */
export function say(request: ModelRequest, answer: unknown, fault: AnswerFault | null): Said {
  if (fault === 'refusal')
    return { text: '', refusal: 'I cannot help with that.', truncated: false, completionTokens: 8 };
  if (fault === 'proseAnswer') return whole('Certainly! Here is what you asked for.');
  const json = JSON.stringify(fault === null ? answer : spoil(answer, fault));
  const text = request.format === 'text' ? `Here it is:\n\`\`\`json\n${json}\n\`\`\`\n` : json;
  const limit = fault === 'truncation' ? Math.floor(countTokens(text) / 2) : request.maxTokens;
  if (countTokens(text) <= limit) return whole(text);
  return { text: text.slice(0, limit * 4), refusal: null, truncated: true, completionTokens: limit };
}

function whole(text: string): Said {
  return { text, refusal: null, truncated: false, completionTokens: countTokens(text) };
}

type Item = Readonly<Record<string, unknown>>;

/** The answer, an object of lists, with a fault worked into it. */
function spoil(answer: unknown, fault: AnswerFault): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  const lists = Object.entries(answer as Readonly<Record<string, readonly Item[]>>);
  return Object.fromEntries(lists.map(([name, items]) => [name, spoilItems(items, fault)]));
}

function spoilItems(items: readonly Item[], fault: AnswerFault): unknown {
  const [first, ...rest] = items;
  if (first === undefined) return fault === 'schemaInvalid' ? 'none' : items;
  switch (fault) {
    case 'schemaInvalid':
      return items.map(({ questionId: _questionId, ...other }) => ({ ...other, question: 7 }));
    case 'missingId':
      return rest;
    case 'duplicateId':
      return [...items, different(first)];
    case 'unknownId':
      return [{ ...first, questionId: 'NoSuchQuestion' }, ...rest];
    case 'allId':
      return [{ ...first, questionId: 'ALL' }];
    case 'emptyScript':
      return 'script' in first ? [{ ...first, script: '  ' }, ...rest] : items;
    case 'hostScript':
      return 'script' in first ? [{ ...first, script: "HOST COMMAND=['date'].\n" }, ...rest] : items;
    case 'proseAnswer':
    case 'refusal':
    case 'truncation':
      return items;
  }
}

/** The same item with another verdict or script, so that the two contradict each other. */
function different(item: Item): Item {
  if ('pass' in item) return { ...item, pass: item['pass'] !== true, rootCauses: ['Something else.'] };
  return 'script' in item ? { ...item, script: `${String(item['script'])}\n* Another one.\n` } : { ...item };
}

/** The reply's body in the interface that was asked. */
export function replyBody(request: ModelRequest, said: Said, promptTokens: number, cachedTokens: number): unknown {
  const id = 'reply';
  if (request.api === 'chat') {
    const finish = said.truncated ? 'length' : 'stop';
    return {
      id,
      object: 'chat.completion',
      created: 0,
      model: request.model,
      choices: [
        {
          index: 0,
          finish_reason: finish,
          message: { role: 'assistant', content: said.refusal === null ? said.text : null, refusal: said.refusal },
        },
      ],
      usage: {
        prompt_tokens: promptTokens,
        completion_tokens: said.completionTokens,
        total_tokens: promptTokens + said.completionTokens,
        prompt_tokens_details: { cached_tokens: cachedTokens },
      },
    };
  }
  const part =
    said.refusal === null
      ? { type: 'output_text', text: said.text, annotations: [] }
      : { type: 'refusal', refusal: said.refusal };
  return {
    id,
    object: 'response',
    created_at: 0,
    model: request.model,
    status: said.truncated ? 'incomplete' : 'completed',
    incomplete_details: said.truncated ? { reason: 'max_output_tokens' } : null,
    error: null,
    output: [{ id: 'message', type: 'message', role: 'assistant', status: 'completed', content: [part] }],
    usage: {
      input_tokens: promptTokens,
      input_tokens_details: { cached_tokens: cachedTokens },
      output_tokens: said.completionTokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: promptTokens + said.completionTokens,
    },
  };
}
