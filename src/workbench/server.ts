import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** First segment of the path → folder it is served from; '' is the default. */
export type Folders = Readonly<Record<string, string>>;

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

/** The door must stand before office.js looks for Excel, so it is the first script of the pane's otherwise unmodified page. */
const DOOR = '<script src="/workbench/pane-door.js"></script>';

/**
 * Serves the built workbench and the built task pane on this machine only. `panePath` is the page that gets the door, and that
 * loads office.js from /office/ instead of Microsoft's network, so that the workbench works offline.
 */
export function workbenchServer({
  folders,
  panePath,
}: {
  readonly folders: Folders;
  readonly panePath: string;
}): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    read(folders, path).then(
      (bytes) => {
        const body = path === panePath ? withDoor(bytes.toString('utf8')) : bytes;
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
}

function read(folders: Folders, path: string): Promise<Buffer> {
  const [, first = '', ...rest] = path.split('/');
  const [folder, inside] = first in folders ? [folders[first], rest.join('/')] : [folders[''], path.slice(1)];
  if (folder === undefined) return Promise.reject(new Error(path));
  const file = normalize(join(folder, inside));
  return file.startsWith(normalize(folder) + sep) ? readFile(file) : Promise.reject(new Error(path));
}

function withDoor(html: string): string {
  return html
    .replace(/<head[^>]*>/i, (head) => `${head}${DOOR}`)
    .replace(/(src=["'])https:\/\/[^"']*\/lib\/1\/hosted\/office\.js/i, '$1/office/office.js');
}
