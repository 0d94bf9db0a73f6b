import { Database } from '../../../../src/internal/storage/database.js';

/** Long enough on its way for a page to be left meanwhile. */
const photo = new Uint8Array(200_000);
const database = new Database('device');

async function again(step: () => Promise<unknown>): Promise<void> {
  for (;;) await step();
}

window.said = [];
window.device = {
  steps: 0,
  answer: '',
  use() {
    const count = () => (window.device.steps += 1);
    const steps = {
      write: () => database.write({ put: [['photo', photo]] }),
      change: () => database.change('draft', () => ({ put: [['draft', photo]] })),
      get: () => database.get('photo'),
      list: () => database.list(''),
      keys: () => database.keys(''),
    };
    for (const [name, step] of Object.entries(steps))
      again(() => step().then(count)).catch((thrown: unknown) =>
        window.said.push(`${name}: ${String(thrown)}`),
      );
  },
  ask() {
    database.write({ put: [['photo', photo]] }).then(
      () => (window.device.answer = 'written'),
      (thrown: unknown) => (window.device.answer = String(thrown)),
    );
  },
};

declare global {
  interface Window {
    said: string[];
    device: {
      /** How many steps were done. */
      steps: number;
      /** What came of `ask()`: "written", or what was thrown. */
      answer: string;
      /** Writes, changes and reads on and on, all at a time: whenever the page is left, something is on its way. */
      use(): void;
      /** Writes once. */
      ask(): void;
    };
  }
}
