/** What a resident decides, done one after the other. */
export class Decisions {
  /** While something is being done: until it is. */
  pending: Promise<void> | undefined;

  /** Does it once all before it is done. */
  add(decision: () => Promise<void>): Promise<void> {
    const done = Promise.resolve(this.pending).then(decision);
    const pending: Promise<void> = done
      .catch(() => undefined)
      .then(() => {
        if (this.pending === pending) this.pending = undefined;
      });
    this.pending = pending;
    return done;
  }
}
