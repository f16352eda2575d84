/** An Express request as the house's own `WebRequest`. */
import type { Request, Response } from 'express';
import type { SignedIn, WebRequest } from '../shared/web-route.ts';
import type { Csrf } from './csrf.ts';
import type { Body } from './read-body.ts';

export interface RequestParts {
  body: Body;
  leaving: () => AbortController;
  staff?: SignedIn | undefined;
  apiKey?: { id: string; scopes: readonly string[] } | undefined;
}

/** The language of the screen: the cookie's, else the browser's first of the two, else Hindi. */
export function uiLanguageOf(headers: {
  cookie?: string | undefined;
  'accept-language'?: string | undefined;
}): 'hi' | 'en' {
  const chosen = /(?:^|;\s*)lang=(hi|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  const wanted =
    chosen ?? /(?:^|,)\s*(hi|en)(?:-[a-z]+)?\s*(?=[,;]|$)/i.exec(headers['accept-language'] ?? '')?.[1]?.toLowerCase();
  return wanted === 'en' ? 'en' : 'hi';
}

function paramsOf(req: Request): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.params))
    params[name] = Array.isArray(value) ? value.join('/') : String(value);
  return params;
}

function headersOf(req: Request): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** What is worked out only when somebody reads it, and then once. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Makes it. The token against forged forms is made when it is first read: who needs none gets no cookie. */
export function readRequest(req: Request, res: Response, csrf: Csrf, parts: RequestParts): WebRequest {
  const { body, leaving, staff, apiKey } = parts;
  // `Host` as Express has checked it against the proxies that are believed.
  const url = once(() => new URL(req.originalUrl, `${req.protocol}://${req.host ?? 'localhost'}`));
  const headers = once(() => headersOf(req));
  return {
    get url() {
      return url();
    },
    method: req.method === 'HEAD' ? 'GET' : req.method,
    get headers() {
      return headers();
    },
    params: paramsOf(req),
    form: body.form,
    ...(body.json === undefined ? {} : { json: body.json }),
    ...(body.raw === undefined ? {} : { raw: body.raw }),
    files: body.files,
    ...(staff === undefined ? {} : { staff }),
    ...(apiKey === undefined ? {} : { apiKey }),
    get csrfToken() {
      return csrf.token(req, res);
    },
    uiLanguage: uiLanguageOf(req.headers),
    get signal() {
      return leaving().signal;
    },
  };
}
