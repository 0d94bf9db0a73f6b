/** What is still on its way to drafts whose writer has left, by their place: what their keys begin with. */
const underWay = new Map<string, Promise<unknown>>();

/** Something is on its way to the drafts of a place, whose writer leaves it. */
export function leaveUnderWay(place: string, onItsWay: Promise<unknown>): void {
  const over = Promise.allSettled([underWay.get(place), onItsWay]);
  underWay.set(place, over);
  void over.then(() => underWay.get(place) === over && underWay.delete(place));
}

/** Resolves once nothing more is. */
export async function settled(place: string): Promise<void> {
  await underWay.get(place);
}
