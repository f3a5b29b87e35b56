// Jest gives every test file a context of its own and would compile each module anew for it, though a worker compiles the same
// modules for hundreds of files. A compiled script can run in any context: here each is compiled once per worker.
const { AsyncLocalStorage } = require('node:async_hooks');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** By file name, then by source: a file that a test writes anew is compiled anew. */
const scripts = new Map();

function compiledOnce(source, parameters, filename) {
  const known = scripts.get(filename);
  if (known?.source === source) return known.script;
  const head = `(function(${parameters.join(',')}){`;
  const script = new vm.Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  scripts.set(filename, { source, script });
  return script;
}

vm.compileFunction = (source, parameters, { filename, parsingContext }) =>
  compiledOnce(source, parameters, filename).runInContext(parsingContext);

/** Storages that the test runner has in use. It forgets to end them, and each slows every promise of all later files. */
const storages = new Set();
const prototype = Object.getOwnPropertyDescriptors(AsyncLocalStorage.prototype);
AsyncLocalStorage.prototype.run = function runAndNote(...given) {
  storages.add(this);
  return prototype.run.value.apply(this, given);
};

module.exports = class extends TestEnvironment {
  async teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    await super.teardown();
  }
};
