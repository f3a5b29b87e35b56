import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The manifest's elements in order; it has no comments, no CDATA and no repeated nesting that would ask for more. */
function elements(tag: string): Element[] {
  const found = MANIFEST.matchAll(new RegExp(`<(${tag})((?:\\s[^>]*?)?)(?:/>|>([^<]*))`, 'g'));
  return [...found].map(([, name = '', attributes = '', text = '']) => ({
    tag: name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
    text: text.trim(),
  }));
}

const only = (tag: string): Element => {
  const [first, ...others] = elements(tag);
  if (!first || others.length > 0) throw new Error(`<${tag}> is not there once`);
  return first;
};

/** Width and height that a PNG file states. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function fileOf(url: string): string {
  return join(ROOT, new URL(url).pathname);
}

describe('manifest.xml', () => {
  it('is a task pane for workbooks in Chinese, with an id and a version of four numbers', () => {
    expect(only('Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(only('Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only('DefaultLocale').text).toBe('zh-CN');
    expect(MANIFEST).toContain('xsi:type="TaskPaneApp"');
    expect(elements('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
  });

  it('keeps to the lengths that Office allows', () => {
    expect(only('DisplayName').attributes['DefaultValue']?.length).toBeLessThanOrEqual(125);
    expect(elements('Description')[0]?.attributes['DefaultValue']?.length).toBeLessThanOrEqual(250);
    expect(only('ProviderName').text.length).toBeLessThanOrEqual(125);
    const strings = (kind: string) =>
      elements('bt:String').filter(({ attributes }) => section(kind).includes(`id="${attributes['id']}"`));
    expect(strings('ShortStrings').length).toBeGreaterThan(0);
    expect(strings('LongStrings').length).toBeGreaterThan(0);
    for (const { attributes } of strings('ShortStrings')) {
      expect(attributes['DefaultValue']?.length).toBeLessThanOrEqual(32);
    }
    for (const { attributes } of strings('LongStrings')) {
      expect(attributes['DefaultValue']?.length).toBeLessThanOrEqual(250);
    }
    const ids = ['bt:Image', 'bt:Url', 'bt:String']
      .flatMap((tag) => elements(tag))
      .flatMap(({ attributes }) => attributes['id'] ?? []);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('asks for no more than ExcelApi 1.14 and the right to read and write this document', () => {
    expect(only('Permissions').text).toBe('ReadWriteDocument');
    const sets = elements('Set').map(({ attributes }) => attributes);
    expect(sets.map(({ Name }) => Name)).toEqual(['ExcelApi']);
    for (const { MinVersion = '' } of sets) {
      const [major, minor] = MinVersion.split('.').map(Number);
      expect(major).toBe(1);
      expect(minor).toBeLessThanOrEqual(14);
    }
    expect(Number(only('Sets').attributes['DefaultMinVersion']?.split('.')[1])).toBeLessThanOrEqual(14);
  });

  it('names https addresses only, all on one server, all of files that the build has', () => {
    const urls = [...MANIFEST.matchAll(/"(https?:\/\/(?!schemas\.|www\.w3\.)[^"]+)"/g)].map(([, url = '']) => url);
    expect(urls.length).toBeGreaterThan(6);
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
    expect(new Set(urls.map((url) => new URL(url).origin)).size).toBe(1);
    for (const url of urls.filter((address) => address.endsWith('.html'))) {
      expect(existsSync(join(ROOT, 'src/taskpane', new URL(url).pathname))).toBe(true);
    }
  });

  it('has icons of the sizes it says', () => {
    expect(pngSize(fileOf(only('IconUrl').attributes['DefaultValue'] ?? ''))).toEqual([32, 32]);
    expect(pngSize(fileOf(only('HighResolutionIconUrl').attributes['DefaultValue'] ?? ''))).toEqual([64, 64]);
    const files = new Map(
      elements('bt:Image').flatMap(({ attributes }) =>
        attributes['id'] && attributes['DefaultValue'] ? [[attributes['id'], attributes['DefaultValue']] as const] : [],
      ),
    );
    const used = elements('bt:Image').filter(({ attributes }) => attributes['resid']);
    expect(used.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80', '16', '32', '80']);
    for (const { attributes } of used) {
      const size = Number(attributes['size']);
      expect(pngSize(fileOf(files.get(attributes['resid'] ?? '') ?? ''))).toEqual([size, size]);
    }
  });

  it('defines every resource it uses and uses every one it defines', () => {
    const used = new Set([...MANIFEST.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id));
    const defined = [...section('Resources').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...used].sort()).toEqual([...defined].sort());
  });

  it('gives every control, group and pane an id of its own', () => {
    const ids = ['Group', 'Control'].flatMap((tag) => elements(tag)).map(({ attributes }) => attributes['id']);
    expect(ids.every(Boolean)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(only('TaskpaneId').text).not.toBe('');
  });
});

function section(tag: string): string {
  return new RegExp(`<(?:bt:)?${tag}>([\\s\\S]*)</(?:bt:)?${tag}>`).exec(MANIFEST)?.[1] ?? '';
}
