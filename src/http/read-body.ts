/** The body of a request: JSON, a form, or a form with files, each within its limits. */
import express, { type Request, type Response } from 'express';
import multer from 'multer';
import { fileKindOf } from '../shared/file-kind.ts';
import type { UploadedFile, WebRoute } from '../shared/web-route.ts';
import { HttpFault } from './http-fault.ts';
import { runMiddleware } from './run-middleware.ts';

/** What a body held. */
export interface Body {
  form: Record<string, string>;
  json?: unknown;
  /** The bytes themselves, where a signature is over them. */
  raw?: Buffer;
  files: UploadedFile[];
}

const MOST_BYTES = 262_144;
const MOST_FILES = 5;
const readJson = express.json({ limit: MOST_BYTES, type: ['application/json', 'application/*+json'] });
/** Meta's webhooks may have up to 3 MB ("Webhooks", developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview). */
const readRaw = express.raw({ limit: 4_194_304, type: () => true });
const readForm = express.urlencoded({ limit: MOST_BYTES, extended: false, parameterLimit: 200 });

/** A form's or JSON object's plain fields; a field that stands several times gives its values joined by commas. */
function fieldsOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
      if (Array.isArray(value)) return [[name, value.map(String).join(',')]];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : [];
    }),
  );
}

/** Files as they are, not as they are called: the type is read from the bytes, and what is not taken is refused. */
async function filesOf(req: Request): Promise<UploadedFile[]> {
  const sent = Array.isArray(req.files) ? req.files.filter((file) => file.size > 0) : [];
  return Promise.all(
    sent.map(async (file) => {
      const kind = await fileKindOf(file.buffer);
      if (kind === null) {
        const detail = 'Taken are photos, sound, films and PDF files.';
        throw new HttpFault({ status: 415, type: 'file-type', title: 'This kind of file is not taken', detail });
      }
      // multer reads the name as Latin-1; browsers send UTF-8.
      const name = Buffer.from(file.originalname, 'latin1').toString('utf8');
      return { field: file.fieldname, name, mime: kind.mime, bytes: file.buffer };
    }),
  );
}

/** Reads a body as its content type says. Throws a fault (or what the parsers throw: see `faultOf`) for what is not taken. */
export async function readBody(
  req: Request,
  res: Response,
  route: Pick<WebRoute, 'maxFileBytes' | 'access'>,
): Promise<Body> {
  if (req.method === 'GET' || req.method === 'HEAD') return { form: {}, files: [] };
  if (route.access === 'signed') {
    await runMiddleware(readRaw, req, res);
    return { form: {}, files: [], raw: Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0) };
  }
  if (req.is(['application/json', 'application/*+json'])) {
    await runMiddleware(readJson, req, res);
    return { form: fieldsOf(req.body), json: req.body as unknown, files: [] };
  }
  if (req.is('multipart/form-data')) {
    const limits = {
      fileSize: route.maxFileBytes ?? 0,
      files: MOST_FILES,
      fields: 200,
      parts: 205,
      fieldSize: MOST_BYTES,
      fieldNameSize: 100,
    };
    const upload = multer({ storage: multer.memoryStorage(), limits });
    await runMiddleware(route.maxFileBytes === undefined ? upload.none() : upload.any(), req, res);
    return { form: fieldsOf(req.body), files: await filesOf(req) };
  }
  if (req.is('application/x-www-form-urlencoded')) {
    await runMiddleware(readForm, req, res);
    return { form: fieldsOf(req.body), files: [] };
  }
  if (Number(req.headers['content-length'] ?? 0) > 0 || req.headers['transfer-encoding'] !== undefined) {
    throw new HttpFault({ status: 415, type: 'content-type', title: 'The body must be JSON or a form' });
  }
  return { form: {}, files: [] };
}
