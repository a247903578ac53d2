import type { CancellationToken } from 'vscode';
import type { EngineHost, RequestOf } from '../../engine/engineHost';
import type { Answer, AnswerOf } from '../../engine/protocol';

/** Asks the engine as long as the editor waits for the answer; null where it does not any more. */
export async function askWhileWanted<Kind extends Answer['kind']>(
  engine: Pick<EngineHost, 'ask'>,
  request: RequestOf<Kind>,
  token: CancellationToken,
): Promise<AnswerOf<Kind> | null> {
  if (token.isCancellationRequested) return null;
  const stopper = new AbortController();
  const subscription = token.onCancellationRequested(() => stopper.abort());
  try {
    const answer = await engine.ask<Kind>(request, { signal: stopper.signal });
    return token.isCancellationRequested ? null : answer;
  } catch (error) {
    if (stopper.signal.aborted) return null;
    throw error;
  } finally {
    subscription.dispose();
  }
}
