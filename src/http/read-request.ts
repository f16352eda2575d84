/** An Express request as the house's own `WebRequest`. */
import type { Request, Response } from 'express';
import type { SignedIn, WebRequest } from '../shared/web-route.ts';
import type { Csrf } from './csrf.ts';
import type { Body } from './read-body.ts';

export interface RequestParts {
  body: Body;
  signal: AbortSignal;
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

function headersOf(req: Request): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Makes it. The token against forged forms is made when it is first read: who needs none gets no cookie. */
export function readRequest(req: Request, res: Response, csrf: Csrf, parts: RequestParts): WebRequest {
  const { body, signal, staff, apiKey } = parts;
  const params = Object.fromEntries(
    Object.entries(req.params).map(([name, value]) => [name, Array.isArray(value) ? value.join('/') : String(value)]),
  );
  return {
    // The address is ours to say, not the request's: of `Host` only what Express has checked is taken.
    url: new URL(req.originalUrl, `${req.protocol}://${req.host ?? 'localhost'}`),
    method: req.method === 'HEAD' ? 'GET' : req.method,
    headers: headersOf(req),
    params,
    form: body.form,
    ...(body.json === undefined ? {} : { json: body.json }),
    files: body.files,
    ...(staff === undefined ? {} : { staff }),
    ...(apiKey === undefined ? {} : { apiKey }),
    get csrfToken() {
      return csrf.token(req, res);
    },
    uiLanguage: uiLanguageOf(req.headers),
    signal,
  };
}
