/**
 * Style sheets, scripts, fonts and drawings of the pages: read once, compressed at the first request, addressed by a digest of
 * what they hold, so that a browser may keep them for ever.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { WebRequest, WebRoute } from './web-route.ts';

const MIME: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

/** The files under one prefix. */
export interface Assets {
  routes: WebRoute[];
  /** `href('console.css')` is `/assets/console.css?v=3f9c…`. Throws for a file that is not there. */
  href(name: string): string;
}

/** A response in the best form the browser takes: brotli, gzip or as it is. `level` 11 for what is kept, 4 for pages made for one. */
export function encode(bytes: Buffer, accepted: string, level: number): { bytes: Buffer; encoding?: 'br' | 'gzip' } {
  if (/\bbr\b/.test(accepted)) {
    return {
      encoding: 'br',
      bytes: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }),
    };
  }
  return /\bgzip\b/.test(accepted) ? { encoding: 'gzip', bytes: gzipSync(bytes) } : { bytes };
}

/** A style sheet or script without its comments and indentation: they cost a phone time and say nothing to it. */
export function leanText(name: string, text: string): string {
  if (!/\.(css|js)$/.test(name)) return text;
  const bare = name.endsWith('.css')
    ? text.replace(/\/\*[\s\S]*?\*\//g, '')
    : text.replace(/^\s*(?:\/\/.*|\/\*\*.*\*\/)$/gm, '');
  const lines = bare.replace(/\s*\n\s*/g, '\n').trim();
  return name.endsWith('.css')
    ? lines
        .replace(/([{};,])\n/g, '$1')
        .replace(/([{;][\w-]+): /g, '$1:')
        .replaceAll(';}', '}')
    : lines;
}

/** Serves those files: `createAssets('/assets', new Map([['console.css', css]]))`. */
export function createAssets(prefix: string, files: ReadonlyMap<string, string | Buffer>): Assets {
  const kept = new Map(
    [...files].map(([name, content]) => {
      const bytes = Buffer.from(content);
      return [name, { bytes, version: createHash('sha256').update(bytes).digest('base64url').slice(0, 10) }];
    }),
  );
  const encoded = new Map<string, ReturnType<typeof encode>>();

  function serve(name: string, request: WebRequest): Response {
    const file = kept.get(name);
    if (file === undefined)
      return new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } });
    const etag = `"${file.version}"`;
    const headers = new Headers({
      'content-type': MIME[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'cache-control':
        request.url.searchParams.get('v') === file.version ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      vary: 'accept-encoding',
    });
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    const accepted = name.endsWith('.woff2') ? '' : (request.headers.get('accept-encoding') ?? '');
    const key = `${name} ${/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : ''}`;
    const body = encoded.get(key) ?? encode(file.bytes, accepted, 11);
    encoded.set(key, body);
    if (body.encoding !== undefined) headers.set('content-encoding', body.encoding);
    return new Response(new Uint8Array(body.bytes), { headers });
  }

  return {
    routes: [...kept.keys()].map((name) => ({
      method: 'GET',
      path: `${prefix}/${name}`,
      access: 'public',
      handle: (request) => serve(name, request),
    })),
    href(name) {
      const file = kept.get(name);
      if (file === undefined) throw new Error(`there is no asset ${name}`);
      return `${prefix}/${name}?v=${file.version}`;
    },
  };
}
