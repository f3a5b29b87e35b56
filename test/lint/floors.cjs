// The floors (docs/architecture.md) as a lint rule. Its options, in .oxlintrc.json, say for each folder of src what it may import.
const { posix } = require('node:path');

const isWithin = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/** The folder or file under src that a relative import of a file leads to; none outside src. */
function targetOf(file, specifier) {
  if (!specifier.startsWith('.')) return null;
  const path = posix.join(posix.dirname(file), specifier);
  return isWithin(path, 'src') ? path.slice('src/'.length) : null;
}

/**
 * Why a file must not import what it names, or null where it may.
 *
 * @param floors each folder of src with the folders and files of src that it may import beside its own
 * @param inner folders that only files beside them may import from
 */
function refusal({ floors, inner }, file, specifier) {
  const target = targetOf(file, specifier);
  const folder = file.split('/')[1];
  if (target === null || !(folder in floors)) return null;
  const closed = inner.find((path) => isWithin(target, path));
  if (closed && !isWithin(file, `src/${posix.dirname(closed)}`))
    return `src/${closed} is for src/${posix.dirname(closed)} alone.`;
  if ([folder, ...floors[folder]].some((path) => isWithin(target, path))) return null;
  return `src/${folder} must not know src/${target} (the floors in .oxlintrc.json).`;
}

const imports = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    const file = posix.relative(context.cwd, context.filename);
    const check = ({ source }) => {
      const message = typeof source?.value === 'string' ? refusal(context.options[0], file, source.value) : null;
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

module.exports = { meta: { name: 'floors' }, rules: { imports }, refusal };
