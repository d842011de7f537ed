import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { scan } from './scan.js';

// Scans all files of a folder with as many workers as there are cores, each taking the next file: the least that a second core can do.
const [, , folder = ''] = process.argv;

if (isMainThread) {
  const names = readdirSync(folder);
  const next = new Int32Array(new SharedArrayBuffer(4));
  for (let count = 0; count < availableParallelism(); count += 1) {
    new Worker(new URL(import.meta.url), { argv: [folder], workerData: { names, next } });
  }
} else {
  const { names, next } = workerData as { names: readonly string[]; next: Int32Array };
  for (let at = Atomics.add(next, 0, 1); at < names.length; at = Atomics.add(next, 0, 1)) {
    scan(new Uint8Array(readFileSync(join(folder, names[at] ?? ''))));
  }
  parentPort?.close();
}
