import { expect } from '@open-wc/testing';
import type { NoticesPort } from '../../../src/adapter/ports.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { hold } from '../../support/hold.js';
import { at, placeBoard, rules } from '../../support/notice-board.js';

describe('an acknowledgement that is on its way', () => {
  it('keeps nobody from theirs who signs in meanwhile', async () => {
    const sent: (string | undefined)[] = [];
    const answers = { anna: hold(), berta: hold() };
    let resident: 'anna' | 'berta' = 'anna';
    const acknowledge: NoticesPort['acknowledge'] = async (_id, { residentId }) => {
      sent.push(residentId);
      await answers[resident].wait();
      return rules({ acknowledgement: { acknowledgedAt: at(0) } });
    };
    const inner = memory({ locale: 'en', notices: [rules()] });
    const adapter = { ...inner, resident: () => resident, notices: { ...inner.notices!, acknowledge } };
    const board = await placeBoard(adapter, { noticeId: 'rules' });
    await board.press('I have read and noted this');
    await board.untilText('Sending…');
    resident = 'berta';
    board.element.requestUpdate();
    await board.element.updateComplete;
    // Read again for the second one.
    await board.until(() => board.all('.acknowledgement .button').length === 1);
    expect(board.text).not.to.contain('Sending…');
    await board.press('I have read and noted this');
    await board.until(() => sent.length === 2);
    expect(sent).to.deep.equal(['anna', 'berta']);
    // What comes to its end is the first resident's: the second one's goes on.
    answers.anna.release();
    await new Promise((resolve) => setTimeout(resolve));
    await board.element.updateComplete;
    expect(board.text).to.contain('Sending…');
    answers.berta.release();
    await board.untilText('You confirmed this on');
  });
});
