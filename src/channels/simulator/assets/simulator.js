// The phones made lively: sending without leaving the page, ticks in place, one stream of events a tab (closed while the tab is
// hidden), voice notes by the microphone. Without this script the same forms post and the page comes back.
const root = document.querySelector('.simulator');
const csrf = document.querySelector('meta[name=csrf]').content;
const template = document.getElementById('bubble-actions');
const narrow = matchMedia('(max-width: 900px)');
const phones = new Map([...root.querySelectorAll('.phone')].map((phone) => [phone.dataset.person, phone]));
const newId = () =>
  crypto.randomUUID?.() ??
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const tricks = root.querySelector('form.tricks');

// ---- what stands on a phone ----
const wallOf = (phone) => phone.querySelector('.wall');
const atEnd = (wall) => wall.scrollHeight - wall.scrollTop - wall.clientHeight < 80;

function toEnd(phone) {
  const wall = wallOf(phone);
  wall.scrollTop = wall.scrollHeight;
  phone.querySelector('.newer').hidden = true;
}

function show({ person, order, set, busy, trace }) {
  const phone = phones.get(person);
  if (!phone) return;
  const wall = wallOf(phone);
  const list = wall.querySelector('ol');
  const wasAtEnd = atEnd(wall);
  let appended = false;
  const wanted = new Set(order);
  for (const item of [...list.children]) if (item.dataset.id && !wanted.has(item.dataset.id)) item.remove();
  for (const [i, id] of order.entries()) {
    let item = document.getElementById(`m-${id}`);
    const fresh = set[id];
    if (fresh) {
      const made = document.createRange().createContextualFragment(fresh).firstElementChild;
      if (!item) {
        appended = true;
        forget(list, made);
        list.append(made);
        item = made;
      } else if (item.dataset.v !== made.dataset.v) {
        item.replaceWith(made);
        item = made;
      }
    }
    const there = [...list.children].filter((one) => one.dataset.id)[i];
    if (item && there !== item) list.insertBefore(item, there ?? list.querySelector('.waiting'));
  }
  phone.querySelector('[data-idle]').hidden = busy;
  phone.querySelector('[data-busy]').hidden = !busy;
  root.querySelector(`[data-trace="${CSS.escape(person)}"] [data-steps]`).innerHTML = trace;
  phone.querySelector('.samples')?.toggleAttribute('hidden', order.length > 0);
  if (wasAtEnd) toEnd(phone);
  else if (appended) phone.querySelector('.newer').hidden = false;
  report(phone);
}

/** The bubble shown while a message was under way goes when the kept one comes. */
function forget(list, made) {
  if (made.classList.contains('own')) list.querySelector('.waiting:not(.failed)')?.remove();
}

// ---- delivered when shown, read when the phone is before somebody's eyes ----
const told = new Map();
const rank = { queued: 0, sending: 0, sent: 1, unknown: 1, delivered: 2, read: 3 };
function report(phone) {
  const visible = document.visibilityState === 'visible' && phone.offsetParent !== null;
  const status = visible ? 'read' : 'delivered';
  const ids = [...phone.querySelectorAll('[data-centre]')]
    .filter((item) => rank[item.dataset.centre] < rank[status] && (told.get(item.dataset.id) ?? 0) < rank[status])
    .map((item) => item.dataset.id);
  if (ids.length === 0) return;
  for (const id of ids) told.set(id, rank[status]);
  const body = new URLSearchParams({ status, ids: ids.slice(-100).join(' ') });
  fetch('/simulator/seen', { method: 'POST', body, headers: { 'x-csrf-token': csrf }, keepalive: true }).catch(() => {
    for (const id of ids) told.delete(id);
  });
}

// ---- live ----
let stream;
const stopped = root.querySelector('[data-stopped]');
let heard = new Date();
function listen() {
  if (stream || document.hidden) return;
  stream = new EventSource(root.dataset.live);
  stream.addEventListener('phone', (event) => {
    heard = new Date();
    stopped.hidden = true;
    show(JSON.parse(event.data));
  });
  stream.addEventListener('open', () => {
    stopped.hidden = true;
  });
  stream.addEventListener('error', () => {
    stopped.textContent = stopped.dataset.stopped.replace(
      '{{time}}',
      heard.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Kolkata' }),
    );
    stopped.hidden = false;
    if (stream.readyState === EventSource.CLOSED) {
      stream = undefined;
      setTimeout(listen, 3000);
    }
  });
}
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    stream?.close();
    stream = undefined;
  } else listen();
});

