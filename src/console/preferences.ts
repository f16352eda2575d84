/** Language and theme of the console: two cookies, chosen by a form that comes back to where it stood. */
import { backTo, seeOther } from '../shared/forms.ts';
import type { WebRoute } from '../shared/web-route.ts';

const YEAR_SECONDS = 31_536_000;

/** `POST /preferences` with `lang` (hi, en) or `theme` (light, dark, system). */
export const preferenceRoutes: WebRoute[] = [
  {
    method: 'POST',
    path: '/preferences',
    access: 'public',
    handle(request) {
      const response = seeOther(backTo(request.form.back));
      const keep = (name: string, value: string, seconds: number) =>
        response.headers.append(
          'set-cookie',
          `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${request.url.protocol === 'https:' ? '; Secure' : ''}`,
        );
      const { lang, theme } = request.form;
      if (lang === 'hi' || lang === 'en') keep('lang', lang, YEAR_SECONDS);
      if (theme === 'light' || theme === 'dark') keep('theme', theme, YEAR_SECONDS);
      if (theme === 'system') keep('theme', '', 0);
      return response;
    },
  },
];
