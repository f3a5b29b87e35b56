import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { listen, workbenchServer } from '../../src/workbench/server';

const folder = mkdtempSync(join(tmpdir(), 'jichi-server-'));
const open: Server[] = [];

beforeAll(() => {
  for (const name of ['page', 'pane']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.html'), `<head></head>${name}`);
  }
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});

afterAll(() => {
  open.forEach((server) => server.close());
  rmSync(folder, { recursive: true, force: true });
});

async function serve(port = 0): Promise<number> {
  const server = workbenchServer({
    folders: { workbench: join(folder, 'page'), '': join(folder, 'pane') },
    panePath: '/index.html',
  });
  open.push(server);
  await listen(server, port);
  return (server.address() as AddressInfo).port;
}

/** Writes the address as it stands: a client such as fetch would tidy it up first. */
function get(port: number, address: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => (answer += text));
    socket.on('end', () => done(answer)).on('error', failed);
    socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

test('serves the files of its folders', async () => {
  const port = await serve();
  expect(await get(port, '/workbench/index.html')).toMatch(/^HTTP\/1.1 200 [^]*<head><\/head>page/);
  expect(await get(port, '/index.html?open=a')).toMatch(/^HTTP\/1.1 200 [^]*install-host\.js[^]*pane/);
});

test.each(['"', "'", ''])('the pane of a production build takes office.js from here; quoted by %s', async (quote) => {
  const shown = (source: string) => `<script src=${quote}${source}${quote}></script>`;
  const microsoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  writeFileSync(join(folder, 'pane', 'index.html'), `<head></head>${shown(microsoft)}pane`);
  const page = await get(await serve(), '/index.html');
  expect(page).toContain(`${shown('/office/office.js')}pane`);
});

describe('an address that is no file is answered 404, and the server lives on', () => {
  it.each([
    '/constructor/x',
    '/toString/a',
    '/__proto__/a',
    '/hasOwnProperty',
    '/workbench/%E0%A4%A',
    '/%',
    '/../secret.txt',
    '/workbench/../../secret.txt',
    '/workbench/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/workbench/%00',
    '/',
    '//',
    '///',
    '//a:b',
    'http://',
    'http://[/x',
    '*',
    '/workbench',
    '/workbench/',
    '/workbench/index.html/x',
  ])('%s', async (address) => {
    const port = await serve();
    expect(await get(port, address)).toMatch(/^HTTP\/1.1 404 /);
    expect(await get(port, '/index.html')).toMatch(/^HTTP\/1.1 200 /);
  });

  it('whatever the address', async () => {
    const port = await serve();
    const piece = fc.oneof(
      fc.constantFrom('/', '//', '..', '%', '%2e', '%2f', '%00', '%E0', '\\', ':', '?', '#', '@', '[', 'workbench'),
      fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)),
      fc.stringMatching(/^[!-~]{1,4}$/),
      fc.constant('a'.repeat(500)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const answer = await get(port, `/${pieces.join('')}`);
        expect(answer).toMatch(/^HTTP\/1.1 (200|404) /);
        expect(answer).not.toMatch(/secret$/);
      }),
    );
  });
});

test('takes the next port where one is taken', async () => {
  const other = createServer();
  open.push(other);
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  expect(await serve(port)).toBeGreaterThan(port);
});
