import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  combine,
  type ActivitiesPort,
  type CommunityAdapter,
  type NoticesPort,
  type RequestsPort,
} from '../../src/adapter/index.js';
import { memory } from '../../src/adapters/memory/index.js';

const requests = {} as RequestsPort;
const notices = {} as NoticesPort;
const clockAt = (ms: number) => ({ now: () => ms });

describe('combine', () => {
  it('takes each port from the first adapter that has it, as it is', () => {
    const others = memory();
    const both = combine({ name: 'tickets', requests }, { name: 'feed', notices }, others);
    assert.equal(both.requests, requests);
    assert.equal(both.notices, notices);
    assert.equal(both.ratings, others.ratings);
    assert.equal(both.activities, others.activities);
    assert.equal(both.name, 'tickets + feed + memory');
  });

  it('has no port that nobody has', () => {
    const { requests: none, clock, resident } = combine({ name: 'feed', notices });
    assert.deepEqual([none, clock, resident], [undefined, undefined, undefined]);
  });

  it('asks getters each time, with the adapter as this', () => {
    class Late {
      readonly name = 'late';
      #port: NoticesPort | undefined;
      #resident = 'resident-1';
      open(port: NoticesPort): void {
        this.#port = port;
        this.#resident = 'resident-2';
      }
      get notices(): NoticesPort | undefined {
        return this.#port;
      }
      resident(): string {
        return this.#resident;
      }
    }
    const late = new Late();
    const both = combine(late as CommunityAdapter, { name: 'tickets', requests });
    assert.deepEqual([both.notices, both.resident!()], [undefined, 'resident-1']);
    late.open(notices);
    assert.deepEqual([both.notices, both.resident!()], [notices, 'resident-2']);
  });

  it('shows what a port learns later', () => {
    const activities: ActivitiesPort = { list: async () => ({ items: [] }), get: async () => undefined };
    const both = combine({ name: 'calendar', activities });
    activities.subscriptionUrl = 'https://garden.example/all.ics';
    assert.equal(both.activities!.subscriptionUrl, 'https://garden.example/all.ics');
  });

  it('knows time and resident from where the requests go', () => {
    const feed: CommunityAdapter = { name: 'feed', notices, clock: clockAt(1), resident: () => 'reader' };
    const tickets: CommunityAdapter = {
      name: 'tickets',
      requests,
      clock: clockAt(2),
      resident: () => undefined,
    };
    const both = combine(feed, tickets);
    assert.equal(both.clock!.now(), 2);
    assert.equal(both.resident!(), undefined, 'nobody is signed in where requests go');
  });

  it('knows them from whoever does where that adapter does not', () => {
    const feed: CommunityAdapter = { name: 'feed', notices, clock: clockAt(1), resident: () => 'reader' };
    const both = combine({ name: 'tickets', requests }, { name: 'other', clock: undefined }, feed);
    assert.equal(both.clock!.now(), 1);
    assert.equal(both.resident!(), 'reader');
  });

  it('leaves the resident to the intake where no adapter knows one', () => {
    assert.equal(combine({ name: 'tickets', requests }).resident, undefined);
  });

  it('is the portal of the requests, whatever notices stand beside them', () => {
    const tickets: CommunityAdapter = { name: 'tickets', portal: 'https://tickets.example/', requests };
    const feed: CommunityAdapter = { name: 'feed', portal: 'https://news.example/', notices };
    assert.equal(combine(feed, tickets).portal, 'https://tickets.example/');
    assert.equal(combine(tickets).portal, 'https://tickets.example/');
  });

  it('is another portal where others say who the resident is', () => {
    const tickets: CommunityAdapter = { name: 'tickets', portal: 'https://tickets.example/', requests };
    const knowing: CommunityAdapter = { name: 'portal', resident: () => 'r-1' };
    assert.equal(combine(tickets, knowing).portal, 'https://tickets.example/ portal');
  });

  it('is the portal of all that there is where nobody takes requests', () => {
    const feed: CommunityAdapter = { name: 'feed', portal: 'https://news.example/', notices };
    assert.equal(combine(feed, { name: 'calendar' }, feed).portal, 'https://news.example/ calendar');
  });

  it('can be combined again, and spread', () => {
    const inner = combine({ name: 'tickets', portal: 'https://tickets.example/', requests });
    const outer = combine(inner, { name: 'feed', notices });
    assert.equal(outer.requests, requests);
    assert.equal(outer.portal, 'https://tickets.example/');
    assert.equal({ ...outer }.notices, notices);
  });

  it('says what is wrong with what it is given', () => {
    assert.throws(() => combine(), { name: 'TypeError', message: /at least one/ });
    const wrong = (value: unknown, message: RegExp) =>
      assert.throws(() => combine({ name: 'tickets' }, value as CommunityAdapter), {
        name: 'TypeError',
        message,
      });
    wrong(memory, /argument 2 is a function: pass what it returns/);
    wrong(Promise.resolve(memory()), /argument 2 is a promise: await it/);
    wrong(undefined, /argument 2 is no adapter/);
    wrong(requests, /argument 2 is no adapter/);
    wrong('rest', /argument 2 is no adapter/);
  });
});
