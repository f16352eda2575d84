// Imports point inward (design: docs and README). Each rule says in its comment what to do instead.
// Rooms that know the domain's matter, each of which may know the others:
const domain = '^src/(people|reports|complaints|digests|reviews|broadcasts)/';
// Rooms at the edge, which know the inside but never one another:
const edges = ['channels', 'store', 'queue', 'http', 'console'];
const language = '^src/language/';
const places = '^src/places/';
const shared = '^src/shared/';
const conversation = '^src/conversation/';
// The only places where parts are wired together; scripts and tests stand outside and may use everything.
const wiring = '^src/(main|centre[^/]*)\\.ts$|^src/wiring/';
const typesOnly = { dependencyTypesNot: ['type-only'] };

/** A room may import from itself and from `allowed` within src. */
const inward = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

/** A package is known in one room only, so that it can be replaced there. */
const keptIn = (name, packages, rooms, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: [...rooms.map((room) => `^src/${room}/`), wiring] },
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
});

module.exports = {
  forbidden: [
    inward('shared-knows-nothing', shared, [], 'src/shared is the bottom: pass in what it needs.'),
    inward('places-inward', places, [shared], 'src/places imports src/shared only.'),
    inward('language-inward', language, [shared, places], 'src/language imports src/shared, and types of src/places.'),
    {
      name: 'language-takes-the-gazetteer',
      comment: 'src/language gets the gazetteer passed in: import its types with “import type”.',
      severity: 'error',
      from: { path: language },
      to: { path: places, ...typesOnly },
    },
    inward(
      'domain-inward',
      domain,
      [places, shared, language],
      'Domain rooms import places, shared, one another, and types of language.',
    ),
    {
      name: 'domain-takes-meanings',
      comment: 'A domain room gets what was understood passed in: import the types of language with “import type”.',
      severity: 'error',
      from: { path: domain },
      to: { path: language, ...typesOnly },
    },
    inward(
      'conversation-inward',
      conversation,
      [language, domain, places, shared],
      'src/conversation imports language, domain rooms, places and shared.',
    ),
    ...edges.map((room) => ({
      name: `${room}-inward`,
      comment: `src/${room} imports inward only: what it needs of another edge room is passed in by the wiring.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: [`^src/(${edges.filter((other) => other !== room).join('|')})/`, wiring] },
    })),
    {
      name: 'only-wiring-knows-wiring',
      comment: 'Nothing in src imports main, centre or wiring: they come last.',
      severity: 'error',
      from: { path: '^src/', pathNot: [wiring] },
      to: { path: wiring },
    },
    {
      name: 'src-stands-alone',
      comment: 'src never imports scripts or tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|test)/' },
    },
    keptIn('mongoose-in-store', 'mongoose|mongodb', ['store'], 'MongoDB is known in src/store only.'),
    keptIn('bullmq-in-queue', 'bullmq|ioredis', ['queue'], 'BullMQ and Redis are known in src/queue only.'),
    keptIn(
      'express-in-http',
      'express|express-session|express-rate-limit|connect-mongo|helmet|multer|@bull-board/express',
      ['http'],
      'express is known in src/http only: a room that is called by HTTP exports a handler from Request to Response.',
    ),
    keptIn('whatsapp-in-channels', 'whatsapp-web\\.js', ['channels'], 'WhatsApp is known in its channel only.'),
    {
      name: 'no-texts-in-rules',
      comment:
        'Replies travel as data and get their words when they are sent: no i18next in language, places, domain and conversation steps.',
      severity: 'error',
      from: { path: [language, places, domain, '^src/conversation/(?!render)'] },
      to: { path: '(^|/)node_modules/i18next(/|$)' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that import one another are one file, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The import names nothing: a typing error, or a package that package.json does not list.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-listed',
      comment: 'package.json lists what src imports, under dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types are imports too: without this they would be invisible.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
