import { parentPort } from 'node:worker_threads';
import { startEngine } from './engine';
import { workBehindEditor } from './priority';

// The entry of the engine's thread: the only module of the extension that does something when it is loaded.
if (parentPort !== null) {
  workBehindEditor();
  startEngine(parentPort);
}
