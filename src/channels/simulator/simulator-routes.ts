/** The addresses of the simulator: its page, what phones send, what they have seen, their files, live news. */
import type { Assets } from '../../shared/assets.ts';
import { backTo, seeOther } from '../../shared/forms.ts';
import type { WebRequest, WebRoute } from '../../shared/web-route.ts';
import type { Intake, StatusUpdate } from '../channel.ts';
import { drawPhone, livePhones } from './live-phones.ts';
import { PHONE_MESSAGES, type Phone, phoneOf } from './phone-view.ts';
import { receiveForm } from './receive-form.ts';
import { PERSON_KEY, SAMPLE_PERSONS } from './sample-persons.ts';
import type { SimulatorOptions } from './simulator-options.ts';
import { simulatorPage } from './simulator-page.ts';
import type { SimulatorPerson } from './simulator-port.ts';

const MAX_PHONES = 6;
const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** Two messages "in 200 ms" come so far apart. */
const PAIR_GAP_MS = 150;
const REPLY_ID = /^[\w-]{1,60}\.\d{1,3}$/;

type Receiver = () => { intake: Intake; onStatus: (update: StatusUpdate) => void } | null;

/** The routes of the simulator; `receiver` gives what the channel was started with. */
export function simulatorRoutes(options: SimulatorOptions, assets: Assets, receiver: Receiver): WebRoute[] {
  const { port, texts, page, meaning, frameAssets } = options;

  async function personsOf(request: WebRequest): Promise<SimulatorPerson[]> {
    const asked = request.url.searchParams.getAll('p').filter((key) => PERSON_KEY.test(key));
    const known = [...(await port.recent(30, request.uiLanguage)), ...SAMPLE_PERSONS];
    const keys = [...new Set(asked.length > 0 ? asked : known.map((person) => person.key))];
    // Beside one another three fit a desk's screen; others are a tap away.
    return keys.slice(0, asked.length > 0 ? MAX_PHONES : 3).map((key) => ({
      ...SAMPLE_PERSONS.find((person) => person.key === key),
      ...known.find((person) => person.key === key),
      key,
    }));
  }

  async function phone(person: SimulatorPerson, request: WebRequest): Promise<Phone> {
    return phoneOf(person, await port.conversation(person.key, PHONE_MESSAGES), request.uiLanguage);
  }

  async function show(request: WebRequest, problem?: string): Promise<Response> {
    const persons = await personsOf(request);
    const phones = await Promise.all(persons.map((person) => phone(person, request)));
    const on = request.url.searchParams.get('on');
    const inHand = persons.find((person) => person.key === on)?.key ?? persons[0]?.key ?? '';
    const find = request.url.searchParams.get('find') ?? undefined;
    const state = {
      phones,
      inHand,
      now: port.clock.now(),
      mayAdvance: port.clock.advance !== undefined,
      ...(find === undefined ? {} : { find, found: await port.directory(find, 12, request.uiLanguage) }),
      ...(problem === undefined ? {} : { problem }),
    };
    return page(
      {
        title: texts.t(request.uiLanguage, 'console:simulator.title'),
        active: 'simulator',
        frame: 'chat',
        body: simulatorPage(state, { texts, assets: frameAssets, meaning }, request),
        styles: [assets.href('simulator.css')],
        scripts: [assets.href('simulator.js')],
      },
      request,
    );
  }

  async function send(request: WebRequest): Promise<Response> {
    const answer = (status: number, problem?: string) => {
      if (request.headers.get('accept')?.includes('json'))
        return Response.json(problem === undefined ? { ok: true } : { ok: false, problem }, { status });
      return seeOther(backTo(request.form.back));
    };
    const live = receiver();
    if (live === null) return answer(503, texts.t(request.uiLanguage, 'console:simulator.notStarted'));
    const received = await receiveForm(request, port);
    if ('problem' in received)
      return answer(422, texts.t(request.uiLanguage, `console:simulator.problem.${received.problem}`));
    for (const [i, message] of received.messages.entries()) {
      if (i > 0) await new Promise((resolve) => setTimeout(resolve, PAIR_GAP_MS));
      await live.intake(message);
    }
    return answer(200);
  }

  return [
    { method: 'GET', path: '/simulator', access: 'simulator', handle: (request) => show(request) },
    { method: 'POST', path: '/simulator/messages', access: 'simulator', maxFileBytes: MAX_FILE_BYTES, handle: send },
    {
      method: 'POST',
      path: '/simulator/seen',
      access: 'simulator',
      handle(request) {
        const status = request.form.status === 'read' ? 'read' : 'delivered';
        for (const id of (request.form.ids ?? '')
          .split(' ')
          .filter((one) => REPLY_ID.test(one))
          .slice(0, 100)) {
          receiver()?.onStatus({ channel: 'simulator', providerId: id, status, at: port.clock.now() });
        }
        return new Response(null, { status: 204 });
      },
    },
    {
      method: 'POST',
      path: '/simulator/clock',
      access: 'simulator',
      async handle(request) {
        const ms = Number(request.form.ms);
        if (ms > 0 && ms <= 31 * 86_400_000) await port.clock.advance?.(ms);
        return seeOther(backTo(request.form.back));
      },
    },
    {
      method: 'GET',
      path: '/simulator/files/:id',
      access: 'simulator',
      async handle(request) {
        const file = await port.file(request.params.id ?? '');
        if (file === null) return new Response(null, { status: 404 });
        return new Response(new Uint8Array(file.bytes), {
          headers: {
            'content-type': file.mime,
            'cache-control': 'private, max-age=3600',
            'x-content-type-options': 'nosniff',
            'content-disposition': 'inline',
          },
        });
      },
    },
    {
      method: 'GET',
      path: '/simulator/live',
      access: 'simulator',
      async handle(request) {
        const persons = await personsOf(request);
        const byKey = new Map(persons.map((person) => [person.key, person]));
        const draw = async (key: string) =>
          drawPhone(
            await phone(byKey.get(key) ?? { key }, request),
            { texts, assets: frameAssets, meaning },
            request.uiLanguage,
          );
        return {
          events: livePhones([...byKey.keys()], request.url.searchParams.getAll('v'), port, draw, request.signal),
        };
      },
    },
  ];
}
