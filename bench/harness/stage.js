// Runs in the page. Mounts a subject, waits until it has come to rest, and takes it away again.
// A subject is a module with `create(rows, view)`, which returns one element ready to be appended, `ready(elements)`, which
// resolves when they show all they have to show, and, where removing the element is not enough, `remove(element)`. One of a
// list may have an act that is done with it, by the name the scenario gives it, as `filter(element, category)`, and
// `grid(element)`, where its rows are, if some are shown elsewhere again.

/** Long enough for late work (observers, debounced layout) to be counted as part of mounting. */
const restMilliseconds = 60;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** As a task of its own: what a DevTools command runs is booked to DevTools, not to script. */
const asTask = (work) => new Promise((resolve, reject) => setTimeout(() => work().then(resolve, reject)));

let subject;
let mounted = [];

async function rest() {
  await frame();
  await frame();
  await pause(restMilliseconds);
}

const remove = (element) => (subject.remove ? subject.remove(element) : element.remove());

/**
 * The texts of an element and of the shadow trees in it, each as far as the next element, however many nodes it is written
 * in; of elements that `isWanted` alone.
 */
function* textsIn(element, isWanted) {
  if (!isWanted(element)) return;
  if (element.shadowRoot) for (const child of element.shadowRoot.children) yield* textsIn(child, isWanted);
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) text += child.data;
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    yield text.trim();
    text = '';
    yield* textsIn(child, isWanted);
  }
  yield text.trim();
}

window.stage = {
  load: (url) =>
    asTask(async () => {
      subject = await import(url);
      await rest();
    }),

  mount: (count, rows, view) =>
    asTask(async () => {
      for (let index = 0; index < count; index++) {
        const element = subject.create(rows, view);
        mounted.push(element);
        document.body.append(element);
      }
      await subject.ready(mounted);
      await rest();
    }),

  /** What a person can see of each mounted element. */
  shown: () =>
    mounted.map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility() ? { width, height } : { width: 0, height: 0 };
    }),

  /** What is done with a list that stands, as the choice of a category; resolves when what it brings is shown. */
  act: (name, given) =>
    asTask(async () => {
      await subject[name](mounted[0], given);
      await rest();
    }),

  /** Scrolls from the top to the end, a step for each frame; how long each frame took, ms. */
  scroll: (steps) =>
    asTask(async () => {
      const frames = [];
      let last = await frame();
      for (let step = 1; step <= steps; step++) {
        const { scrollHeight, clientHeight } = document.documentElement;
        scrollTo(0, ((scrollHeight - clientHeight) * step) / steps);
        const now = await frame();
        frames.push(now - last);
        last = now;
      }
      await rest();
      return frames;
    }),

  /**
   * Which of the texts are in the page, each by itself. Where `more` tells how many more there are said to be, those, and
   * only what is not hidden: some peers draw what does not fit and hide it. (What is asked for its visibility, the
   * browser's search does not find while it is out of view.)
   */
  textsFound: (wanted, more) => {
    const isWanted = (element) => !more || element.checkVisibility({ visibilityProperty: true });
    const texts = [...textsIn(subject.grid?.(mounted[0]) ?? document.body, isWanted)];
    const there = new Set(texts);
    const counts = more ? texts.map((text) => Number(text.match(more)?.[1] ?? 0)) : [];
    return {
      found: wanted.filter((text) => there.has(text)),
      besides: counts.reduce((sum, count) => sum + count, 0),
    };
  },

  cycle: (times, rows, view) =>
    asTask(async () => {
      for (let index = 0; index < times; index++) {
        const element = subject.create(rows, view);
        document.body.append(element);
        await subject.ready([element]);
        await frame();
        remove(element);
      }
      await rest();
    }),
};
