/**
 * A page or an API operation, without Express: rooms that are called by HTTP (console pages, the simulator, the app's channel)
 * export lists of these, `http` mounts them behind its sessions, limits and checks, and only `main` knows both.
 */
import type { Readable } from 'node:stream';

/** Who is signed in: a member of the staff. `unit` limits what they see to that unit and below. */
export interface SignedIn {
  id: string;
  name: string;
  role: 'agent' | 'supervisor' | 'duty' | 'state' | 'national' | 'admin';
  unit?: string;
}

export interface UploadedFile {
  /** The form field. */
  field: string;
  name: string;
  mime: string;
  bytes: Buffer;
}

/** What a handler is given: checked and parsed, nothing of Express. */
export interface WebRequest {
  url: URL;
  method: string;
  headers: Headers;
  /** Path parameters: `/complaints/:ticket` gives `{ticket}`. */
  params: Readonly<Record<string, string>>;
  /** A form's or JSON body's fields; JSON bodies also whole in `json`. */
  form: Readonly<Record<string, string>>;
  json?: unknown;
  /** The body byte for byte (`access: 'signed'`). */
  raw?: Buffer;
  files: readonly UploadedFile[];
  /** Absent where nobody is signed in (`access: 'public'`). */
  staff?: SignedIn;
  /** Whose API key it was (`access: 'key'`): the key's id and the scopes it carries. */
  apiKey?: { id: string; scopes: readonly string[] };
  /** To be put into every form as `_csrf`, or sent as the header `x-csrf-token`. */
  csrfToken: string;
  /** The language chosen for the console: cookie, else the browser's. */
  uiLanguage: 'hi' | 'en';
  /** Ends when the browser goes away. */
  signal: AbortSignal;
}

/** `Response` of the web standard, an object that is sent as JSON (cheaper where many come), or a stream of server-sent events. */
export type WebResult =
  | Response
  | { json: object; status?: number; headers?: Readonly<Record<string, string>> }
  | { events: AsyncIterable<{ event?: string; id?: string; data: unknown }> }
  | { stream: Readable; mime: string };

export interface WebRoute {
  method: 'GET' | 'POST' | 'DELETE' | 'PUT';
  /** Express 5 path: `/digest/:unit`. */
  path: string;
  /**
   * `public`: anybody · `staff`: signed in, else the sign-in page · `key`: an API key · `simulator`: only where the simulator is on ·
   * `signed`: a provider's server, whose signature over `raw` the handler checks.
   */
  access: 'public' | 'staff' | 'key' | 'simulator' | 'signed';
  /** Least role needed beside being signed in. */
  roles?: readonly SignedIn['role'][];
  /** Accepts files up to so many bytes each. */
  maxFileBytes?: number;
  handle(request: WebRequest): Promise<WebResult> | WebResult;
}
