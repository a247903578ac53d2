import { Writable } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { followTraces } from '../../spss/pspp/traces';
import type { CliIo } from '../io';
import { main } from '../main';
import type { FromWork, Start, ToWork } from './messages';

/** Runs the command line in the thread that calls it; everything it says goes to the port. */
export async function work(port: MessagePort, { args, folder, columns, canAsk }: Start): Promise<void> {
  const say = (message: FromWork): void => port.postMessage(message);
  const controller = new AbortController();
  const waiting: ((answer: string | null) => void)[] = [];
  port.on('message', (message: ToWork) => {
    if (message.kind === 'answer') return waiting.shift()?.(message.answer);
    controller.abort();
    say({ kind: 'heard' });
  });
  // Being able to hear is no work that is still to be done.
  port.unref();
  followTraces((trace, isLeft) => say({ kind: 'trace', trace, isLeft }));
  const ask = (question: string): Promise<string> =>
    new Promise((resolve, reject) => {
      waiting.push((answer) => {
        port.unref();
        if (answer === null) reject(new DOMException('Cancelled.', 'AbortError'));
        else resolve(answer);
      });
      port.ref();
      say({ kind: 'ask', question });
    });
  const io: CliIo = {
    out: (text) => say({ kind: 'out', text }),
    err: (text) => say({ kind: 'err', text }),
    terminal: columns === null ? null : terminalOf(columns, (text) => say({ kind: 'drawn', text })),
    ...(canAsk && { ask }),
    environment: process.env,
    folder,
    signal: controller.signal,
  };
  say({ kind: 'done', code: await main(args, io) });
}

/** What is drawn here appears on the terminal of the process. */
function terminalOf(columns: number, draw: (text: string) => void): NodeJS.WritableStream {
  const stream = new Writable({
    decodeStrings: false,
    write: (text: string, _encoding, done) => {
      draw(text);
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns });
}
