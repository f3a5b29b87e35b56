import { parentPort, workerData } from 'node:worker_threads';
import { checkerOf } from './check-file';
import { readCheckOptions } from './check-options';

/** A thread of `check`: paths come in, what is said of each file goes out. */
const checker = readCheckOptions(workerData as readonly string[]).then(checkerOf);

parentPort?.on('message', (path: string) => {
  void checker.then((check) => check({ path })).then((outcome) => parentPort?.postMessage(outcome));
});
