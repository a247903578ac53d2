import { parentPort, workerData } from 'node:worker_threads';
import type { Start } from './messages';
import { work } from './work';

// The entry of the thread at work: besides `cli.ts`, the only module of the command line that acts when it is loaded.
if (parentPort !== null) void work(parentPort, workerData as Start);
