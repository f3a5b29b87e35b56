const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { optimize, sources } = require('webpack');

/** Of nothing: Fluent's styles are empty elements that get their rules through the CSSOM. No inline style is let through. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const FOLDER = path.resolve(__dirname, 'src/page');

/**
 * The page that needs no Excel (--env page): one file that holds everything, so that it works from any folder and after being
 * copied. Its policy lets in the very scripts and styles that are written into it, by their hashes, and no address at all.
 */
function pageConfig(common) {
  return {
    ...common,
    devtool: false,
    entry: { page: './src/page/main.tsx' },
    output: { path: path.resolve(__dirname, 'dist/page'), filename: '[name].js', clean: true },
    resolve: {
      ...common.resolve,
      alias: { '@microsoft/office-js-helpers$': path.join(FOLDER, 'office-helpers.ts') },
    },
    plugins: [new optimize.LimitChunkCountPlugin({ maxChunks: 1 }), new SinglePage()],
  };
}

/** Writes index.html in the place of the script. */
class SinglePage {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SinglePage', (compilation) => {
      const stage = compilation.constructor.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'SinglePage', stage }, (assets) => {
        const script = String(assets['page.js'].source());
        compilation.deleteAsset('page.js');
        // As it stands: a minimiser would change what is hashed.
        compilation.emitAsset('index.html', new sources.RawSource(htmlWith(script)), { minimized: true });
      });
    });
  }
}

function htmlWith(code) {
  const read = (file) => readFileSync(path.join(FOLDER, file), 'utf8');
  const [css, notice, script] = [read('page.css'), read('old-browser.js'), inElement(code)];
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(notice)} ${hashOf(script)}`,
    `style-src ${hashOf(css)} ${EMPTY_STYLE}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = {
    policy,
    style: `<style>${css}</style>`,
    notice: `<script>${notice}</script>`,
    script: `<script>${script}</script>`,
  };
  return read('index.html').replace(/\{(\w+)\}/g, (_, name) => parts[name]);
}

/**
 * What would end the element, or begin a comment in it, stands in texts and patterns only, where a backslash changes nothing.
 * A browser hashes the text with its own ends of lines.
 */
function inElement(script) {
  return script.replace(/<(?=\/script|!--)/gi, '<\\').replace(/\r\n?/g, '\n');
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

module.exports = { pageConfig };
