/** The description of the API in OpenAPI 3.1, made of the same schemas that check what comes in. */
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { AppOperation } from './operation.ts';

/** The document, as it is served at `/api/openapi.json`. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

const ABOUT = `For the organisation's own app: it sends what its users write, and shows them what the centre says.

Every request carries a key: \`Authorization: Bearer cck_…\`. A key is made on the centre's machine by \`npm run api-key -- create "Our app"\`, belongs on the app's server, and never into the app itself.

Errors are \`application/problem+json\` (RFC 9457). A request that got no answer, a 429 or a 5xx may be sent again: messages are kept once by their \`messageId\`.`;

/** Makes it. `version` is the centre's, `name` the organisation's. */
export function openApiDocument(
  operations: readonly AppOperation[],
  about: { name: string; version: string },
): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  for (const { route, openApi } of operations) {
    const { path } = route;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: openApi };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: `${about.name}: app API`, version: about.version, description: ABOUT },
    servers: [{ url: '/', description: 'This centre' }],
    paths,
    components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key.' } } },
  });
}
