import { expect } from '@open-wc/testing';
import { DraftSlot } from '../../../src/components/request-form/filing/draft-slot.js';
import { newOwner } from '../../controllers/outbox/support.js';

describe('the places of drafts', () => {
  it('are taken one after the other, and again once they are left', () => {
    const owner = newOwner();
    const [one, other, third] = [new DraftSlot(), new DraftSlot(), new DraftSlot()];
    expect([one.take(owner, 'form'), other.take(owner, 'form')]).to.deep.equal(['form', 'form/2']);
    one.leave();
    expect(third.take(owner, 'form')).to.equal('form');
  });

  it('are not left for another who has taken them since', () => {
    const owner = newOwner();
    const [one, other, third] = [new DraftSlot(), new DraftSlot(), new DraftSlot()];
    one.take(owner, 'form');
    one.leave();
    other.take(owner, 'form');
    one.hold();
    one.leave();
    one.take(newOwner(), 'form');
    expect(third.take(owner, 'form')).to.equal('form/2');
  });

  it('are held again by whoever comes back first', () => {
    const owner = newOwner();
    const [one, other] = [new DraftSlot(), new DraftSlot()];
    one.take(owner, 'form');
    one.leave();
    one.hold();
    expect(other.take(owner, 'form')).to.equal('form/2');
  });
});
