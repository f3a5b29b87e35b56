import { run } from './run';

for (const stream of [process.stdout, process.stderr]) {
  // A reader that stops early ("| head") is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const terminal = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
  progress: (line: string) => void process.stderr.write(`${line}\n`),
  watched: process.stdout.isTTY,
};

// Not process.exit: it would cut off what has not been written yet.
void run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
