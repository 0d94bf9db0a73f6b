// Runs in the page. Mounts a subject, waits until it has come to rest, and takes it away again.
// A subject is a module with `create()`, which returns one element ready to be appended, `ready(elements)`, which resolves
// when they show all they have to show, and, where removing the element is not enough, `remove(element)`.

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

window.stage = {
  load: (url) =>
    asTask(async () => {
      subject = await import(url);
      await rest();
    }),

  mount: (count) =>
    asTask(async () => {
      for (let index = 0; index < count; index++) {
        const element = subject.create();
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

  cycle: (times) =>
    asTask(async () => {
      for (let index = 0; index < times; index++) {
        const element = subject.create();
        document.body.append(element);
        await subject.ready([element]);
        await frame();
        remove(element);
      }
      await rest();
    }),
};
