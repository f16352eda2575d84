/** An operation of the API: one description from which its route, its checks and its documentation are made. */
import type { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiRequestBodyObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { problem } from '../../shared/problem.ts';
import type { WebRequest, WebResult, WebRoute } from '../../shared/web-route.ts';
import { problemSchema } from './problem-schema.ts';

/** What a key may do: `messages` (write, read replies, report their delivery), `records` (read a person's reports and complaints). */
export const SCOPES = ['messages', 'records'] as const;
export type Scope = (typeof SCOPES)[number];

export interface AppOperation {
  route: WebRoute;
  openApi: ZodOpenApiOperationObject;
}

interface Description<Query extends z.ZodType, Body extends z.ZodType> {
  method: 'GET' | 'POST';
  path: string;
  id: string;
  scope: Scope;
  summary: string;
  description: string;
  query?: Query;
  body?: Body;
  /** Where the body is no JSON: its documentation. */
  requestBody?: ZodOpenApiRequestBodyObject;
  maxFileBytes?: number;
  /** Answers that are no faults. */
  answers: ZodOpenApiResponsesObject;
  /** Faults of its own: status → when. */
  faults?: Readonly<Record<string, string>>;
  handle(request: WebRequest, input: { query: z.output<Query>; body: z.output<Body> }): Promise<WebResult> | WebResult;
}

const USUAL_FAULTS: Readonly<Record<string, string>> = {
  '401': 'No valid API key.',
  '403': 'The key has not the scope.',
  '429': 'Too many requests; `Retry-After` says how many seconds to wait.',
  '500': 'Something went wrong; the same request may be sent again.',
};

function faultAnswers(faults: Readonly<Record<string, string>>): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    Object.entries(faults).map(([status, description]) => [
      status,
      { description, content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  );
}

/** A 422 with what is wrong, field by field; values are not repeated. */
export function invalid(issues: readonly { path: PropertyKey[]; message: string }[]): Response {
  const errors = issues.map((issue) => ({ field: issue.path.map(String).join('.'), message: issue.message }));
  return problem({ status: 422, type: 'invalid', title: 'The request does not have the form it should have', errors });
}

/** Makes an operation. */
export function operation<Query extends z.ZodType = z.ZodUndefined, Body extends z.ZodType = z.ZodUndefined>(
  what: Description<Query, Body>,
): AppOperation {
  const { method, path, scope, query, body, handle } = what;
  const checks = query !== undefined || body !== undefined || what.requestBody !== undefined;
  const faults = {
    ...USUAL_FAULTS,
    ...(checks ? { '422': 'A field is missing or wrong; `errors` says which.' } : {}),
    ...what.faults,
  };
  return {
    route: {
      method,
      path,
      access: 'key',
      ...(what.maxFileBytes === undefined ? {} : { maxFileBytes: what.maxFileBytes }),
      handle(request) {
        if (!request.apiKey?.scopes.includes(scope)) {
          return problem({
            status: 403,
            type: 'scope',
            title: 'The key may not do this',
            detail: `It needs the scope "${scope}".`,
          });
        }
        const asked = query?.safeParse(Object.fromEntries(request.url.searchParams));
        if (asked?.success === false) return invalid(asked.error.issues);
        const sent = body?.safeParse(request.json);
        if (sent?.success === false) return invalid(sent.error.issues);
        return handle(request, { query: asked?.data as z.output<Query>, body: sent?.data as z.output<Body> });
      },
    },
    openApi: {
      operationId: what.id,
      summary: what.summary,
      description: what.description,
      security: [{ apiKey: [] }],
      ...(query === undefined ? {} : { requestParams: { query: query as unknown as z.ZodObject } }),
      ...(body === undefined
        ? {}
        : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
      ...(what.requestBody === undefined ? {} : { requestBody: what.requestBody }),
      responses: { ...what.answers, ...faultAnswers(faults) },
    },
  };
}

/** An answer in JSON, for its documentation. */
export function jsonAnswer(
  description: string,
  schema: z.ZodType,
): ZodOpenApiResponsesObject[`${1 | 2 | 3 | 4 | 5}${string}`] {
  return { description, content: { 'application/json': { schema } } };
}
