import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The `openai` package is one class with every resource of the service; it has no smaller entry point. Of its resources
 * these are called: chat completions, responses, and the list of models.
 */
const KEPT_RESOURCES = /^resources\/(?:index|shared|models|chat\/.*|responses\/(?:index|responses|input-\w+))\.mjs$/;
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
  /^internal\/auth\/x509-workload-identity-auth\.mjs$/,
];
/** What the client asks of a part that is left out, to find that it has nothing to do there. */
const ANSWERS = { isX509WorkloadIdentity: '() => false', finalizeStreamingFormRequestOptions: '() => undefined' };

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
 * Leaves out of the bundle what of the `openai` package is never called; the client itself and its errors stay as they
 * are. In place of a module that is left out stands one with the same exports. Each is a class that can be made, since
 * the client makes one of every resource, and that throws an error which says so when anything of it is used.
 */
export const slimClient = {
  name: 'slim-client',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]openai[\\/].*\.mjs$/ }, async ({ path }) => {
      const file = path.slice(path.lastIndexOf(PACKAGE) + PACKAGE.length).replaceAll(sep, '/');
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
