/** The API's description as a page to read: made on the server from the OpenAPI document, without scripts. */
import { type Html, html } from '../../shared/html.ts';
import type { WebPage } from '../../shared/web-page.ts';
import type { OpenApiDocument } from './open-api.ts';

/** A JSON Schema, as far as the page shows it. */
interface Shape {
  $ref?: string;
  type?: string | string[];
  description?: string;
  example?: unknown;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  oneOf?: Shape[];
  anyOf?: Shape[];
}

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: { name: string; required?: boolean; schema?: Shape; description?: string }[];
  requestBody?: { content: Record<string, { schema?: Shape }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Shape }> }>;
}

/** `code` between back-ticks becomes `<code>`, an empty line a paragraph. */
function prose(text: string): Html[] {
  return text
    .split(/\n{2,}/)
    .map(
      (part) => html`<p>${part.split('`').map((piece, i) => (i % 2 === 1 ? html`<code>${piece}</code>` : piece))}</p>`,
    );
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function typeOf(shape: Shape): Html {
  if (shape.$ref) return html`<a href="#${nameOf(shape.$ref)}">${nameOf(shape.$ref)}</a>`;
  if (shape.items) return html`list of ${typeOf(shape.items)}`;
  if (shape.const !== undefined) return html`<code>${JSON.stringify(shape.const)}</code>`;
  if (shape.enum) return html`${shape.enum.map((value, i) => html`${i > 0 && ', '}<code>${String(value)}</code>`)}`;
  return html`${[shape.type ?? 'any'].flat().join(' or ')}${shape.format && `, ${shape.format}`}`;
}

function fieldRows(shape: Shape): Html[] {
  return Object.entries(shape.properties ?? {}).map(
    ([name, field]) =>
      html`<tr><td><code>${name}</code></td><td>${typeOf(field)}</td><td>${shape.required?.includes(name) ? 'yes' : 'no'}</td><td>${field.description && prose(field.description)}${field.example !== undefined && html`<p>Example: <code>${String(field.example)}</code></p>`}</td></tr>`,
  );
}

function fields(shape: Shape): Html {
  if (!shape.properties) return html`<p>${typeOf(shape)}${shape.pattern && html`, <code>${shape.pattern}</code>`}</p>`;
  return html`<div class="scroll"><table><thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Required</th><th scope="col">Meaning</th></tr></thead><tbody>${fieldRows(shape)}</tbody></table></div>`;
}

function answers(responses: NonNullable<Operation['responses']>): Html {
  const rows = Object.entries(responses).map(([status, { description = '', content = {} }]) => {
    const bodies = Object.entries(content).map(
      ([mime, { schema }]) =>
        html`<p>${schema && typeOf(schema)} <code>${mime}</code></p>${schema?.properties && fields(schema)}`,
    );
    return html`<tr><td><b>${status}</b></td><td>${prose(description)}</td><td>${bodies}</td></tr>`;
  });
  return html`<div class="scroll"><table><thead><tr><th scope="col">Status</th><th scope="col">When</th><th scope="col">Body</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function operationSection(method: string, path: string, operation: Operation): Html {
  const { parameters = [], requestBody, responses = {} } = operation;
  const query: Shape = {
    properties: Object.fromEntries(
      parameters.map((one) => [
        one.name,
        { ...one.schema, ...(one.description ? { description: one.description } : {}) },
      ]),
    ),
    required: parameters.filter((one) => one.required).map((one) => one.name),
  };
  return html`<section id="${operation.operationId}"><h2>${operation.summary}</h2><p><code>${method.toUpperCase()} ${path}</code></p>${prose(operation.description ?? '')}
${parameters.length > 0 && html`<h3>In the address</h3>${fields(query)}`}
${Object.entries(requestBody?.content ?? {}).map(([mime, { schema }]) => html`<h3>Body, <code>${mime}</code></h3>${schema && fields(schema)}`)}
<h3>Answers</h3>${answers(responses)}</section>`;
}

function schemaSection(name: string, shape: Shape): Html {
  const forms = shape.oneOf ?? shape.anyOf;
  return html`<section id="${name}"><h2>${name}</h2>${shape.description && prose(shape.description)}${
    forms
      ? forms.map(
          (form) => html`<h3>${form.properties?.type ? typeOf(form.properties.type) : 'One form'}</h3>${fields(form)}`,
        )
      : fields(shape)
  }</section>`;
}

/** The page; `styles` are addresses of style sheets. */
export function docsPage(document: OpenApiDocument, styles: readonly string[]): WebPage {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ method, path, operation })),
  );
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Shape>);
  const body = html`<article class="docs"><h1>${document.info.title}</h1>${prose(document.info.description ?? '')}<p><a href="/api/openapi.json">The same for programs: openapi.json</a></p>
<ul>${operations.map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)}</ul>
${operations.map(({ method, path, operation }) => operationSection(method, path, operation))}${schemas.map(([name, shape]) => schemaSection(name, shape))}</article>`;
  return { title: document.info.title, body, frame: 'plain', styles };
}
