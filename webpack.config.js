const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { pageConfig } = require('./webpack.page');
const { finishedManifest, hostAddress, HostCheck } = require('./webpack.host');

/**
 * Where the pages load office.js from (--env officejs=…):
 * international — Microsoft's CDN; china — the CDN of 21Vianet; local — copied from node_modules for intranets that reach
 * neither (Microsoft does not support that: README.md).
 */
const OFFICE_JS = {
  international: {
    src: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.microsoft.com',
  },
  china: {
    src: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.cdn.partner.office365.cn',
  },
  local: { src: 'office/office.js', origin: '' },
};

/** Of nothing: Fluent's styles are empty elements that get their rules through the CSSOM. No inline style is let through. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the pane may load: its own files and office.js. */
function contentSecurityPolicy(origin) {
  return [
    "default-src 'none'",
    `script-src 'self' ${origin}`.trim(),
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${origin}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Files that go into the build as they are; their hash is in the name, so that a browser may keep them for ever. */
const PAGE_CSS = plainFile('src/taskpane/page.css');
const OLD_WEBVIEW = plainFile('src/taskpane/old-webview.js');

function plainFile(from) {
  const { name, ext } = path.parse(from);
  const hash = createHash('sha256')
    .update(readFileSync(path.resolve(__dirname, from)))
    .digest('hex')
    .slice(0, 10);
  // As it stands: minimisers write newer syntax than the notice for old webviews may have.
  return { from, to: `${name}.${hash}${ext}`, info: { minimized: true } };
}

/** Of office.js what Excel on Windows, Mac and the web asks for, without the debug builds; not a byte of it is changed. */
const OFFICE_FILES = {
  from: '{office,o15apptofilemappingtable,excel-*,telemetry/*,ariatelemetry/**/*,zh-cn/*,en-us/*}.js',
  context: 'node_modules/@microsoft/office-js/dist',
  to: 'office',
  info: { minimized: true },
  globOptions: { ignore: ['**/*.debug.js', '**/outlook*'] },
};

module.exports = (env = {}, argv = {}) => {
  const office = OFFICE_JS[env.officejs ?? 'international'];
  if (!office) throw new Error(`--env officejs must be one of ${Object.keys(OFFICE_JS).join(', ')}`);
  const production = argv.mode === 'production';
  const common = {
    mode: production ? 'production' : 'development',
    // Newer syntax than the notices for old webviews and browsers ask for would end in a white page.
    target: ['web', 'es2020'],
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swcOptions() } }],
    },
    performance: { hints: false },
  };
  // --env page builds the page that needs no Excel, and nothing else.
  if (env.page) return pageConfig(common);
  // --env host=https://… puts a manifest for that host beside the pages.
  const host = env.host === undefined ? null : hostAddress(env.host);
  const manifest = host === null ? null : (text) => finishedManifest(text.toString(), host);
  const parameters = {
    officeJs: office.src,
    csp: contentSecurityPolicy(office.origin),
    pageCss: PAGE_CSS.to,
    oldWebview: OLD_WEBVIEW.to,
  };
  const page = (name, chunks) =>
    new HtmlPlugin({
      template: `./src/taskpane/${name}`,
      filename: name,
      chunks,
      inject: false,
      minify: false,
      templateParameters: (_compilation, { js }) => ({ ...parameters, scripts: js }),
    });
  return {
    ...common,
    // A source map that is a file of its own needs no 'unsafe-eval', in development neither.
    devtool: 'source-map',
    // --env entry=… builds another pane the same way, to compare with (test/bench/pane-start.ts).
    entry: { taskpane: env.entry ?? './src/taskpane/main.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      // The command line and the page without Excel lie beside the pane.
      clean: { keep: /^(?:cli|page)\// },
    },
    plugins: [
      page('taskpane.html', ['taskpane']),
      page('help.html', []),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          PAGE_CSS,
          OLD_WEBVIEW,
          ...(office.origin === '' ? [OFFICE_FILES] : []),
          ...(manifest ? [{ from: 'manifest.xml', transform: manifest }] : []),
        ],
      }),
      ...(host === null ? [] : [new HostCheck(host)]),
    ],
    ...(env.WEBPACK_SERVE && { devServer: devServer() }),
  };
};

/** Serves the build where the manifest looks for it. Nothing is put into the pages: their policy forbids it. */
function devServer() {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name));
  if (!existsSync(key)) throw new Error('Excel asks for a trusted certificate: npx office-addin-dev-certs install');
  return {
    port: 3000,
    server: { type: 'https', options: { ca, cert, key } },
    static: false,
    client: false,
    hot: false,
    liveReload: false,
  };
}

/** Unlike the tests, the bundle keeps ES modules, so that unused exports fall away. */
function swcOptions() {
  return {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2020',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  };
}
