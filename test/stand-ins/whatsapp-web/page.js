// The page that the unmodified whatsapp-web.js 1.34.7 takes for WhatsApp Web: the smallest set of globals and modules that it
// touches. Modules it asks for and that are not here are noted in `__standin.missing`, faults in `__standin.errors`: tests assert
// that both are empty. The network behind it is `whatsapp-network.ts`, over one WebSocket.
(() => {
  const config = {
    version: '2.3000.1017054665',
    loaded: 12,
    earlySync: false,
    syncAfterMs: 0,
    ...window.__STANDIN_CONFIG,
  };
  const standin = { config, errors: [], missing: [], used: {}, calls: {} };
  window.__standin = standin;
  let tell = () => undefined;
  const note = (error) => {
    standin.errors.push(String(error?.stack ?? error));
    tell({ type: 'trouble', what: String(error?.stack ?? error) });
  };
  const called = (name) => {
    standin.calls[name] = (standin.calls[name] ?? 0) + 1;
  };
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  // ---- Events, models, collections: like Backbone's, as WhatsApp Web has them. ----
  class Evented {
    #heard = new Map();
    on(names, hear) {
      for (const name of names.split(/\s+/)) this.#heard.set(name, [...(this.#heard.get(name) ?? []), hear]);
      return this;
    }
    once(name, hear) {
      const one = (...args) => {
        this.off(name, one);
        hear(...args);
      };
      return this.on(name, one);
    }
    off(name, hear) {
      this.#heard.set(
        name,
        (this.#heard.get(name) ?? []).filter((one) => one !== hear),
      );
      return this;
    }
    trigger(name, ...args) {
      for (const hear of this.#heard.get(name) ?? []) {
        try {
          hear(...args)?.catch?.(note);
        } catch (error) {
          note(error);
        }
      }
      return this;
    }
    heardBy(name) {
      return (this.#heard.get(name) ?? []).length;
    }
  }

  class Model extends Evented {
    constructor(fields = {}) {
      super();
      Object.defineProperty(this, 'fields', { value: {}, enumerable: false });
      Object.defineProperty(this, 'collection', { value: null, writable: true, enumerable: false });
      for (const [name, value] of Object.entries(fields)) this.#declare(name, value);
    }
    #declare(name, value) {
      this.fields[name] = value;
      if (name in this) return;
      Object.defineProperty(this, name, {
        configurable: true,
        enumerable: true,
        get: () => this.fields[name],
        set: (next) => this.set({ [name]: next }),
      });
    }
    set(fields) {
      const changed = Object.entries(fields).filter(([name, value]) => this.fields[name] !== value);
      const before = changed.map(([name]) => this.fields[name]);
      for (const [name, value] of changed) this.#declare(name, value);
      for (const [i, [name, value]] of changed.entries()) this.tell(`change:${name}`, this, value, before[i]);
      if (changed.length > 0) this.tell('change', this);
      return this;
    }
    tell(name, ...args) {
      this.trigger(name, ...args);
      this.collection?.trigger(name, ...args);
    }
    serialize() {
      return { ...this.fields };
    }
    toJSON() {
      return this.serialize();
    }
  }

  const keyOf = (id) => (id && typeof id === 'object' ? id._serialized : id);
  class Collection extends Evented {
    constructor(modelClass = Model) {
      super();
      this.modelClass = modelClass;
      Object.defineProperty(this, 'models', { value: new Map(), writable: true });
    }
    get(id) {
      return this.models.get(keyOf(id));
    }
    async find(id) {
      return this.get(id);
    }
    getModelsArray() {
      return [...this.models.values()];
    }
    add(model, { own = true, silent = false } = {}) {
      const key = keyOf(model.id);
      if (this.models.has(key)) return this.models.get(key);
      this.models.set(key, model);
      if (own) model.collection = this;
      if (!silent) this.trigger('add', model, this);
      return model;
    }
    prepend(models) {
      const fresh = models.filter((model) => !this.models.has(keyOf(model.id)));
      this.models = new Map([...fresh.map((model) => [keyOf(model.id), model]), ...this.models]);
    }
    remove(model) {
      if (this.models.delete(keyOf(model.id))) this.trigger('remove', model, this);
    }
  }

  // ---- Ids. ----
  class Wid {
    constructor(text) {
      const [user, server] = text.replace(/@s\.whatsapp\.net$/, '@c.us').split('@');
      this.server = server;
      this.user = user.split(':')[0];
      this._serialized = `${this.user}@${server}`;
    }
    isLid() {
      return this.server === 'lid';
    }
    isGroup() {
      return this.server === 'g.us';
    }
    isUser() {
      return this.server === 'c.us' || this.server === 'lid';
    }
    isStatus() {
      return this._serialized === 'status@broadcast';
    }
    isBroadcast() {
      return this.server === 'broadcast';
    }
    isNewsletter() {
      return this.server === 'newsletter';
    }
    equals(other) {
      return keyOf(other) === this._serialized;
    }
    toJid() {
      return this._serialized.replace('@c.us', '@s.whatsapp.net');
    }
    toString() {
      return this._serialized;
    }
    // As there: what is handed out of the page by a function is a text.
    toJSON() {
      return this._serialized;
    }
  }
  const wid = (id) => (id == null || id instanceof Wid ? id : new Wid(typeof id === 'string' ? id : id._serialized));

  class MsgKey {
    constructor({ from, to, id, participant, selfDir, fromMe, remote }) {
      this.fromMe = fromMe ?? selfDir === 'out';
      this.remote = wid(remote ?? (this.fromMe ? to : from));
      this.id = id;
      if (participant) this.participant = wid(participant);
      this._serialized = `${this.fromMe}_${this.remote}_${id}${participant ? `_${this.participant}` : ''}`;
    }
    toString() {
      return this._serialized;
    }
    static async newId() {
      const bytes = [...crypto.getRandomValues(new Uint8Array(9))];
      return `3EB0${bytes
        .map((one) => one.toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase()}`;
    }
  }

  // ---- Messages, chats, contacts. ----
  class MsgModel extends Model {
    constructor(fields) {
      super({ ack: 0, star: false, isForwarded: false, hasReaction: false, mentionedJidList: [], ...fields });
      if (fields.directPath) {
        const mediaData = { mediaStage: 'INIT', type: fields.type };
        Object.defineProperty(this, 'mediaData', { value: mediaData, enumerable: false });
        Object.defineProperty(this, 'mediaObject', { value: { filehash: fields.filehash }, enumerable: false });
      }
      this.isEphemeral = false;
      this.isStatusV3 = fields.from?.isStatus?.() ?? false;
      this.isNotification = ['e2e_notification', 'gp2', 'notification_template'].includes(fields.type);
    }
    unsafe() {
      return this;
    }
    canReply() {
      return true;
    }
    msgContextInfo() {
      return { quotedMsg: { type: this.type, body: this.body }, quotedStanzaID: this.id.id };
    }
    avParams() {
      return {};
    }
    updateAck(ack) {
      this.ack = ack;
    }
    async downloadMedia() {
      called('downloadMedia');
      const head = await fetch(`/standin-media${this.directPath}`, { method: 'HEAD' }).catch(() => null);
      this.mediaData.mediaStage = head?.ok ? 'RESOLVED' : 'ERROR_MISSING';
    }
  }
  class ChatModel extends Model {
    constructor(fields) {
      super({ unreadCount: 0, archive: false, pin: 0, muteExpiration: 0, isLocked: false, ...fields });
      Object.defineProperty(this, 'msgs', { value: new Collection(MsgModel) });
      this.mute = { expiration: 0 };
    }
    get lastReceivedKey() {
      return this.msgs.getModelsArray().at(-1)?.id;
    }
    serialize() {
      const { mute, ...rest } = this.fields;
      return { ...rest, msgs: [] };
    }
    toJSON() {
      const { msgs, ...rest } = this.serialize();
      return rest;
    }
  }

  const Msg = new Collection(MsgModel);
  const Chat = new Collection(ChatModel);
  const Contact = new Collection();
  /** What a chat holds and the page has not loaded, oldest first, by chat. */
  const archive = new Map();
  const phoneOf = new Map();
  const lidOf = new Map();
  Msg.getMessagesById = async (ids) => ({ messages: ids.map((id) => Msg.get(id)).filter(Boolean) });
  Msg.search = async () => ({ messages: [] });
  Contact.find = async (id) => Contact.get(id) ?? contactOf(wid(id));

  const Socket = new Model({ state: 'OPENING', hasSynced: false });
  const Conn = new Model({ ref: undefined, pushname: undefined, platform: 'android', wid: undefined });
  const Cmd = new Evented();
  let me = null;
  let meLid = null;

  function contactOf(id, name) {
    const there = Contact.get(id);
    if (there) return there;
    const phone = id.isLid() ? wid(phoneOf.get(id._serialized)) : undefined;
    return Contact.add(
      new Model({
        id,
        name: undefined,
        pushname: name,
        type: 'in',
        isBusiness: false,
        isContactBlocked: false,
        phoneNumber: phone,
      }),
    );
  }
  /** A person's chat, whichever of their two ids is asked for. */
  function chatOf(id) {
    const other = id.isLid() ? phoneOf.get(id._serialized) : lidOf.get(id._serialized);
    return Chat.get(id) ?? (other ? Chat.get(other) : undefined);
  }
  function chatFor(id, name) {
    return chatOf(id) ?? Chat.add(new ChatModel({ id, formattedTitle: name ?? id.user, t: 0 }));
  }
  function modelOf(message, isNewMsg) {
    const { chat, fromMe, author, ...rest } = message;
    const id = new MsgKey({ fromMe: Boolean(fromMe), remote: chat, id: message.id, participant: author });
    return new MsgModel({
      ...rest,
      id,
      isNewMsg,
      ack: message.ack ?? 1,
      from: wid(fromMe ? me : chat),
      to: wid(fromMe ? chat : me),
      author: wid(author),
      self: fromMe ? 'out' : 'in',
    });
  }
  /** A message from the network. With `isNew` false it is history: the library is told nothing. */
  function take(message, isNew) {
    const chat = chatFor(wid(message.chat), message.notifyName);
    if (!message.fromMe) contactOf(wid(message.author ?? message.chat), message.notifyName);
    const model = modelOf(message, isNew);
    if (Msg.get(model.id)) return;
    chat.msgs.add(model, { own: false });
    Msg.add(model);
    const unread = message.fromMe || message.seen ? {} : { unreadCount: chat.unreadCount + 1 };
    chat.set({ t: Math.max(chat.t, message.t), ...unread });
  }
  /** Of each chat only the last few are in the page at first. */
  function takeHistory(messages) {
    const byChat = new Map();
    for (const message of messages) byChat.set(message.chat, [...(byChat.get(message.chat) ?? []), message]);
    for (const [id, all] of byChat) {
      const chat = chatFor(wid(id));
      archive.set(chat.id._serialized, [...(archive.get(chat.id._serialized) ?? []), ...all.slice(0, -config.loaded)]);
      for (const message of all.slice(-config.loaded)) take(message, false);
    }
  }
  async function loadEarlierMsgs({ chat }) {
    called('loadEarlierMsgs');
    await sleep(1);
    const rest = archive.get(chat.id._serialized) ?? [];
    const models = rest.splice(-50).map((message) => modelOf(message, false));
    for (const model of models) Msg.add(model, { silent: true });
    chat.msgs.prepend(models);
    return models;
  }

  // ---- The session, kept in the browser so that it outlives a kill at any moment (localStorage is written late). ----
  const vault = new Promise((resolve, reject) => {
    const asked = indexedDB.open('standin', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('session');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  async function inVault(act) {
    const store = (await vault).transaction('session', 'readwrite', { durability: 'strict' });
    const asked = act(store.objectStore('session'));
    await new Promise((resolve, reject) => {
      store.oncomplete = resolve;
      store.onerror = reject;
    });
    return asked.result;
  }
  const readToken = () => inVault((store) => store.get('token'));
  const keepToken = (token) => inVault((store) => store.put(token, 'token'));
  const dropToken = () => inVault((store) => store.delete('token'));

  // ---- The network. ----
  let socket;
  let hasSession = false;
  const unsent = [];
  const send = (frame) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    else if (frame.type === 'send') unsent.push(frame);
  };
  tell = send;
  const sent = new Map();

  async function sync(pending) {
    if (!config.earlySync) while (Socket.heardBy('change:hasSynced') === 0) await sleep(5);
    // Before the library listens: it is told of none of these.
    for (const message of pending) take(message, true);
    if (config.syncAfterMs > 0) await sleep(config.syncAfterMs);
    Socket.set({ hasSynced: true });
    send({ type: 'synced' });
  }
  const handlers = {
    ref({ ref }) {
      Socket.set({ state: 'UNPAIRED' });
      Conn.set({ ref });
    },
    async session(frame) {
      await keepToken(frame.token);
      for (const [lid, phone] of frame.lids) handlers.lid({ lid, phone });
      const again = hasSession;
      hasSession = true;
      me = frame.me;
      meLid = frame.meLid;
      Conn.set({ pushname: frame.pushname, wid: wid(me) });
      if (frame.fresh) Socket.set({ state: 'PAIRING' });
      if (!again) takeHistory(frame.history);
      Socket.set({ state: 'CONNECTED' });
      for (const waiting of unsent.splice(0)) send(waiting);
      if (again) for (const message of frame.pending) take(message, true);
      else await sync(frame.pending);
    },
    async rejected() {
      await dropToken();
      send({ type: 'hello' });
    },
    messages({ messages }) {
      for (const message of messages) take(message, true);
    },
    ack: ({ key, ack }) => Msg.get(key)?.set({ ack }),
    edit: ({ key, body, at }) => Msg.get(key)?.set({ latestEditSenderTimestampMs: at, body }),
    revoke: ({ key }) => Msg.get(key)?.set({ type: 'revoked', body: '' }),
    decipher: ({ key, body }) => Msg.get(key)?.set({ body, type: 'chat' }),
    reaction({ key, from, emoji, id, at }) {
      const parent = Msg.get(key);
      const [, remote, own] = key.split('_');
      modules.WAWebAddonReactionTableMode.reactionTableMode.bulkUpsert([
        {
          id: new MsgKey({ fromMe: false, remote: from, id }),
          reactionParentKey: parent?.id ?? new MsgKey({ fromMe: key.startsWith('true'), remote, id: own }),
          reactionText: emoji,
          reactionTimestamp: at,
          from: wid(from),
          read: false,
          orphan: 0,
        },
      ]);
    },
    call: ({ from, id }) =>
      modules.WAWebCallCollection.calls.set(id, {
        id,
        peerJid: wid(from),
        isVideo: false,
        isGroup: false,
        outgoing: false,
      }),
    state: ({ state }) => Socket.set({ state }),
    async unlink() {
      await dropToken();
      Cmd.trigger('logout');
      await sleep(50);
      location.href = 'https://web.whatsapp.com/?post_logout=1&logout_reason=0';
    },
    lid({ lid, phone }) {
      phoneOf.set(lid, phone);
      lidOf.set(phone, lid);
    },
    sent({ key, t }) {
      Msg.get(key)?.set({ ack: 1 });
      sent.get(key)?.({ messageSendResult: 'OK', t });
      sent.delete(key);
    },
  };

  function addAndSendMsgToChat(chat, message) {
    called('addAndSendMsgToChat');
    const model = new MsgModel({ ...message, body: message.body ?? '' });
    chat.msgs.add(model, { own: false });
    Msg.add(model);
    chat.set({ t: Math.max(chat.t, model.t) });
    const done = new Promise((resolve) => sent.set(model.id._serialized, resolve));
    const wire = JSON.parse(JSON.stringify(model.serialize()));
    send({ type: 'send', message: { ...wire, id: model.id.id, key: model.id._serialized, chat: chat.id._serialized } });
    return [Promise.resolve(model), done];
  }

  // ---- Modules. ----
  const base64 = (buffer) => btoa([...new Uint8Array(buffer)].map((one) => String.fromCharCode(one)).join(''));
  const key32 = (fill) => ({ pubKey: new Uint8Array(32).fill(fill).buffer });
  const links = (text) => [...String(text ?? '').matchAll(/https?:\/\/[^\s]+/g)].map(([href]) => ({ href, url: href }));
  const nothing = () => new Collection();
  const calls = new Map();
  const modules = {
    WAWebSocketModel: { Socket },
    WAWebConnModel: { Conn },
    WAWebCmd: { Cmd },
    WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
    WAWebAltDeviceLinkingApi: {
      setPairingType() {},
      async initializeAltDeviceLinking() {},
      async initializeQRLinking() {},
      async startAltLinkingFlow(phone) {
        send({ type: 'code', phone });
        return 'ABCD1234';
      },
    },
    WABase64: { encodeB64: base64 },
    WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
    WAWebAdvSignatureApi: {},
    WAWebUserPrefsInfoStore: { waNoiseInfo: { get: async () => ({ staticKeyPair: key32(7) }) } },
    WAWebSignalStoreApi: { waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: key32(9) }) } },
    WAWebUserPrefsMultiDevice: { getADVSecretKey: () => base64(new Uint8Array(32).fill(3)) },
    WAWebUserPrefsMeUser: { getMaybeMePnUser: () => wid(me), getMaybeMeLidUser: () => wid(meLid) },
    WAWebMiscBrowserUtils: { info: () => ({ os: 'Linux', name: 'Chrome' }) },
    WAWebLaunchSocketUtils: {
      refreshQR() {
        called('refreshQR');
        send({ type: 'hello' });
      },
    },
    WAWebCollections: {
      Msg,
      Chat,
      Contact,
      GroupMetadata: nothing(),
      ProfilePicThumb: nothing(),
      Label: nothing(),
      Blocklist: nothing(),
      BusinessProfile: nothing(),
      Status: nothing(),
      Reactions: nothing(),
      WAWebNewsletterCollection: nothing(),
    },
    WAWebSyncGatingUtils: {},
    WAWebCallCollection: Object.assign(new Evented(), { calls }),
    WAWebNonMessageDataRequestPlaceholderMessageResendUtils: {
      handlePlaceholderMsgsSeen() {
        called('handlePlaceholderMsgsSeen');
      },
    },
    WAWebAddonReactionTableMode: { reactionTableMode: { bulkUpsert() {} } },
    WAWebAddonPollVoteTableMode: { pollVoteTableMode: { bulkUpsert() {} } },
    WAWebBackendJobsCommon: { mediaTypeFromProtobuf() {} },
    WAWebE2EProtoUtils: { typeAttributeFromProtobuf() {} },
    WALinkify: { findLink: (text) => links(text)[0], findLinks: links },
    WAWebWidFactory: { createWid: wid, createWidFromWidLike: wid, asUserWidOrThrow: wid },
    WAWebChatGetters: {
      getIsNewsletter: (chat) => chat.id.isNewsletter(),
      getIsBroadcast: (chat) => chat.id.isBroadcast(),
    },
    WAWebLidMigrationUtils: {
      toPn: (id) => wid(phoneOf.get(keyOf(id))),
      toLid: (id) => wid(lidOf.get(keyOf(id))),
    },
    WAWebFindChatAction: {
      async findOrCreateLatestChat(id) {
        const there = chatOf(wid(id));
        if (there) return { chat: there, created: false };
        if (config.absent?.includes(keyOf(id))) throw new Error('No LID for user');
        return { chat: chatFor(wid(id)), created: true };
      },
    },
    WAWebChatLoadMessages: { loadEarlierMsgs },
    WAWebApiContact: {
      getAlternateUserWid: (id) => wid(id.isLid() ? phoneOf.get(id._serialized) : lidOf.get(id._serialized)),
      getCurrentLid: (id) => wid(lidOf.get(id._serialized)),
      getPhoneNumber: (id) => wid(phoneOf.get(id._serialized)),
    },
    WAWebQueryExistsJob: {
      async queryWidExists(id) {
        called('queryWidExists');
        return config.absent?.includes(id._serialized) ? null : { wid: id };
      },
    },
    WAWebStreamModel: { Stream: { markAvailable() {}, markUnavailable() {} } },
    WAWebUpdateUnreadChatAction: {
      async sendSeen({ chat }) {
        if (!chat.unreadCount) return;
        chat.set({ unreadCount: 0 });
        send({ type: 'seen', chat: chat.id._serialized });
      },
    },
    WAWebChatStateBridge: {
      sendChatStateComposing: async (id) => send({ type: 'chatstate', chat: id._serialized, state: 'composing' }),
      sendChatStateRecording: async (id) => send({ type: 'chatstate', chat: id._serialized, state: 'recording' }),
      sendChatStatePaused: async (id) => send({ type: 'chatstate', chat: id._serialized, state: 'paused' }),
    },
    WAWebMsgKey: MsgKey,
    WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
    WAWebSendMsgChatAction: { addAndSendMsgToChat },
    WAWebVcardParsingUtils: { parseVcard: (text) => ({ name: /^FN:(.+)$/m.exec(text)?.[1] }) },
    WAWebVcardGetNameFromParsed: { vcardGetNameFromParsed: (parsed) => parsed.name },
    WAWebDownloadManager: {
      downloadManager: {
        async downloadAndMaybeDecrypt({ directPath }) {
          called('download');
          const answer = await fetch(`/standin-media${directPath}`);
          if (!answer.ok) throw Object.assign(new Error(`media ${answer.status}`), { status: answer.status });
          return answer.arrayBuffer();
        },
      },
    },
  };
  Socket.logout = async () => {
    await dropToken();
    send({ type: 'logout' });
  };
  Cmd.refreshQR = () => modules.WAWebLaunchSocketUtils.refreshQR();
  standin.modules = modules;
  standin.Socket = Socket;
  standin.Msg = Msg;

  window.require = (name) => {
    standin.used[name] = (standin.used[name] ?? 0) + 1;
    if (name in modules) return modules[name];
    standin.missing.push(name);
    tell({ type: 'trouble', what: `no module ${name}` });
    // The real loader throws too.
    throw new Error(`Requiring unknown module "${name}"`);
  };

  // ---- The connection, made again whenever it is lost, as the real page does. ----
  function connect() {
    socket = new WebSocket(`wss://${location.host}/standin-socket`);
    socket.onopen = async () => {
      const token = await readToken();
      send(token ? { type: 'resume', token } : { type: 'hello' });
    };
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(data);
      Promise.resolve(handlers[frame.type]?.(frame)).catch(note);
    };
    socket.onclose = () => {
      if (Socket.state === 'CONNECTED') Socket.set({ state: 'TIMEOUT' });
      setTimeout(connect, 300);
    };
  }
  connect();
  // Last: the library waits for it.
  window.Debug = { VERSION: config.version };
})();
