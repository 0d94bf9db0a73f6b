import { expect } from '@open-wc/testing';
import { onWake } from '../../../src/controllers/outbox/wakes.js';
import { pageRegistry } from '../../../src/internal/page-registry.js';

describe('a page that may have a way again', () => {
  const asks: readonly [string, () => void][] = [
    ['is online', () => dispatchEvent(new Event('online'))],
    ['comes back', () => dispatchEvent(new Event('pageshow'))],
    ['is shown', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['says so itself', () => pageRegistry().listeners.forEach((listener) => listener())],
  ];

  for (const [what, ask] of asks) {
    it(`wakes what waits when it ${what}, and nothing after that was ended`, () => {
      let count = 0;
      const stop = onWake(() => count++);
      ask();
      expect(count).to.equal(1);
      stop();
      ask();
      expect(count).to.equal(1);
    });
  }

  it('wakes nothing while it is hidden', () => {
    let count = 0;
    const stop = onWake(() => count++);
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    dispatchEvent(new Event('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    stop();
    expect(count).to.equal(0);
  });
});
