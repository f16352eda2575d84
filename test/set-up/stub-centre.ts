// Stands in for src/main.ts in the tests of set-up: listens, says so, and can be told to fail (STUB=fail).
import { createServer } from 'node:http';

if (process.env.STUB === 'fail') {
  process.stderr.write('SESSION_HOURS is “many”, but must be a number.\n');
  process.exit(1);
}
const server = createServer((_request, response) => response.end('hello'));
server.listen(Number(process.env.PORT), process.env.HOST, () => {
  process.stdout.write('{"level":30,"msg":"an everyday line"}\n{"level":40,"msg":"something to look at"}\n');
  process.send?.({
    ready: true,
    port: Number(process.env.PORT),
    lines: [`Database: ${process.env.MONGODB_URI}`],
  });
});
process.on('SIGTERM', () => {
  process.stdout.write('{"level":30,"msg":"good-bye"}\n');
  process.exit(0);
});
