/** `/`: to the digest for who is signed in, else to the simulator where there is one, else to the sign-in. */
import { seeOther } from '../shared/forms.ts';
import type { WebRoute } from '../shared/web-route.ts';

/** The start has no page of its own. */
export function startRoute(simulator: boolean): WebRoute {
  return {
    method: 'GET',
    path: '/',
    access: 'public',
    handle: (request) => seeOther(request.staff ? '/digest' : simulator ? '/simulator' : '/sign-in'),
  };
}