// ---- sending ----
function waiting(phone, text) {
  const item = document.createElement('li');
  item.className = 'own waiting';
  item.innerHTML = '<div class="bubble"><p></p><p class="sent-at"></p></div>';
  item.querySelector('p').textContent = text;
  item.querySelector('.sent-at').append(iconOf('clock'));
  wallOf(phone).querySelector('ol').append(item);
  toEnd(phone);
  return item;
}

function iconOf(name) {
  const icon = root.querySelector('.icon').cloneNode(true);
  const use = icon.querySelector('use');
  use.setAttribute('href', use.getAttribute('href').replace(/#.*/, `#${name}`));
  return icon;
}

function complain(phone, item, text, data) {
  item.classList.add('failed');
  const when = item.querySelector('.sent-at');
  when.replaceChildren(iconOf('warn'), text);
  when.classList.add('tick', 'failed');
  item.addEventListener(
    'click',
    () => {
      item.remove();
      post(phone, data, item.querySelector('p').textContent);
    },
    { once: true },
  );
}

async function post(phone, data, words) {
  const item = words ? waiting(phone, words) : undefined;
  try {
    const answer = await fetch('/simulator/messages', {
      method: 'POST',
      body: data,
      headers: { accept: 'application/json', 'x-csrf-token': csrf },
    });
    if (!answer.ok) {
      const { problem } = await answer.json().catch(() => ({}));
      if (item) complain(phone, item, problem ?? root.querySelector('[data-say=notSent]').textContent, data);
    } else setTimeout(() => item?.remove(), 4000);
  } catch {
    if (item) complain(phone, item, root.querySelector('[data-say=notSent]').textContent, data);
  }
}

function stopEditing(form) {
  form.elements.target.disabled = true;
  form.querySelector('.editing').hidden = true;
}

root.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.getAttribute('action') !== '/simulator/messages') return;
  event.preventDefault();
  const phone = phones.get(form.elements.person.value);
  const data = new FormData(form, event.submitter);
  data.set('id', newId());
  const editing = form.elements.target && !form.elements.target.disabled;
  if (editing) data.set('do', 'edit');
  const what = data.get('do') ?? 'text';
  const text = (data.get('say') || data.get('text') || (what === 'pair' && data.get('pairText')) || '').trim();
  const file = data.get('photo');
  if (what === 'text' && text === '' && !(file && file.size > 0)) return form.elements.text?.focus();
  post(phone, data, what === 'text' ? text : '');
  if (form !== tricks) {
    form.reset();
    stopEditing(form);
    form.querySelector('.attach').open = false;
    growWith(form);
    if (!narrow.matches || what === 'text') form.elements.text.focus();
  }
});

/** A bubble's words as they were typed: a break is a new line. */
function linesOf(words) {
  const copy = words.cloneNode(true);
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n');
  return copy.textContent;
}

function edit(item) {
  const form = item.closest('.phone').querySelector('.write');
  form.elements.target.disabled = false;
  form.elements.target.value = item.dataset.id;
  form.elements.text.value = [...item.querySelectorAll('.bubble > p[lang]')].map(linesOf).join('\n');
  form.querySelector('.editing').hidden = false;
  growWith(form);
  form.elements.text.focus();
}

root.addEventListener('keydown', (event) => {
  // As in other chats: the arrow up in an empty line takes one's last message up again.
  if (event.key === 'ArrowUp' && event.target.matches('.write textarea') && event.target.value === '') {
    const last = [...event.target.closest('.phone').querySelectorAll('li[data-own=text]')].at(-1);
    if (last) {
      event.preventDefault();
      edit(last);
    }
    return;
  }
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !event.target.matches('.write textarea')) return;
  event.preventDefault();
  event.target.form.requestSubmit(event.target.form.querySelector('.send'));
});

