import * as z from 'zod';

/** A request as the server understood it, whichever interface it came through. */
export interface ModelRequest {
  readonly api: 'chat' | 'responses';
  readonly model: string;
  readonly stable: string;
  readonly task: string;
  /** How the reply is to be held to a schema; `schemaName` and `schema` where the service enforces one. */
  readonly format: 'jsonSchema' | 'jsonObject' | 'text';
  readonly schemaName: string;
  readonly schema: unknown;
  readonly maxTokens: number;
  readonly key: string;
}

const schemaFormat = z.looseObject({ type: z.string(), name: z.string().optional(), schema: z.unknown().optional() });

const chat = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
  response_format: z.looseObject({ type: z.string(), json_schema: z.unknown().optional() }).optional(),
});

const responses = z.looseObject({
  model: z.string(),
  instructions: z.string(),
  input: z.string(),
  max_output_tokens: z.number().optional(),
  text: z.looseObject({ format: schemaFormat }).optional(),
});

/** Reads a request body strictly: what a service would refuse throws. */
export function readRequest(api: 'chat' | 'responses', body: unknown, key: string): ModelRequest {
  if (api === 'chat') {
    const read = chat.parse(body);
    const schema = z
      .looseObject({ name: z.string(), schema: z.unknown() })
      .optional()
      .parse(read.response_format?.json_schema);
    return {
      api,
      model: read.model,
      stable: read.messages.find((message) => message.role === 'system')?.content ?? '',
      task: read.messages.find((message) => message.role === 'user')?.content ?? '',
      format: formatOf(read.response_format?.type),
      schemaName: schema?.name ?? '',
      schema: schema?.schema,
      maxTokens: read.max_completion_tokens ?? read.max_tokens ?? Number.POSITIVE_INFINITY,
      key,
    };
  }
  const read = responses.parse(body);
  if (read.text?.format.type === 'json_object' && !/json/i.test(read.input)) {
    throw new Error("Response input messages must contain the word 'json' to use 'text.format' of type 'json_object'.");
  }
  return {
    api,
    model: read.model,
    stable: read.instructions,
    task: read.input,
    format: formatOf(read.text?.format.type),
    schemaName: read.text?.format.name ?? '',
    schema: read.text?.format.schema,
    maxTokens: read.max_output_tokens ?? Number.POSITIVE_INFINITY,
    key,
  };
}

function formatOf(type: string | undefined): ModelRequest['format'] {
  if (type === 'json_schema') return 'jsonSchema';
  return type === 'json_object' ? 'jsonObject' : 'text';
}

/** Tokens of a text as this server counts them. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/** The prompt as a service's cache sees it: the schema comes first and counts. */
export function cachedText(request: ModelRequest): string {
  return `${JSON.stringify(request.schema ?? null)}\n${request.stable}\n${request.task}`;
}
