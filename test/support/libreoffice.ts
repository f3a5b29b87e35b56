import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** LibreOffice's recalculation of every formula of an .xlsx file; the answer is the file as LibreOffice saves it. */
export async function recalculate(xlsx: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await convert(xlsx, 'xlsx')));
}

/** The printed pages of the whole workbook. */
export async function toPdf(xlsx: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await convert(xlsx, 'pdf')));
}

/** One PNG a printed page, in page order; paths in a fresh temporary folder. `kind`: what the file is. */
export async function toPngs(file: Uint8Array, dotsPerInch = 80, kind: 'xlsx' | 'docx' = 'xlsx'): Promise<string[]> {
  await demand('pdftoppm', 'poppler-utils');
  const pdf = await convert(file, kind === 'docx' ? 'docx' : 'pdf');
  const folder = await mkdtemp(join(tmpdir(), 'jichi-png-'));
  await run('pdftoppm', ['-png', '-r', String(dotsPerInch), pdf, join(folder, 'page')]);
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}

/** The text of a Word file's printed pages, as Writer lays them out; one string a page. */
export async function pagesOfDocx(docx: Uint8Array): Promise<string[]> {
  await demand('lowriter', 'libreoffice-writer');
  await demand('pdftotext', 'poppler-utils');
  const { stdout } = await run('pdftotext', ['-layout', await convert(docx, 'docx'), '-']);
  return stdout.split('\f').slice(0, -1);
}

const run = promisify(execFile);
let profile: Promise<string> | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** One conversion at a time: two soffice processes cannot share a profile. */
function convert(file: Uint8Array, conversion: keyof typeof CONVERSIONS): Promise<string> {
  const result = queue.then(() => convertNow(file, conversion));
  queue = result.catch(() => undefined);
  return result;
}

/** What is read, and the filter that writes what is made of it. */
const CONVERSIONS = {
  xlsx: { from: 'xlsx', to: 'xlsx', filter: 'xlsx:Calc MS Excel 2007 XML' },
  pdf: { from: 'xlsx', to: 'pdf', filter: 'pdf:calc_pdf_Export' },
  docx: { from: 'docx', to: 'pdf', filter: 'pdf:writer_pdf_Export' },
} as const;

async function convertNow(file: Uint8Array, conversion: keyof typeof CONVERSIONS): Promise<string> {
  const { from, to, filter } = CONVERSIONS[conversion];
  await demand('soffice', 'libreoffice-calc');
  profile ??= makeProfile();
  const folder = await mkdtemp(join(tmpdir(), 'jichi-office-'));
  const source = join(folder, `in.${from}`);
  const target = join(folder, 'out');
  await writeFile(source, file);
  const { stdout, stderr } = await run(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(await profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      filter,
      '--outdir',
      target,
      source,
    ],
    // Ends what hangs.
    { timeout: 600_000 },
  );
  const made = join(target, `in.${to}`);
  await access(made).catch(() => {
    throw new Error(`LibreOffice made no ${to}: ${stdout}${stderr}`);
  });
  return made;
}

/** LibreOffice trusts cached values of files written by Excel unless its profile says "always recalculate" (0). */
async function makeProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jichi-profile-'));
  await mkdir(join(folder, 'user'), { recursive: true });
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), REGISTRY);
  return folder;
}

const REGISTRY = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** A missing program fails the test that needs it: a skipped judge would look like a verdict. */
async function demand(program: string, debianPackage: string): Promise<void> {
  if (!(await onPath(program))) throw missing(program, debianPackage);
}

function missing(program: string, debianPackage: string): Error {
  return new Error(
    `${program} is not on the PATH; the tests need it as the judge of formulas (Debian: ${debianPackage})`,
  );
}

async function onPath(program: string): Promise<boolean> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = await access(join(folder, program)).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}
