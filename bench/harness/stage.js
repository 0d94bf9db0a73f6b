// Runs in the page. Mounts a subject, waits until it has come to rest, and takes it away again.
// A subject is a module with `create(rows)`, which returns one element ready to be appended, `ready(elements)`, which resolves
// when they show all they have to show, and, where removing the element is not enough, `remove(element)`. One of a list has
// `filter(element, category)` too.

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

/** The texts of a tree and of the shadow trees in it. */
function* textsIn(node) {
  if (node.nodeType === Node.TEXT_NODE) yield node.data.trim();
  if (node.shadowRoot) yield* textsIn(node.shadowRoot);
  for (const child of node.childNodes) yield* textsIn(child);
}

window.stage = {
  load: (url) =>
    asTask(async () => {
      subject = await import(url);
      await rest();
    }),

  mount: (count, rows) =>
    asTask(async () => {
      for (let index = 0; index < count; index++) {
        const element = subject.create(rows);
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

  /** Leaves the rows of a category, and resolves when they are shown. */
  filter: (category) =>
    asTask(async () => {
      await subject.filter(mounted[0], category);
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

  /** Which of the texts are in the page, each as a text node of its own. */
  textsFound: (wanted) => {
    const texts = new Set(textsIn(document.body));
    return wanted.filter((text) => texts.has(text));
  },

  cycle: (times, rows) =>
    asTask(async () => {
      for (let index = 0; index < times; index++) {
        const element = subject.create(rows);
        document.body.append(element);
        await subject.ready([element]);
        await frame();
        remove(element);
      }
      await rest();
    }),
};
