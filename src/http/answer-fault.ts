/** What somebody is told when their request cannot be answered: an API problem+json, a browser a page. */
import type { Request } from 'express';
import { problem } from '../shared/problem.ts';
import type { WebRequest } from '../shared/web-route.ts';
import { SignInNeeded } from './gate.ts';
import type { HttpFault } from './http-fault.ts';
import type { NoticePort } from './ports.ts';

/** Whether a program asks: below /api, a script of our pages, or anybody who wants JSON or events. */
export function isProgram(req: Request): boolean {
  if (req.path.startsWith('/api/') || req.headers['x-csrf-token'] !== undefined) return true;
  const accept = req.headers.accept ?? '';
  return /application\/json|text\/event-stream/.test(accept) && !accept.includes('text/html');
}

/** The answer to a fault. `request` as far as it could be read. */
export async function answerFault(
  fault: HttpFault,
  req: Request,
  request: WebRequest,
  notices: NoticePort,
): Promise<Response> {
  if (isProgram(req)) return problem(fault.problem, fault.headers);
  if (fault instanceof SignInNeeded) {
    const next = req.method === 'GET' ? `?next=${encodeURIComponent(req.originalUrl)}` : '';
    return new Response(null, { status: 303, headers: { location: `/sign-in${next}` } });
  }
  const page = await notices.error(fault.problem.status, request);
  for (const [name, value] of Object.entries(fault.headers)) page.headers.set(name, value);
  return page;
}
