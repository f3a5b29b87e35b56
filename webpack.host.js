const { Buffer } = require('node:buffer');
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');
const { URL } = require('node:url');

/** Where manifest.xml expects the pane while it is developed. */
const HERE = 'https://localhost:3000';

/** The address without a slash at its end. @throws for what Office would not open */
function hostAddress(text) {
  const wrong = new Error(
    `--env host must be an https address without ? and #, such as https://jixiao.example.gov.cn/jichi: ${text}`,
  );
  if (!URL.canParse(text)) throw wrong;
  const { protocol, search, hash, href, hostname } = new URL(text);
  if (protocol !== 'https:' || search !== '' || hash !== '' || hostname === 'localhost') throw wrong;
  return href.replace(/\/+$/, '');
}

/**
 * The manifest for one host: its addresses, and an id of its own. The id is made of the address, so that a newer build takes the
 * place of an older one, and the pane under development or another host's stands beside it.
 */
function finishedManifest(text, host) {
  const id = /<Id>(.*?)<\/Id>/.exec(text)?.[1] ?? '';
  return text.replaceAll(HERE, host).replace(`<Id>${id}</Id>`, `<Id>${idFrom(id, host)}</Id>`);
}

/** A name-based id (RFC 9562, version 5). */
function idFrom(space, name) {
  const bytes = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What is wrong with a folder that is to be put on the host: nothing, else one line each. */
function faultsOf(folder, host) {
  const has = (file) => existsSync(path.join(folder, file)) && statSync(path.join(folder, file)).size > 0;
  const read = (file) => readFileSync(path.join(folder, file), 'utf8');
  if (!has('manifest.xml')) return ['manifest.xml is missing'];
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const atHome = ['manifest.xml', ...pages].filter((file) => read(file).includes('localhost'));
  const addresses = [...read('manifest.xml').matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, address]) => address);
  const elsewhere = addresses.filter((address) => !address.startsWith(`${host}/`));
  const named = addresses
    .filter((address) => address.startsWith(`${host}/`))
    .map((address) => address.slice(host.length + 1));
  const asked = pages.flatMap((page) =>
    [...read(page).matchAll(/\s(?:src|href)="?([^"\s>:]+\.\w+)["\s>]/g)].map(([, file]) => file),
  );
  const files = [...new Set([...named, ...asked])];
  const icons = files.filter(
    (file) => has(file) && /-(\d+)\.png$/.test(file) && widthOf(path.join(folder, file)) !== sizeIn(file),
  );
  return [
    ...atHome.map((file) => `${file} still names localhost`),
    ...elsewhere.map((address) => `manifest.xml names an address elsewhere: ${address}`),
    ...files.filter((file) => !has(file)).map((file) => `${file} is missing`),
    ...icons.map((file) => `${file} has another size than its name says`),
  ];
}

const sizeIn = (file) => Number(/-(\d+)\.png$/.exec(file)?.[1]);
const widthOf = (file) => readFileSync(file).readUInt32BE(16);

/** Looks at the folder once it is written; the build fails where something is wrong with it. */
class HostCheck {
  constructor(host) {
    this.host = host;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('HostCheck', (compilation) => {
      const faults = faultsOf(compiler.outputPath, this.host);
      compilation.errors.push(...faults.map((fault) => new compiler.webpack.WebpackError(fault)));
    });
  }
}

module.exports = { faultsOf, finishedManifest, hostAddress, HostCheck };
