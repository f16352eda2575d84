/**
 * Signing in and out. Opening a link shows a page with one button: previews of chat programs open links too, and must not use
 * them up. Pressing it uses the link and begins a new session.
 */
import type { RequestHandler } from 'express';
import { backTo, seeOther } from '../shared/forms.ts';
import type { OwnRoute } from './mount-route.ts';
import type { NoticePort, StaffPort } from './ports.ts';
import type { SignInLinks } from './sign-in-links.ts';

export interface SignInOptions {
  links: SignInLinks;
  staff: StaffPort;
  notices: NoticePort;
  /** Where one comes to who just signed in. */
  home: string;
  /** How often somebody may try links. */
  limit: RequestHandler;
}

/** `/sign-in`, `/sign-in/:token`, `/sign-out`. */
export function signInRoutes(options: SignInOptions): OwnRoute[] {
  const { links, staff, notices, home, limit } = options;
  return [
    {
      method: 'GET',
      path: '/sign-in',
      access: 'public',
      handle: (request) =>
        request.staff
          ? seeOther(backTo(request.url.searchParams.get('next') ?? home))
          : notices.signIn('needed', request),
    },
    {
      method: 'GET',
      path: '/sign-in/:token',
      access: 'public',
      limit,
      async handle(request) {
        const token = request.params.token ?? '';
        if (!(await links.isUsable(token))) return notices.signIn('used', request);
        return notices.signIn('confirm', request, { action: `/sign-in/${token}`, next: home });
      },
    },
    {
      method: 'POST',
      path: '/sign-in/:token',
      access: 'public',
      limit,
      async handle(request, session) {
        const id = await links.consume(request.params.token ?? '');
        const account = id === null ? null : await staff.find(id);
        if (account === null || account.disabledAt !== undefined) return notices.signIn('used', request);
        await session.start(account.id);
        return seeOther(backTo(request.form.back ?? home));
      },
    },
    {
      method: 'POST',
      path: '/sign-out',
      access: 'staff',
      async handle(_request, session) {
        await session.end();
        return seeOther('/sign-in');
      },
    },
  ];
}
