import { onlyChromium, type HostilePage } from '../hostile-page.js';

const tags = [
  'request-form',
  'request-tracker',
  'notice-board',
  'activity-calendar',
  'rating-prompt',
  'sla-badge',
];

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const children = (place: HTMLElement) => [...place.children] as HTMLElement[];

/** The elements, made by a script. */
function make(place: HTMLElement): void {
  for (const tag of tags) {
    const element = document.createElement(`linli-${tag}`);
    if (tag === 'rating-prompt') element.setAttribute('always', '');
    if (tag === 'sla-badge') element.setAttribute('due', '2036-11-24T10:00:00+08:00');
    place.append(element);
  }
}

/** Pages that do not leave elements where they are. */
export const lifeCycle: readonly HostilePage[] = [
  { name: 'made-by-script', does: 'Makes the elements by a script.', elements: '', after: make },
  {
    name: 'moved-at-once',
    does: 'Moves each element as soon as it is there.',
    after: (place) => {
      for (const element of children(place)) place.append(element);
    },
  },
  {
    name: 'moved-in-use',
    does: 'Moves each element while it is used.',
    during: (place) => {
      for (const element of children(place).reverse()) place.append(element);
    },
  },
  {
    name: 'removed-and-back',
    does: 'Takes all elements out while they are used, and puts them back.',
    during: async (place) => {
      const all = children(place);
      place.replaceChildren();
      await pause(100);
      place.replaceChildren(...all);
    },
  },
  {
    name: 'removed-in-mid-submit',
    does: 'Takes the form out the moment it is sent, and puts it back.',
    during: (place) => {
      const form = place.querySelector('linli-request-form')!;
      form.addEventListener(
        'linli-request-submit',
        () =>
          queueMicrotask(() => {
            form.remove();
            setTimeout(() => place.prepend(form), 50);
          }),
        { once: true },
      );
    },
  },
  {
    name: 'removed-in-mid-submit-portal',
    does: 'Takes the form out the moment it is sent to the portal, and puts it back.',
    backend: 'portal',
    during: (place) => {
      const form = place.querySelector('linli-request-form')!;
      form.addEventListener(
        'linli-request-submit',
        () =>
          queueMicrotask(() => {
            form.remove();
            setTimeout(() => place.prepend(form), 50);
          }),
        { once: true },
      );
    },
  },
  {
    name: 'cloned',
    does: 'Puts clones in the place of the elements.',
    after: (place) => {
      for (const element of children(place)) element.replaceWith(element.cloneNode(true));
    },
  },
  {
    name: 'cloned-in-use',
    does: 'Makes clones while the elements are used, and throws them away.',
    during: async (place) => {
      const clone = place.cloneNode(true) as HTMLElement;
      clone.id = 'clone';
      place.append(clone);
      await pause(100);
      clone.remove();
    },
  },
  {
    name: 'from-a-template',
    does: 'Takes the elements out of a template.',
    elements: `<template>${tags.map((tag) => `<linli-${tag} always="" due="2036-11-24T10:00:00+08:00"></linli-${tag}>`).join('')}</template>`,
    after: (place) => {
      const { content } = place.querySelector('template')!;
      place.replaceChildren(document.importNode(content, true));
    },
  },
  {
    name: 'adopted-in-use',
    does: 'Adopts the elements into a frame and back, while they are used.',
    during: async (place) => {
      const frame = document.createElement('iframe');
      place.append(frame);
      const all = children(place).filter((element) => element !== frame);
      frame.contentDocument!.body.append(...all);
      await pause(100);
      place.prepend(...all);
      frame.remove();
    },
  },
  {
    name: 'upgraded-late',
    does: 'Has the elements long before it has the library.',
    elements: tags.map((tag) => `<linli-${tag} always="" hidden=""></linli-${tag}>`).join(''),
    after: (place) => {
      for (const element of children(place)) element.hidden = false;
      place.querySelector('linli-sla-badge')!.setAttribute('due', '2036-11-24T10:00:00+08:00');
    },
  },
  {
    name: 'properties-early',
    does: 'Sets properties before the elements are more than names.',
    before: () =>
      addEventListener('DOMContentLoaded', () => undefined) ??
      document.addEventListener('readystatechange', () => {
        const form = document.querySelector('linli-request-form');
        if (form && !form.shadowRoot)
          Object.assign(form, { contact: { name: 'Wang', phone: '1' }, kinds: 'repair' });
      }),
  },
  {
    name: 'hidden-first',
    does: 'Shows the elements only after a while.',
    styles: '#place.later { display: none }',
    after: async (place) => {
      place.className = 'later';
      await pause(100);
      place.removeAttribute('class');
    },
  },
  {
    name: 'library-twice',
    does: 'Loads the library twice.',
    scripts: { before: '/bundle/linli.classic.js' },
  },
  {
    name: 'library-twice-module',
    does: 'Loads the library as a classic script and as a module.',
    script: 'module',
    scripts: { before: '/bundle/linli.classic.js' },
  },
  {
    name: 'emptied-by-markup',
    does: 'Writes its markup anew around the elements.',
    after: (place) => {
      const markup = children(place).map((element) => new XMLSerializer().serializeToString(element));
      place.replaceChildren();
      place.append(document.createRange().createContextualFragment(markup.join('')));
    },
  },
  { name: 'left-and-back', does: 'Is left, and shown again by "Back".', incident: 'back' },
  {
    name: 'left-and-back-portal',
    does: 'Is left for another and shown again by "Back".',
    incident: 'back',
    backend: 'portal',
  },
  {
    name: 'frozen',
    does: 'Is frozen in the background, and awakes.',
    incident: 'freeze',
    not: onlyChromium('to freeze a page'),
  },
  {
    name: 'attributes-flood',
    does: 'Sets attributes of the elements a thousand times.',
    during: (place) => {
      for (let count = 0; count < 1000; count++)
        for (const element of children(place)) element.setAttribute('lang', count % 2 ? 'en' : 'zh-CN');
      for (const element of children(place)) element.removeAttribute('lang');
    },
  },
  {
    name: 'in-a-shadow-root',
    does: 'Keeps the elements beside a closed shadow root of its own.',
    after: (place) => {
      const box = document.createElement('div');
      box.attachShadow({ mode: 'closed' }).append(document.createElement('slot'));
      box.append(...children(place));
      place.append(box);
    },
  },
];
