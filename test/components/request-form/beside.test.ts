import { expect } from '@open-wc/testing';
import { announce } from '../../../src/internal/announcer.js';
import { announced } from '../../support/announced.js';
import { goBeside } from '../../support/go-beside.js';
import { hold, holdCalls } from '../../support/hold.js';
import { restoreAll } from '../../support/replace.js';
import { neighbour, openForm } from '../../support/request-form.js';

describe('whoever is beside the form by then', () => {
  afterEach(restoreAll);

  it('stays there when a report that waited arrives', async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'unauthenticated' }] });
    await form.sendLamp();
    await form.untilText('You are signed out');
    form.adapter.setFaults([]);
    const held = holdCalls(form.adapter.requests, 'create');
    await form.press('Try now');
    await held.begun;
    const beside = goBeside(form.element);
    held.release();
    await form.untilText('We have received it');
    await form.until(() => announced().includes('We have received it'));
    expect(document.activeElement === beside).to.equal(true);
  });

  it('stays there when a report is refused', async () => {
    const form = await openForm({
      faults: [
        { call: 'requests.create', error: 'invalid', details: { fields: { description: 'too-long' } } },
      ],
    });
    const held = holdCalls(form.adapter.requests, 'create');
    await form.sendLamp();
    await held.begun;
    const beside = goBeside(form.element);
    held.release();
    await form.untilText('1 answer needs another look');
    await form.element.updateComplete;
    expect(document.activeElement === beside).to.equal(true);
  });

  it('stays there when a neighbour’s report is followed', async () => {
    const form = await openForm();
    const found = neighbour('r1', 'R-1');
    const held = hold();
    form.adapter.requests.similar = async () => [found];
    form.adapter.requests.actions!.follow = async () => {
      await held.wait();
      return found;
    };
    await form.choose('Lamp');
    await form.untilText('R-1');
    await form.press('Follow');
    await held.begun;
    const beside = goBeside(form.element);
    held.release();
    await form.untilText('You are following this request');
    await form.element.updateComplete;
    expect(document.activeElement === beside).to.equal(true);
  });

  it('stays there when a report does not get through, and is told', async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'offline' }] });
    const held = holdCalls(form.adapter.requests, 'create');
    await form.sendLamp();
    await held.begun;
    const beside = goBeside(form.element);
    held.release();
    await form.untilText('Not sent yet');
    await form.until(() => announced().includes('Not sent yet'));
    expect(document.activeElement === beside).to.equal(true);
  });

  it('is told nothing by a form that is on no page any more, whose language nobody knows', async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'offline' }] });
    const held = holdCalls(form.adapter.requests, 'create');
    await form.fillLamp();
    const sent = form.element.send();
    await held.begun;
    const beside = goBeside(form.element);
    announce('The next page', 'en');
    form.element.remove();
    held.release();
    await sent;
    expect(announced()).to.equal('The next page');
    expect(document.activeElement === beside).to.equal(true);
  });
});
