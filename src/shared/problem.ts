/** Errors of an API as RFC 9457 has them: `application/problem+json`. */

/** `{status: 409, type: 'message-id-reused', title: 'This message id was used for other content', detail: '…'}`. */
export interface Problem {
  status: number;
  /** A short word that never changes, for programs; becomes `urn:connect-centre:problem:<type>`. */
  type: string;
  /** One sentence, always the same for a type. */
  title: string;
  /** What was wrong this time. Never repeats what was sent. */
  detail?: string;
  /** What was wrong field by field. */
  errors?: readonly { field: string; message: string }[];
}

/** The media type of those errors. */
export const PROBLEM_TYPE = 'application/problem+json';

/** The whole answer. `headers` such as `retry-after`. */
export function problem(what: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const { type, ...rest } = what;
  return new Response(JSON.stringify({ type: `urn:connect-centre:problem:${type}`, ...rest }), {
    status: what.status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...headers },
  });
}