// An empty line shows the microphone where there is one, as phones do.
const mayRecord = typeof MediaRecorder === 'function' && navigator.mediaDevices?.getUserMedia;
function growWith(form) {
  const empty = form.elements.text.value === '';
  form.querySelector('.record').hidden = !(empty && mayRecord);
  form.querySelector('.send').hidden = empty && Boolean(mayRecord);
}
root.addEventListener('input', (event) => {
  if (event.target.matches('.write textarea')) growWith(event.target.form);
});
root.addEventListener('change', (event) => {
  if (event.target.name === 'photo' && event.target.files.length > 0)
    event.target.form.requestSubmit(event.target.form.querySelector('.send'));
});

let recording;
async function record(button) {
  if (recording) return recording.stop();
  let sound;
  try {
    sound = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    button.form.querySelector('.attach').open = true;
    button.form.elements.transcript.focus();
    return;
  }
  const parts = [];
  const begun = Date.now();
  recording = new MediaRecorder(sound);
  button.classList.add('on');
  recording.addEventListener('dataavailable', (event) => parts.push(event.data));
  recording.addEventListener('stop', () => {
    for (const track of sound.getTracks()) track.stop();
    button.classList.remove('on');
    const data = new FormData(button.form);
    data.set('id', newId());
    data.set('do', 'voice');
    data.set('seconds', String(Math.max(1, Math.round((Date.now() - begun) / 1000))));
    data.set(
      'voice',
      new Blob(parts, { type: recording.mimeType }),
      recording.mimeType.includes('mp4') ? 'voice.m4a' : 'voice.webm',
    );
    recording = undefined;
    post(phones.get(data.get('person')), data);
  });
  recording.start();
}

// ---- taps ----
function take(key) {
  for (const phone of phones.values()) phone.toggleAttribute('data-in-hand', phone.dataset.person === key);
  for (const tab of root.querySelectorAll('[data-tab]')) {
    if (tab.dataset.tab === key) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  for (const trace of root.querySelectorAll('[data-trace]')) trace.hidden = trace.dataset.trace !== key;
  tricks.elements.person.value = key;
  const phone = phones.get(key);
  report(phone);
  return phone;
}
root.addEventListener('focusin', (event) => {
  const phone = event.target.closest('.phone');
  if (phone && !phone.hasAttribute('data-in-hand')) take(phone.dataset.person);
});
root.addEventListener('click', (event) => {
  const { target } = event;
  const tab = target.closest('[data-tab]');
  if (tab) {
    event.preventDefault();
    toEnd(take(tab.dataset.tab));
    history.replaceState(null, '', tab.href);
    return;
  }
  if (target.closest('.record')) return record(target.closest('.record'));
  if (target.closest('.newer')) return toEnd(target.closest('.phone'));
  const play = target.closest('.play');
  if (play) return new Audio(play.closest('[data-sound]').dataset.sound).play().catch(() => undefined);
  if (target.closest('.cancel')) {
    const { form } = target.closest('.cancel');
    form.reset();
    stopEditing(form);
    return growWith(form);
  }
  const act = target.closest('.bubble-actions button');
  const item = target.closest('li[data-own]');
  const open = root.querySelector('.bubble-actions');
  if (act && item) {
    const phone = item.closest('.phone');
    const form = phone.querySelector('.write');
    if (act.value === 'edit') edit(item);
    else {
      const data = new FormData(form);
      data.set('id', newId());
      data.set('do', act.value);
      data.set('target', item.dataset.id);
      data.delete('text');
      post(phone, data);
    }
    open.remove();
    return;
  }
  const already = open?.closest('li') === item;
  open?.remove();
  if (!item || already || target.closest('a, button')) return;
  const actions = template.content.firstElementChild.cloneNode(true);
  if (item.dataset.own !== 'text') actions.querySelector('[value=edit]').remove();
  item.append(actions);
});

for (const phone of phones.values()) {
  toEnd(phone);
  growWith(phone.querySelector('.write'));
  wallOf(phone).addEventListener(
    'scroll',
    () => {
      if (atEnd(wallOf(phone))) phone.querySelector('.newer').hidden = true;
    },
    { passive: true },
  );
  report(phone);
}
listen();

// The centre's clock goes on from where the page was made.
const clock = root.querySelector('[data-clock]');
const began = Date.parse(clock.dataset.now) - performance.now();
setInterval(() => {
  const now = new Date(began + performance.now());
  clock.textContent = now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Kolkata' });
}, 5000);
