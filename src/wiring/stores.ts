/** Every store over one connection. */
import { join } from 'node:path';
import { createAlertStore } from '../store/alerts.ts';
import { createAuditStore } from '../store/audit.ts';
import { createComplaintStore } from '../store/complaints.ts';
import type { Connection } from '../store/connect.ts';
import { createCounterStore } from '../store/counters.ts';
import { createDigestSource } from '../store/digest-source.ts';
import { createDigestStore } from '../store/digests.ts';
import { createFileStore } from '../store/files.ts';
import { createHandoverStore } from '../store/handovers.ts';
import { createMarkStore } from '../store/marks.ts';
import { createMessageStore } from '../store/messages.ts';
import { createNumberStore } from '../store/numbers.ts';
import { createOpeningStore } from '../store/openings.ts';
import { createPeopleStore } from '../store/people.ts';
import { createReportStore } from '../store/reports.ts';
import { createSubscriptionStore } from '../store/subscriptions.ts';
import { createSuggestionStore } from '../store/suggestions.ts';
import { createTurnStore } from '../store/turns.ts';
import { createUnitStore } from '../store/units.ts';
import { createWebhookStore } from '../store/webhooks.ts';

export type Stores = ReturnType<typeof createStores>;

/** The stores of a centre; files lie in `dataDir/files`. */
export function createStores(connection: Connection, config: { dataDir: string }) {
  return {
    messages: createMessageStore(connection),
    turns: createTurnStore(connection),
    marks: createMarkStore(connection),
    files: createFileStore(connection, join(config.dataDir, 'files')),
    people: createPeopleStore(connection),
    units: createUnitStore(connection),
    reports: createReportStore(connection),
    complaints: createComplaintStore(connection),
    audit: createAuditStore(connection),
    handovers: createHandoverStore(connection),
    alerts: createAlertStore(connection),
    suggestions: createSuggestionStore(connection),
    counters: createCounterStore(connection),
    digestRecords: createDigestStore(connection),
    subscriptions: createSubscriptionStore(connection),
    digestSource: createDigestSource(connection),
    webhooks: createWebhookStore(connection),
    openings: createOpeningStore(connection),
    numbers: createNumberStore(connection),
  };
}
