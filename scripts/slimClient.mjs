import * as acorn from 'acorn';
import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The `openai` package is one class with every resource of the service; it has no smaller entry point. Of its resources
 * these are called: chat completions, responses, and the list of models.
 */
const KEPT_RESOURCES =
  /^resources\/(?:index|shared|models|chat\/(?:index|chat|completions\/(?:index|completions))|responses\/(?:index|responses))\.mjs$/;
/** Ways of calling it that are not used: streams, files, tool runners, other clouds, credentials other than a key. */
const UNUSED = [
  /^bedrock\.mjs$/,
  /^core\/streaming\.mjs$/,
  /^core\/uploads\.mjs$/,
  /^helpers\/computer\.mjs$/,
  /^lib\/(?:ChatCompletionRunner|ChatCompletionStream|ChatCompletionStreamingRunner|RunnableFunction)\.mjs$/,
  /^lib\/chat-completions\/streaming\.mjs$/,
  /^lib\/responses\/ResponseStream\.mjs$/,
  /^auth\/workload-identity-auth\.mjs$/,
  /^internal\/uploads\.mjs$/,
  /^internal\/auth\/x509-.*\.mjs$/,
  /^internal\/data-residency\.mjs$/,
  /^internal\/detect-platform\.mjs$/,
  /^internal\/utils\/(?:log|query)\.mjs$/,
];
/** What the client asks of a part that is left out, to find that it has nothing to do there. */
const ANSWERS = {
  isX509WorkloadIdentity: '() => false',
  normalizeX509CredentialOptions: '(options) => ({ credential: undefined, options })',
  finalizeStreamingFormRequestOptions: '() => undefined',
  resolveDataResidency: '() => undefined',
  assertNoDataResidency: '() => undefined',
  // What machine it runs on is the service's business as little as anybody's.
  isRunningInBrowser: '() => false',
  getPlatformHeaders: '() => ({})',
  // Its log is off: what happens is told by events.
  parseLogLevel: '() => "off"',
  loggerFor: '() => ({ error() {}, warn() {}, info() {}, debug() {} })',
  formatRequestDetails: '() => undefined',
  redactURL: '() => ""',
  // The only queries are flat: the version of Azure's interface.
  stringifyQuery: '(query) => new URLSearchParams(query).toString()',
};

/** In the client itself: what cleans its log, and the values that only a certificate in place of a key gives. */
const LOG_CLEANERS = {
  _OpenAI_sanitizeLogger: '(logger) => logger',
  _OpenAI_sanitizeLogValue: '0',
  _OpenAI_isSensitiveLogKey: '0',
};
const NEVER_SET = [
  [/\b__classPrivateFieldGet\(\w+, _OpenAI_x509\w+, "f"\)/g, 'undefined'],
  [/\bconst (x509Authentication|x509Identity) = [^;]+;/g, ''],
  [/\bx509(?:Authentication|Identity)\b/g, 'undefined'],
  [/\bauthentication instanceof X509WorkloadIdentityAuth\b/g, 'false'],
  // A resource that is left out is not made either.
  [/^ +this\.\w+ = new API\.(?!(?:Chat|Models|Responses)\b)\w+\(this\);$/gm, ''],
  // Everything that the class carries for those who write `OpenAI.Something`: here all is imported by name.
  [/^OpenAI\.\w+ = [\w.]+;.*$/gm, ''],
];

const PACKAGE = `${sep}node_modules${sep}openai${sep}`;
const HELPER = 'openai-left-out';
const LEFT_OUT = `
  export const leftOut = (file) => class {
    constructor() {
      return new Proxy(this, {
        get(_, key) {
          throw new Error(String(key) + ' was used of openai/' + file + ', which this bundle leaves out (slimClient.mjs).');
        },
      });
    }
  };
`;

/**
 * Leaves out of the bundle what of the `openai` package is never called; how it calls and its errors stay as they are.
 * In place of a module that is left out stands one with the same exports. Each is a class that can be made, since the
 * client makes one of every resource, and that throws an error which says so when anything of it is used.
 */
export const slimClient = {
  name: 'slim-client',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]openai[\\/].*\.mjs$/ }, async ({ path }) => {
      const file = path.slice(path.lastIndexOf(PACKAGE) + PACKAGE.length).replaceAll(sep, '/');
      if (file === 'client.mjs') return { contents: withoutUnused(await readFile(path, 'utf8')) };
      if (!isLeftOut(file)) return null;
      const names = Object.keys(await import(pathToFileURL(path).href));
      return { contents: standIn(file, names) };
    });
    onResolve({ filter: new RegExp(`^${HELPER}$`) }, () => ({ path: HELPER, namespace: HELPER }));
    onLoad({ filter: /.*/, namespace: HELPER }, () => ({ contents: LEFT_OUT }));
  },
};

function isLeftOut(file) {
  if (file.startsWith('resources/')) return !KEPT_RESOURCES.test(file);
  return UNUSED.some((pattern) => pattern.test(file));
}

function standIn(file, names) {
  const exported = names.map((name, index) => {
    const value = ANSWERS[name] ?? `/* @__PURE__ */ leftOut('${file}')`;
    return `const e${index} = ${value}; export { e${index} as ${name} };`;
  });
  return `import { leftOut } from '${HELPER}';\n${exported.join('\n')}`;
}

function withoutUnused(source) {
  let shorter = source;
  for (const { left, right } of assignments(source).reverse()) {
    const cleaner = LOG_CLEANERS[left.name];
    if (cleaner !== undefined) shorter = shorter.slice(0, right.start) + cleaner + shorter.slice(right.end);
  }
  return NEVER_SET.reduce((text, [pattern, value]) => text.replace(pattern, value), shorter);
}

/** The assignments at the top of a module, also those joined by commas, in order. */
function assignments(source) {
  return acorn
    .parse(source, { ecmaVersion: 'latest', sourceType: 'module' })
    .body.flatMap(({ expression }) => expression?.expressions ?? expression ?? [])
    .filter(({ type }) => type === 'AssignmentExpression');
}
