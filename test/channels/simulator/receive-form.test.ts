import { describe, expect, it } from 'vitest';
import { receiveForm } from '../../../src/channels/simulator/receive-form.ts';
import { samplePhoto } from '../../../src/channels/simulator/sample-photo.ts';
import { fileKindOf } from '../../../src/shared/file-kind.ts';
import { webRequest } from '../../console/serve-routes.ts';
import { memoryPort } from './memory-port.ts';

const NOW = new Date('2026-11-20T15:00:00+05:30');
const answer = () => null;
const post = (form: Record<string, string>, more: object = {}) =>
  webRequest('/simulator/messages', { method: 'POST', form: { person: 'sunita', id: 'abcdefgh-1', ...form }, ...more });

describe('receiveForm', () => {
  const { port, intake, kept } = memoryPort(NOW, answer);
  const bodies = async (form: Record<string, string>, more: object = {}) => {
    const received = await receiveForm(post(form, more), port);
    return 'messages' in received ? received.messages.map((one) => one.body) : received;
  };

  it.each([
    [{ text: 'नमस्ते' }, [{ kind: 'text', text: 'नमस्ते' }]],
    [{ say: '0', text: '' }, [{ kind: 'text', text: '0' }]],
    [{ do: 'pin', pin: '23.4,85.3,Kanke, Ranchi' }, [{ kind: 'pin', lat: 23.4, lon: 85.3, name: 'Kanke, Ranchi' }]],
    [{ do: 'pin', pin: '123,85' }, { problem: 'empty' }],
    [{ do: 'voice', transcript: 'बूथ 17' }, [{ kind: 'voice', transcript: 'बूथ 17' }]],
    [{ do: 'voice' }, { problem: 'empty' }],
    [{ text: '  ' }, { problem: 'empty' }],
    [{ person: '../x', text: 'a' }, { problem: 'no-person' }],
    [
      { do: 'pair', pairText: 'कल बैठक हुई 40 लोग' },
      [
        { kind: 'text', text: 'कल बैठक हुई' },
        { kind: 'text', text: '40 लोग' },
      ],
    ],
    [{ do: 'delete' }, { problem: 'no-target' }],
  ])('%j', async (form, expected) => {
    expect(await bodies(form)).toEqual(expected);
  });

  it('the id made in the page makes a repeated post a duplicate, for that person alone', async () => {
    const first = await receiveForm(post({ text: 'a' }), port);
    const again = await receiveForm(post({ text: 'a' }), port);
    const other = await receiveForm(post({ text: 'a', person: 'asha' }), port);
    const id = (one: typeof first) => ('messages' in one ? one.messages[0]?.providerId : '');
    expect(id(first)).toBe(id(again));
    expect(id(first)).not.toBe(id(other));
  });

  it('a photo is kept and sent with its words; the sample is a real picture of nothing', async () => {
    const photo = { field: 'photo', name: 'a.png', mime: 'image/png', bytes: samplePhoto() };
    expect(await bodies({ text: 'पर्ची' }, { files: [photo] })).toEqual([
      { kind: 'photo', file: expect.any(String), mime: 'image/png', bytes: photo.bytes.length, caption: 'पर्ची' },
    ]);
    expect((await fileKindOf(photo.bytes))?.mime).toBe('image/png');
  });

  it('edit, delete and again name the provider’s id of the person’s own last message', async () => {
    const sent = await receiveForm(post({ text: 'डेढ़ सौ', id: 'second-one' }), port);
    if ('messages' in sent && sent.messages[0]) await intake(sent.messages[0]);
    expect(await bodies({ do: 'edit', text: 'पचास' })).toEqual([
      { kind: 'edit', target: 'sunita-second-one', text: 'पचास' },
    ]);
    expect(await bodies({ do: 'delete' })).toEqual([{ kind: 'delete', target: 'sunita-second-one' }]);
    const again = await receiveForm(post({ do: 'again' }), port);
    expect('messages' in again && again.messages[0]?.providerId).toBe('sunita-second-one');
    if ('messages' in again && again.messages[0]) expect((await intake(again.messages[0])).status).toBe('duplicate');
    expect(kept.get('sunita')?.messages).toHaveLength(1);
  });
});
