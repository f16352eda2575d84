/** Express middleware as a promise. */
import type { Request, RequestHandler, Response } from 'express';

/** Runs one; resolves when it calls `next`, rejects with what it hands to it. */
export function runMiddleware(middleware: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: unknown): void =>
      error === undefined || error === null ? resolve() : reject(error as Error);
    Promise.resolve(middleware(req, res, done)).catch(reject);
  });
}
