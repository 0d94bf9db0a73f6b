/** In the place of what the form loads late: as long as it does not arrive. (A module that waits ends at once in WebKit.) */
export const startFiling = () => new Promise<never>(() => {});

/** Nothing was asked before. */
export class FormMemory {
  async keep(): Promise<void> {}
  async recall(): Promise<undefined> {}
}
