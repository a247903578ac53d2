import type { Disposable, Webview } from 'vscode';

interface Answering<Message> {
  /** Null for what is no message of the page: such are not answered. */
  readonly read: (message: unknown) => Message | null;
  readonly answer: (message: Message) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

/** Answers what the page of a webview says, as long as the returned subscription is kept. */
export function answerPage<Message>(webview: Webview, { read, answer, onError }: Answering<Message>): Disposable {
  return webview.onDidReceiveMessage((received: unknown) => {
    const message = read(received);
    if (message !== null) void answer(message).catch(onError);
  });
}
