import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPane, firstScripts } from '../support/pane-build';
import { faultsOf, finishedManifest, hostAddress } from '../../webpack.host';

/** Hardly anything to pack: what is looked at are the pages and the manifest. */
const built = (...options: readonly string[]) => buildPane('--env', 'entry=./src/taskpane/old-webview.js', ...options);
const text = (folder: string) => readFileSync(join(folder, 'manifest.xml'), 'utf8');

describe('a build for a host', () => {
  const HOST = 'https://jixiao.example.gov.cn/jichi';

  const idIn = (xml: string) => /<Id>(.*)<\/Id>/.exec(xml)?.[1];

  it.each(['international', 'china', 'local'])(
    'has a manifest with the addresses of the host, and all the files that it names (%s)',
    (flavour) => {
      const made = built('--env', `host=${HOST}/`, '--env', `officejs=${flavour}`);
      const manifest = text(made);
      const source = readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8');
      const withoutId = (xml: string) => xml.replace(/<Id>.*<\/Id>/, '');
      expect(withoutId(manifest)).toBe(withoutId(source).replaceAll('https://localhost:3000', HOST));
      expect(idIn(manifest)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(faultsOf(made, HOST)).toEqual([]);
      rmSync(made, { recursive: true, force: true });
    },
  );

  it('has an id that is always the same for a host and other than those of others', () => {
    const source = readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8');
    const [one, again, other] = [HOST, HOST, `${HOST}2`].map((host) => idIn(finishedManifest(source, host)));
    expect(one).toBe(again);
    expect(new Set([one, other, idIn(source)]).size).toBe(3);
  });

  it('is refused for an address that Office would not open', () => {
    for (const host of [
      'http://a.example',
      'a.example',
      'https://localhost:3000',
      'https://a.example/?x=1',
      'https://',
    ])
      expect(() => hostAddress(host)).toThrow('https address');
    expect(() => built('--env', 'host=http://a.example')).toThrow();
  });

  it('names what is missing, of another size, or not meant for the host', () => {
    const made = built('--env', `host=${HOST}`);
    rmSync(join(made, 'assets/icon-16.png'));
    writeFileSync(join(made, 'assets/icon-80.png'), readFileSync(join(made, 'assets/icon-32.png')));
    const [script = ''] = firstScripts(made);
    rmSync(join(made, script));
    const manifest = text(made).replace(`${HOST}/help.html`, 'https://localhost:3000/help.html');
    writeFileSync(join(made, 'manifest.xml'), manifest);
    expect(faultsOf(made, HOST)).toEqual([
      'manifest.xml still names localhost',
      'manifest.xml names an address elsewhere: https://localhost:3000/help.html',
      'assets/icon-16.png is missing',
      `${script} is missing`,
      'assets/icon-80.png has another size than its name says',
    ]);
    rmSync(made, { recursive: true, force: true });
  });
});
