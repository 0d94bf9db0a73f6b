import { replace } from '../../support/replace.js';

/**
 * Has one step of the device fail, the `number`th from now on, as on a device that does not answer in time; then it is
 * left alone for a while. Gives what tells whether it has come to that. Call `restoreAll` after it.
 */
export function failStep(number: number): () => boolean {
  let steps = 0;
  replace(IDBDatabase.prototype, 'transaction', (transaction) => {
    return function (this: IDBDatabase, ...given) {
      if (this.name === 'linli' && ++steps === number) throw new DOMException('silent', 'TimeoutError');
      return transaction.apply(this, given);
    };
  });
  return () => steps >= number;
}
