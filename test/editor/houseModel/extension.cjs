const vscode = require('vscode');

/** Registers a provider as extensions with models do. A test says what its model answers: `api.answer(prompt)`. */
exports.activate = (context) => {
  const api = { answer: () => '', isSupported: vscode.lm.registerLanguageModelChatProvider !== undefined };
  if (!api.isSupported) return api;
  const model = {
    id: 'house-1',
    name: 'House model 1',
    family: 'house',
    version: '1',
    maxInputTokens: 100_000,
    maxOutputTokens: 100_000,
    isUserSelectable: true,
    capabilities: {},
  };
  const textOf = ({ content }) => content.map(({ value }) => (typeof value === 'string' ? value : '')).join('');
  const provider = {
    provideLanguageModelChatInformation: () => Promise.resolve([model]),
    provideLanguageModelChatResponse: async (_model, messages, _options, progress, token) => {
      const answer = await api.answer(messages.map(textOf).join('\n'), token);
      for (let at = 0; at < answer.length; at += 40) {
        progress.report(new vscode.LanguageModelTextPart(answer.slice(at, at + 40)));
      }
    },
    provideTokenCount: (_model, text) =>
      Promise.resolve(Math.ceil((typeof text === 'string' ? text : textOf(text)).length / 3)),
  };
  context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider('house', provider));
  return api;
};
