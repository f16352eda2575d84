/** A phone's form → a message for intake. One form carries everything a phone can send, so that it works without script too. */
import type { MessageBody } from '../../conversation/message.ts';
import { newId } from '../../shared/ids.ts';
import type { WebRequest } from '../../shared/web-route.ts';
import type { IncomingMessage } from '../channel.ts';
import { PERSON_KEY } from './sample-persons.ts';
import { samplePhoto } from './sample-photo.ts';
import type { SimulatorPort } from './simulator-port.ts';

/** What a form asks for: messages in their order, or why it cannot be done (`empty`, `no-target`, `no-person`). */
export type Received = { messages: IncomingMessage[] } | { problem: 'empty' | 'no-target' | 'no-person' };

const CLIENT_ID = /^[\w-]{8,64}$/;

async function mediaBody(request: WebRequest, port: SimulatorPort): Promise<MessageBody | null> {
  const { form, files } = request;
  const photo = files.find((file) => file.field === 'photo' && file.bytes.length > 0);
  if (photo || form.do === 'sample-photo') {
    const file = photo ?? { name: 'namuna.png', mime: 'image/png', bytes: samplePhoto() };
    const id = await port.keepFile(file);
    const kind = file.mime.startsWith('image/') ? 'photo' : file.mime.startsWith('video/') ? 'video' : 'document';
    return { kind, file: id, mime: file.mime, bytes: file.bytes.length, ...(form.text ? { caption: form.text } : {}) };
  }
  const voice = files.find((file) => file.field === 'voice' && file.bytes.length > 0);
  if (voice || form.do === 'voice') {
    const seconds = Math.round(Number(form.seconds ?? '')) || undefined;
    if (!voice && !form.transcript) return null;
    return {
      kind: 'voice',
      ...(voice ? { file: await port.keepFile(voice) } : {}),
      ...(seconds === undefined ? {} : { seconds }),
      ...(form.transcript ? { transcript: form.transcript } : {}),
    };
  }
  if (form.do === 'pin') {
    const [lat, lon, ...name] = (form.pin ?? '').split(',');
    const at = { lat: Number(lat), lon: Number(lon) };
    if (!lat || !lon || Math.abs(at.lat) > 90 || Math.abs(at.lon) > 180) return null;
    return { kind: 'pin', ...at, ...(name.length > 0 ? { name: name.join(',').trim() } : {}) };
  }
  const text = form.text || form.say || (form.do === 'pair' ? form.pairText : undefined);
  return text?.trim() ? { kind: 'text', text } : null;
}

/** The last message of their own that a person can still change or send again. */
async function targetOf(
  key: string,
  named: string | undefined,
  port: SimulatorPort,
): Promise<{ id: string; body: MessageBody } | null> {
  const { messages } = await port.conversation(key, 50);
  const gone = new Set(messages.flatMap((one) => (one.body.kind === 'delete' ? [one.targetId] : [])));
  const own = messages.filter(
    (one) => !['edit', 'delete', 'reaction', 'event'].includes(one.body.kind) && !gone.has(one.id),
  );
  const found = named ? own.find((one) => one.id === named) : own.at(-1);
  return found ? { id: found.id, body: found.body } : null;
}

/** Reads the form of one phone. The id made in the page makes a repeated post a duplicate. */
export async function receiveForm(request: WebRequest, port: SimulatorPort): Promise<Received> {
  const { form } = request;
  const key = form.person ?? '';
  if (!PERSON_KEY.test(key)) return { problem: 'no-person' };
  const providerId = form.id && CLIENT_ID.test(form.id) ? `${key}-${form.id}` : newId();
  const base = (id: string, body: MessageBody): IncomingMessage => ({
    channel: 'simulator',
    providerId: id,
    from: { kind: 'simulator', value: key },
    ...(form.name ? { pushName: form.name } : {}),
    group: false,
    sentAt: port.clock.now(),
    body,
    ...(form.forwarded ? { forwarded: true } : {}),
  });
  if (form.do === 'edit' || form.do === 'delete' || form.do === 'again') {
    const target = await targetOf(key, form.target, port);
    const targetProviderId = target && (await port.providerIdOf(key, target.id));
    if (!target || !targetProviderId) return { problem: 'no-target' };
    if (form.do === 'again') return { messages: [base(targetProviderId, target.body)] };
    if (form.do === 'delete') return { messages: [base(providerId, { kind: 'delete', target: targetProviderId })] };
    return form.text?.trim()
      ? { messages: [base(providerId, { kind: 'edit', target: targetProviderId, text: form.text })] }
      : { problem: 'empty' };
  }
  const body = await mediaBody(request, port);
  if (body === null) return { problem: 'empty' };
  if (form.do !== 'pair' || body.kind !== 'text') return { messages: [base(providerId, body)] };
  // Two fragments of one thought, as they come from a quick thumb.
  const words = body.text.trim().split(/\s+/);
  const half = Math.max(1, Math.ceil(words.length / 2));
  const parts = [words.slice(0, half).join(' '), words.slice(half).join(' ')].filter((part) => part !== '');
  return { messages: parts.map((text, i) => base(`${providerId}-${i}`, { kind: 'text', text })) };
}
