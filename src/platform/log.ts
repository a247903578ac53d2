import { type Disposable, type LogOutputChannel, window } from 'vscode';
import { UserError } from '../pipeline/errors';

/** The extension's log: its channel is made when the first line is written. Never given a key. */
export class Log implements Disposable {
  private channel: LogOutputChannel | null = null;

  info(message: string): void {
    this.open().info(message);
  }

  warn(message: string): void {
    this.open().warn(message);
  }

  /** A bug goes in with its stack, a fault a person can mend with its next step. */
  error(what: string, error: unknown): void {
    if (error instanceof UserError) this.open().error(`${what}: ${error.detail.message} ${error.detail.nextStep}`);
    else this.open().error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  show(): void {
    this.open().show(true);
  }

  dispose(): void {
    this.channel?.dispose();
    this.channel = null;
  }

  private open(): LogOutputChannel {
    this.channel ??= window.createOutputChannel('Questionnaire to SPSS', { log: true });
    return this.channel;
  }
}
