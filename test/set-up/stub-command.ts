// Stands in for scripts/NAME.ts in the tests of `npm run`: tells what it was given, passes its input on, ends with 3.
const given = ['MONGODB_URI', 'CENTRE_URL'].map((name) => `${name}=${process.env[name] ?? ''}`);
process.stdout.write(`${process.argv.slice(2).join(' ')}\n${given.join('\n')}\n`);
if (!process.argv.includes('--no-input')) for await (const chunk of process.stdin) process.stdout.write(chunk);
process.exitCode = 3;
