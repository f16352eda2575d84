/** What a newcomer is told once the centre runs. */

/** Lines for the terminal. `link` is a one-time sign-in link; absent where one should not stand in a log. */
export function closingLines(centre: { url: string; link: string | undefined; simulator: boolean }): string[] {
  const { url, link, simulator } = centre;
  return [
    '',
    `The connect centre runs: ${url}`,
    '',
    ...(link ? [`  Sign in (once, within an hour)  ${link}`] : []),
    `  Console                         ${url}/digest`,
    ...(simulator ? [`  Phone simulator                 ${url}/simulator`] : []),
    `  API for an app                  ${url}/api/docs`,
    '',
    '  A whole day to look at          npm run demo',
    '  Talk to it in the terminal      npm run chat -- --as ravi',
    '  WhatsApp                        in the console under More, Numbers (docs/whatsapp.md)',
    '  Stop                            Ctrl-C',
    '',
  ];
}
