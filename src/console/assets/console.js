// What every page does beyond its HTML; all of it may be missing. A line on top after 400 ms, busy words in the button pressed,
// menus that close, keys (by their place on the board: on a Hindi layout J types र), spans and rows that light each other.
const later = (ms, run) => setTimeout(run, ms);
let line;

function showLoading() {
  line ??= later(400, () => {
    const bar = document.createElement('div');
    bar.className = 'loading';
    document.body.append(bar);
  });
}

addEventListener('beforeunload', showLoading);
addEventListener('pageshow', () => {
  clearTimeout(line);
  line = undefined;
  document.querySelector('.loading')?.remove();
  for (const button of document.querySelectorAll('[data-was]')) {
    button.textContent = button.dataset.was;
    button.removeAttribute('data-was');
  }
});

addEventListener('submit', (event) => {
  const button = event.submitter;
  if (event.defaultPrevented || !button?.dataset.busy) return;
  later(400, () => {
    button.dataset.was = button.textContent;
    button.textContent = button.dataset.busy;
  });
});

addEventListener('click', (event) => {
  for (const open of document.querySelectorAll('details.who[open], details.pop[open]')) {
    if (!open.contains(event.target)) open.open = false;
  }
});

// Spans and the rows of their fields.
for (const kind of ['pointerover', 'focusin']) {
  addEventListener(kind, (event) => {
    const at = event.target.closest?.('[data-span]');
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
    if (!at) return;
    const card = at.closest('[data-reading]') ?? document;
    for (const one of card.querySelectorAll(`[data-span="${CSS.escape(at.dataset.span)}"]`)) one.classList.add('lit');
  });
}

// Keys act only outside fields, and only where they were not turned off.
const GO = { KeyI: '/inbox', KeyC: '/complaints', KeyD: '/digest', KeyP: '/people', KeyT: '/try' };
let going = 0;
const rows = () => [...document.querySelectorAll('[data-row]')];

function move(step) {
  const all = rows();
  const now = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, now + step))];
  (next?.matches('a') ? next : next?.querySelector('a'))?.focus();
}

addEventListener('keydown', (event) => {
  const inField = event.target.matches?.('input, textarea, select, [contenteditable]');
  if (event.code === 'Enter' && event.ctrlKey && inField) {
    event.target.form?.requestSubmit();
    return;
  }
  if (event.key === 'Escape') {
    for (const open of document.querySelectorAll('details[open].who, details[open].pop')) open.open = false;
    if (inField) event.target.blur();
  }
  if (inField || event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.keys === 'off')
    return;
  if (Date.now() - going < 1500 && GO[event.code]) {
    going = 0;
    location.href = GO[event.code];
    return;
  }
  if (event.code === 'KeyG') going = Date.now();
  else if (event.code === 'KeyJ') move(1);
  else if (event.code === 'KeyK') move(-1);
  else {
    const name = (event.shiftKey ? 'Shift+' : '') + event.code;
    const target = document.querySelector(`[data-key="${CSS.escape(name)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches('textarea, input')) target.focus();
    else target.click();
  }
});

// Reply and note: each keeps what was typed; the tab chosen stays.
for (const tab of document.querySelectorAll('[data-writes]')) {
  tab.addEventListener('click', (event) => {
    event.preventDefault();
    for (const one of document.querySelectorAll('[data-writes]')) {
      if (one === tab) one.setAttribute('aria-current', 'true');
      else one.removeAttribute('aria-current');
    }
    for (const form of document.querySelectorAll('[data-write]'))
      form.hidden = form.dataset.write !== tab.dataset.writes;
    document.querySelector('[data-write]:not([hidden]) textarea')?.focus();
    history.replaceState(null, '', tab.href);
  });
}

// A conversation that changes: what is new is appended at the end when one looks there, else waits behind a button.
const thread = document.querySelector('[data-changes]');
if (thread) {
  const talk = thread.querySelector('.talk');
  const fresh = thread.querySelector('.fresh');
  const atEnd = () => talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80;
  talk.scrollTop = talk.scrollHeight;
  const read = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const list = talk.querySelector('ol');
    const now = page.querySelector('.talk ol');
    if (!now) return;
    const follow = atEnd();
    for (const item of now.children) {
      const there = item.id && document.getElementById(item.id);
      if (there) {
        if (there.outerHTML !== item.outerHTML) there.replaceWith(document.importNode(item, true));
      } else if (item.id) list.append(document.importNode(item, true));
    }
    if (follow) talk.scrollTop = talk.scrollHeight;
    else fresh.hidden = false;
  };
  fresh.addEventListener('click', (event) => {
    event.preventDefault();
    talk.scrollTop = talk.scrollHeight;
    fresh.hidden = true;
  });
  let stream;
  const listen = () => {
    if (document.hidden) {
      stream?.close();
      stream = undefined;
    } else if (!stream) {
      stream = new EventSource(thread.dataset.changes);
      stream.addEventListener('changed', () => read().catch(() => undefined));
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();
}
