/**
 * How a number stands, as Meta tells when asked. Sources: "Messaging limits" (`whatsapp_business_manager_messaging_limit`, per
 * business portfolio), "Throughput" (`throughput.level`), "Business phone numbers" (`quality_rating`), under
 * developers.facebook.com/documentation/business-messaging/whatsapp/.
 */
import { z } from 'zod';
import type { CloudNumber, CloudState } from './cloud-port.ts';
import type { GraphClient } from './graph-client.ts';
import { meaningOf } from './graph-error.ts';
import { readTemplates } from './template.ts';

const numberSchema = z.looseObject({
  display_phone_number: z.string().optional(),
  quality_rating: z.string().optional(),
  throughput: z.looseObject({ level: z.string().optional() }).optional(),
  whatsapp_business_manager_messaging_limit: z.string().optional(),
});
const accountSchema = z.looseObject({ owner_business_info: z.looseObject({ id: z.string() }).optional() });

const LIMITS: Readonly<Record<string, number>> = {
  TIER_50: 50,
  TIER_250: 250,
  TIER_1K: 1_000,
  TIER_2K: 2_000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
};
const PER_SECOND: Readonly<Record<string, number>> = { STANDARD: 80, HIGH: 1_000 };

/** Asks Meta. Where the number itself cannot be asked for, only the trouble is told; null when Meta is not reached. */
export async function askState(graph: GraphClient, number: CloudNumber): Promise<Partial<CloudState> | null> {
  const fields = 'display_phone_number,quality_rating,throughput,whatsapp_business_manager_messaging_limit';
  const answer = await graph.get(`/${number.phoneNumberId}?fields=${fields}`);
  if (answer.kind === 'refused') {
    const meaning = meaningOf(answer.code);
    return meaning.act === 'stopped' ? { trouble: meaning.trouble } : null;
  }
  const read = answer.kind === 'ok' ? numberSchema.safeParse(answer.json) : undefined;
  if (!read?.success) return null;
  const [account, templates] = await Promise.all([
    graph.get(`/${number.accountId}?fields=owner_business_info`),
    graph.get(`/${number.accountId}/message_templates?fields=name,language,status&limit=200`),
  ]);
  const owner = account.kind === 'ok' ? accountSchema.safeParse(account.json) : undefined;
  const { display_phone_number: display, quality_rating: quality, throughput } = read.data;
  const tier = read.data.whatsapp_business_manager_messaging_limit;
  const perSecond = PER_SECOND[throughput?.level ?? ''];
  const limit = LIMITS[tier ?? ''];
  return {
    ...(display ? { display } : {}),
    ...(quality ? { quality } : {}),
    ...(perSecond ? { perSecond } : {}),
    ...(limit ? { limit } : {}),
    unlimited: tier === 'TIER_UNLIMITED',
    portfolio: owner?.data?.owner_business_info?.id ?? number.accountId,
    ...(templates.kind === 'ok' ? { templates: readTemplates(templates.json) } : {}),
  };
}
