import { expect } from '@open-wc/testing';
import type { Notice } from '../../../src/domain/notice.js';
import type { BoardDriver } from '../notice-board.js';
import { dangersIn, faultsIn, fetched, type Victim } from './victim.js';

export const idsOf = (notices: readonly Notice[]) => notices.map(({ id }) => id);

/** What the body of the notice has become: its HTML, or its text where that is all there is. */
const bodiesOf = (board: BoardDriver) => board.all('.rich, .text:not([aria-busy])');

/** Shows notices one after the other in full, does something with each, and tells what is wrong with any. */
export async function readEach(
  board: BoardDriver,
  ids: readonly string[],
  visit: (id: string) => Promise<void> | void,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const id of ids) {
    board.element.noticeId = id;
    await board.element.updateComplete;
    await board.until(() => bodiesOf(board).length === 1);
    faults.push(...faultsOfWhole(board).map((fault) => `${fault} in ${id}`));
    await visit(id);
  }
  return faults;
}

/** Presses everything within such elements. */
export function press(victim: Victim, board: BoardDriver, selector: string): void {
  for (const tree of board.all(selector)) victim.touch(tree, []);
}

/** What is wrong with a notice that is shown in full. */
export function faultsOfWhole(board: BoardDriver): readonly string[] {
  const body = bodiesOf(board)[0]!;
  const outside = [...body.querySelectorAll('*')].filter((element) => !isWithin(element, board.element));
  return [
    ...dangersIn(board.root),
    ...faultsIn(body),
    ...outside.map(({ outerHTML }) => `outside: ${outerHTML}`),
  ];
}

/** Whether an element that can be seen lies within another, give or take a pixel. */
function isWithin(element: Element, place: Element): boolean {
  const inner = element.getBoundingClientRect();
  const outer = place.getBoundingClientRect();
  const isSeen = inner.width > 0 || inner.height > 0;
  return (
    !isSeen ||
    (inner.top > outer.top - 1 &&
      inner.left > outer.left - 1 &&
      inner.right < outer.right + 1 &&
      inner.bottom < outer.bottom + 1)
  );
}

/** Expects that nothing ran, and that nothing was asked for. */
export async function expectNothing(victim: Victim): Promise<void> {
  expect(await victim.calls()).to.deep.equal([]);
  expect(victim.ran).to.deep.equal([]);
  expect(fetched()).to.deep.equal([]);
}
