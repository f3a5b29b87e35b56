import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** First segment of the path → folder it is served from; '' is the default. */
type Folders = ReadonlyMap<string, string>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** install-host.js must run before office.js looks for Excel, so it is the first script of the pane's otherwise unmodified page. */
const INSTALL_HOST = '<script src="/workbench/install-host.js"></script>';

/**
 * Serves the built workbench and the built task pane on this machine only. `panePath` is the page that gets this script, and that
 * loads office.js from /office/ instead of Microsoft's network, so that the workbench works offline.
 */
export function workbenchServer({
  folders,
  panePath,
}: {
  readonly folders: Readonly<Record<string, string>>;
  readonly panePath: string;
}): Server {
  const places: Folders = new Map(Object.entries(folders));
  return createServer((request, response) => {
    answer(request.url ?? '/').then(
      ({ path, body }) => {
        response.writeHead(200, {
          'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
          'cache-control': 'no-store',
        });
        response.end(body);
      },
      () => {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('没有这个文件');
      },
    );
  });

  /** Rejects for every address that is no file of ours, one that cannot even be decoded among them. */
  async function answer(url: string): Promise<{ readonly path: string; readonly body: Buffer | string }> {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const bytes = await readFile(fileAt(places, path));
    return { path, body: path === panePath ? withHost(bytes.toString('utf8')) : bytes };
  }
}

/** Starts listening on this machine only; where another program has the port, on the next one that is free. Resolves to the port. */
export async function listen(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', failed);
        done();
      });
    });
    return port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listen(server, port + 1);
  }
}

/** @throws for a path that leads out of its folder */
function fileAt(folders: Folders, path: string): string {
  const [, first = '', ...rest] = path.split('/');
  const inFolder = folders.get(first);
  const folder = inFolder ?? folders.get('');
  if (folder === undefined) throw new Error(path);
  const file = normalize(join(folder, inFolder === undefined ? path.slice(1) : rest.join('/')));
  if (!file.startsWith(normalize(folder) + sep)) throw new Error(path);
  return file;
}

function withHost(html: string): string {
  return html
    .replace(/<head[^>]*>/i, (head) => `${head}${INSTALL_HOST}`)
    .replace(/(src=["']?)https:\/\/[^"'\s>]*\/lib\/1\/hosted\/office\.js/i, '$1/office/office.js');
}
