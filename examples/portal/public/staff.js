// The staff's pages, live: what comes in appears by itself, and an emergency sounds until somebody sees to it.
// All words come from the server, with the page.
import { fetchPage, pause } from './staff-page.js';
import { refreshRequest } from './staff-request.js';
import './staff-forms.js';

const part = (id) => document.getElementById(id);
const [requests, notLive, announcement] = ['requests', 'not-live', 'announcement'].map(part);
const [sound, soundSwitch, soundState, silence] = ['sound', 'sound-switch', 'sound-state', 'silence'].map(
  part,
);
const ownTitle = document.title;

// ── What is remembered, where the browser lets us

function recall(kind, name) {
  try {
    return globalThis[kind].getItem(name);
  } catch {
    return null;
  }
}

function remember(kind, name, value) {
  try {
    globalThis[kind].setItem(name, value);
  } catch {
    // Then it is only known until the page is left.
  }
}

/** Requests of which something is true, for as long as they wait and the tab is open. */
class Marked {
  #name;
  #ids;

  constructor(name) {
    this.#name = name;
    this.#ids = new Set((recall('sessionStorage', name) ?? '').split(' '));
  }

  has = ({ id }) => this.#ids.has(id);

  replace(emergencies) {
    this.#ids = new Set(emergencies.map(({ id }) => id));
    remember('sessionStorage', this.#name, [...this.#ids].join(' '));
  }
}

// ── The alarm

/** How often it sounds, ms. */
const ringInterval = 4000;

/** Four tones, each with its beginning in seconds and its height in hertz. */
const melody = [
  [0, 880],
  [0.25, 660],
  [0.5, 880],
  [0.75, 660],
];

const silenced = new Marked('portal-silenced');
const announced = new Marked('portal-announced');
let waiting = [];
let isWanted = recall('localStorage', 'portal-sound') === 'on';
let audio;
let ringing;

/** `blocked`: wanted, but the browser waits for a click. */
function stateOfSound() {
  if (!isWanted) return 'off';
  return audio?.state === 'running' ? 'on' : 'blocked';
}

function play() {
  for (const [begin, height] of melody) {
    const tone = new OscillatorNode(audio, { frequency: height });
    tone.connect(new GainNode(audio, { gain: 0.4 })).connect(audio.destination);
    tone.start(audio.currentTime + begin);
    tone.stop(audio.currentTime + begin + 0.2);
  }
}

function ring() {
  const state = stateOfSound();
  const isSounding = state === 'on' && !waiting.every(silenced.has);
  if (isSounding && !ringing) {
    play();
    ringing = setInterval(play, ringInterval);
  } else if (!isSounding) {
    clearInterval(ringing);
    ringing = undefined;
    if (document.activeElement === silence) soundSwitch.focus();
  }
  sound.dataset.sounding = String(isSounding);
  silence.hidden = !isSounding;
  for (const element of [soundSwitch, soundState]) element.textContent = element.dataset[state];
}

function wake() {
  if (!isWanted) return;
  if (!audio) {
    audio = new AudioContext();
    audio.addEventListener('statechange', ring);
  }
  void audio.resume();
}

soundSwitch.addEventListener('click', () => {
  isWanted = stateOfSound() !== 'on';
  remember('localStorage', 'portal-sound', isWanted ? 'on' : 'off');
  wake();
  ring();
});

silence.addEventListener('click', () => {
  silenced.replace(waiting);
  ring();
});

/** Says what is new, counts it in the title, and sounds. */
function attend(page) {
  waiting = [...page.querySelectorAll('[data-waiting]')].map(({ dataset }) => ({
    id: dataset.request,
    words: dataset.waiting,
  }));
  const fresh = waiting.filter((emergency) => !announced.has(emergency));
  if (fresh.length > 0) announcement.textContent = fresh.map(({ words }) => words).join('. ');
  announced.replace(waiting);
  silenced.replace(waiting.filter(silenced.has));
  document.title = (page.querySelector('[data-title]')?.dataset.title ?? '') + ownTitle;
  ring();
}

// ── What comes in: the server says that something changed, the table is fetched anew

let isConnected = false;
let isFresh = true;
let isFetching = false;
let again = false;
let retry;

function showState() {
  notLive.hidden = isConnected && isFresh;
}

async function refresh() {
  again = true;
  if (isFetching) return;
  isFetching = true;
  while (again) {
    again = false;
    const page = await fetchPage('/staff/table');
    isFresh = page !== undefined;
    if (isFresh) show(page);
  }
  isFetching = false;
  clearTimeout(retry);
  if (!isFresh) retry = setTimeout(refresh, pause);
  showState();
}

function show(page) {
  attend(page);
  if (!requests) return;
  const focused = requests.contains(document.activeElement) && document.activeElement.getAttribute('href');
  requests.replaceChildren(...page.body.childNodes);
  if (focused) requests.querySelector(`[href="${focused}"]`)?.focus();
}

function connect() {
  const events = new EventSource('/api/community/events');
  for (const type of ['open', 'request', 'rating', 'missed']) {
    events.addEventListener(type, ({ data = '{}' }) => {
      void refresh();
      void refreshRequest(JSON.parse(data).id);
    });
  }
  events.addEventListener('open', () => {
    isConnected = true;
    showState();
  });
  events.addEventListener('error', () => {
    isConnected = false;
    showState();
    // The browser connects again by itself, except where the server has refused.
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, pause);
  });
}

// ── The beginning

for (const type of ['pointerdown', 'keydown']) {
  // The switch sees to it itself: woken before its click, it would take the click for "off".
  addEventListener(type, ({ target }) => target !== soundSwitch && wake());
}
sound.hidden = false;
wake();
ring();
if (requests) attend(document);
connect();
setTimeout(showState, pause);
