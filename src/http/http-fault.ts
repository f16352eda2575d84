/** A request that cannot be answered as asked: the visitor's doing, told to them as a page or as problem+json. */
import type { Problem } from '../shared/problem.ts';

/** `throw new HttpFault({status: 413, type: 'too-large', title: '…'})`. */
export class HttpFault extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.title);
    this.name = 'HttpFault';
    this.problem = problem;
    this.headers = headers;
  }
}

/** What never existed, and what this visitor has no right to: the same. */
export const notFound = (): HttpFault =>
  new HttpFault({ status: 404, type: 'not-found', title: 'There is nothing here' });

const BODY_FAULTS: Readonly<Record<string, Problem>> = {
  'entity.too.large': { status: 413, type: 'too-large', title: 'The request is larger than allowed' },
  'entity.parse.failed': { status: 400, type: 'not-json', title: 'The body is not the JSON it is said to be' },
  'encoding.unsupported': { status: 415, type: 'encoding', title: 'This content encoding is not taken' },
  'charset.unsupported': { status: 415, type: 'charset', title: 'The body must be UTF-8' },
  'parameters.too.many': { status: 413, type: 'too-large', title: 'The form has too many fields' },
  'request.aborted': { status: 400, type: 'aborted', title: 'The request broke off' },
  LIMIT_FILE_SIZE: { status: 413, type: 'too-large', title: 'The file is larger than allowed' },
  LIMIT_FILE_COUNT: { status: 413, type: 'too-many-files', title: 'There are more files than allowed' },
  LIMIT_UNEXPECTED_FILE: { status: 400, type: 'unexpected-file', title: 'No file is taken here' },
  LIMIT_PART_COUNT: { status: 413, type: 'too-large', title: 'The form has too many parts' },
  LIMIT_FIELD_COUNT: { status: 413, type: 'too-large', title: 'The form has too many fields' },
  LIMIT_FIELD_VALUE: { status: 413, type: 'too-large', title: 'A field is longer than allowed' },
  LIMIT_FIELD_KEY: { status: 400, type: 'bad-form', title: 'A field has too long a name' },
};

/** The fault behind what a body parser threw; null when it is not the visitor's doing. */
export function faultOf(error: unknown): HttpFault | null {
  if (error instanceof HttpFault) return error;
  if (!(error instanceof Error)) return null;
  const word =
    'type' in error && typeof error.type === 'string' ? error.type : 'code' in error ? error.code : undefined;
  const known = typeof word === 'string' ? BODY_FAULTS[word] : undefined;
  if (known) return new HttpFault(known);
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
  if (status !== undefined && status >= 400 && status < 500)
    return new HttpFault({ status, type: 'bad-request', title: 'The request cannot be read' });
  // busboy names no code: a multipart body that breaks off or has no boundary.
  return /multipart|boundary|unexpected end of form|malformed/i.test(error.message)
    ? new HttpFault({ status: 400, type: 'bad-form', title: 'The form cannot be read' })
    : null;
}
