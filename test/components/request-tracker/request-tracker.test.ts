import { expect } from '@open-wc/testing';
import { leak, many, openTracker, solved } from '../../support/request-tracker.js';
import { without } from '../../support/without.js';

describe('the list of requests', () => {
  it('shows what is open first, each with how it stands and who looks after it', async () => {
    const closed = leak({
      id: 'old',
      number: 'R-0041',
      status: 'closed',
      rawStatus: { code: '9', label: 'Done' },
    });
    const tracker = await openTracker({ requests: [closed, leak()] });
    const cards = tracker.all('.card').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(cards).to.have.length(2);
    expect(cards[0]).to.match(/Leak, R-0042 Being worked on .* R-0042 · Reported .* · Li Wei/);
    expect(cards[1]).to.match(/R-0041.* Closed .*the service desk says: Done/);
    expect(tracker.all('.group-title').map(({ textContent }) => textContent)).to.deep.equal([
      'Open',
      'Ended',
    ]);
    await tracker.until(() => tracker.all('.promise').length === 1);
  });

  it('filters and searches, and says so when nothing matches', async () => {
    const tracker = await openTracker({
      requests: [
        leak(),
        solved({ id: 's', number: 'R-0050' }),
        leak({ id: 'c', number: 'R-0001', status: 'closed' }),
      ],
    });
    const numbers = () => tracker.all('.card-open').map(({ textContent }) => textContent.match(/R-\d+/)![0]);
    tracker.all<HTMLInputElement>('input[type=radio]')[2]!.click();
    await tracker.until(() => numbers().join() === 'R-0001');
    // One that is solved still waits for the resident.
    tracker.all<HTMLInputElement>('input[type=radio]')[1]!.click();
    await tracker.until(() => numbers().length === 2);
    const search = tracker.all<HTMLInputElement>('input[type=search]')[0]!;
    search.value = 'no such words';
    search.dispatchEvent(new InputEvent('input', { isComposing: true }));
    search.dispatchEvent(new CompositionEvent('compositionend'));
    await tracker.untilText('No request matches.');
    await tracker.press('Show all requests');
    await tracker.until(() => numbers().length === 3);
    expect(search.value).to.equal('');
    expect(tracker.focused!.id).to.equal('title');
  });

  it('leaves what is typed as it is, and what is being composed', async () => {
    const tracker = await openTracker();
    const search = tracker.all<HTMLInputElement>('input[type=search]')[0]!;
    search.value = 'no such words ';
    search.dispatchEvent(new InputEvent('input'));
    await tracker.untilText('No request matches.');
    expect(search.value).to.equal('no such words ');
    search.value = 'water';
    search.dispatchEvent(new InputEvent('input'));
    await tracker.element.updateComplete;
    search.value = 'water shui';
    search.dispatchEvent(new InputEvent('input', { isComposing: true }));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await tracker.element.updateComplete;
    expect(search.value).to.equal('water shui');
    expect(tracker.text).to.include('No request matches.');
  });

  it('stays as it is while it is read again with nothing in it', async () => {
    const tracker = await openTracker({ requests: [], latency: 30 });
    const message = tracker.all('.message')[0]!;
    const reading = tracker.element.refresh();
    await tracker.element.updateComplete;
    expect(tracker.all('.message')[0]).to.equal(message);
    expect(tracker.all('input')).to.have.length(0);
    await reading;
    await tracker.element.updateComplete;
    expect(tracker.all('.message')[0]).to.equal(message);
  });

  it('brings more also while it is just being read again', async () => {
    const tracker = await openTracker({ requests: many(30), latency: 30 });
    void tracker.element.refresh();
    await tracker.press('Show more');
    await tracker.until(() => tracker.all('.card').length === 30);
  });

  it('brings more on demand, open ones first, with the focus on the first that is new', async () => {
    const requests = many(50, (index) => (index % 2 ? { status: 'closed' } : {}));
    const tracker = await openTracker({ requests });
    expect(tracker.all('.card')).to.have.length(20);
    tracker.button('Show more').focus();
    await tracker.press('Show more');
    await tracker.until(() => tracker.all('.card').length >= 40);
    await tracker.until(() => tracker.focused?.id === 'open-r8');
    await tracker.press('Show more');
    await tracker.until(() => tracker.all('.card').length === 50);
    expect(tracker.find('Show more')).to.equal(undefined);
    const ended = tracker.all('.card').map((card) => card.dataset.tone === 'ended');
    expect(ended.lastIndexOf(false)).to.be.lessThan(ended.indexOf(true));
  });

  it('says that there is nothing yet, and where to begin', async () => {
    const tracker = await openTracker({ requests: [], formHref: '/report' });
    expect(tracker.text).to.include('You have not reported anything yet.');
    expect((tracker.button('Report something') as HTMLAnchorElement).pathname).to.equal('/report');
    expect(tracker.all('input')).to.have.length(0);
  });

  it('reports what it had to leave out', async () => {
    const tracker = await openTracker();
    const { list } = tracker.adapter.requests;
    tracker.adapter.requests.list = async (query, options) => {
      const page = await list(query, options);
      return { ...page, items: [...page.items, { id: 'broken' } as never] };
    };
    await tracker.element.refresh();
    await tracker.untilText('2 requests could not be read.');
    expect(tracker.all('.card')).to.have.length(1);
  });

  it('keeps what it has when it cannot be read again, says so, and recovers', async () => {
    const tracker = await openTracker();
    tracker.adapter.setFaults([{ call: 'requests.list', error: 'offline' }]);
    await tracker.element.refresh();
    await tracker.untilText('This is how it was on');
    expect(tracker.text).to.include('There is no connection');
    expect(tracker.all('.card')).to.have.length(1);
    expect(tracker.element.matches(':state(failed)')).to.equal(true);
    tracker.adapter.setFaults([]);
    await tracker.press('Try again');
    await tracker.until(() => !tracker.text.includes('This is how it was'));
  });

  for (const [error, words] of [
    ['forbidden', 'Your account may not do this'],
    ['unauthenticated', 'You are signed out'],
    ['unavailable', 'The service cannot be reached'],
  ] as const)
    it(`says what is wrong when nothing could be read: ${error}`, async () => {
      const tracker = await openTracker({ faults: [{ call: 'requests.list', error, times: 1 }] });
      expect(tracker.text).to.include(words);
      await tracker.press('Try again');
      await tracker.until(() => tracker.all('.card').length === 1);
    });

  it('says that a portal without requests has none to follow', async () => {
    const tracker = await openTracker();
    tracker.element.adapter = { name: 'none' };
    await tracker.untilText('Requests cannot be followed here.');
  });
});

describe('one request', () => {
  it('is opened from the list and left again, with the focus where it belongs', async () => {
    const tracker = await openTracker({ requests: [leak({ id: 'other', number: 'R-0001' }), leak()] });
    await tracker.until(() => tracker.all('.promise').length > 0);
    const opener = tracker.root.getElementById('open-leak')!;
    opener.focus();
    let openedId: string | undefined;
    tracker.element.addEventListener('linli-request-open', ({ detail }) => (openedId = detail.requestId));
    opener.click();
    expect(openedId).to.equal('leak');
    await tracker.untilText('What happened');
    await tracker.until(() => tracker.focused?.id === 'title');
    expect(tracker.part('h2')).to.equal('Leak');
    await tracker.press('All my requests');
    await tracker.until(() => tracker.focused?.id === 'open-leak');
  });

  it('leaves opening and closing to a page that wants it', async () => {
    const tracker = await openTracker();
    const stop = (event: Event) => event.preventDefault();
    tracker.element.addEventListener('linli-request-open', stop);
    tracker.root.getElementById('open-leak')!.click();
    await tracker.element.updateComplete;
    expect(tracker.element.requestId).to.equal(undefined);
    tracker.element.requestId = 'leak';
    await tracker.untilText('What happened');
    tracker.element.addEventListener('linli-request-close', stop);
    await tracker.press('All my requests');
    expect(tracker.element.requestId).to.equal('leak');
  });

  it('is there by its id alone, and reads no list', async () => {
    const tracker = await openTracker({
      requestId: 'leak',
      faults: [{ call: 'requests.list', error: 'unavailable' }],
    });
    await tracker.untilText('R-0042');
    expect(tracker.element.matches(':state(detail)')).to.equal(true);
    tracker.adapter.setFaults([]);
    await tracker.press('All my requests');
    await tracker.until(() => tracker.all('.card').length === 1);
  });

  it('that is gone says so, and leads to the list', async () => {
    const tracker = await openTracker({ requestId: 'gone' });
    await tracker.untilText('There is no such request any more');
    await tracker.press('All my requests');
    await tracker.until(() => tracker.all('.card').length === 1);
  });

  it('tells its steps, the present one marked, with their times', async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    const steps = tracker.all('.step');
    expect(steps.map(({ dataset }) => `${dataset.status} ${dataset.state}`)).to.deep.equal([
      'submitted done',
      'acknowledged skipped',
      'scheduled skipped',
      'in-progress current',
      'resolved upcoming',
      'closed upcoming',
    ]);
    const current = tracker.all('[aria-current=step]');
    expect(current).to.have.length(1);
    expect(Date.now() - Date.parse(current[0]!.querySelector('time')!.dateTime)).to.be.closeTo(
      3_600_000,
      60_000,
    );
    expect(current[0]!.textContent).to.match(/Being worked on/);
  });

  it('names its owner, who is reached by telephone, the first contact, and the hand-over', async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    const calls = tracker.all<HTMLAnchorElement>('a[href^="tel:"]');
    expect(calls.map(({ href, ariaLabel }) => [href, ariaLabel])).to.deep.equal([
      ['tel:+8613800000001', 'Call Li Wei, +86 138 0000 0001'],
      ['tel:02155550101', 'Call Chen Jing, 021 5555 0101'],
    ]);
    for (const call of calls)
      expect(getComputedStyle(call.querySelector('.phone')!).display).to.equal('inline-block');
    expect(tracker.text).to.include('First contact');
    expect(tracker.part('.history')).to.include('Handed over from Chen Jing to Li Wei');
  });

  it('is never silent about who looks after it', async () => {
    const due = new Date(Date.now() + 3_600_000).toISOString();
    const nobody = without(
      leak({
        status: 'submitted',
        history: [],
        promises: [{ metric: 'response', source: 'server', dueAt: due }],
      }),
      'owner',
    );
    const tracker = await openTracker({ requests: [nobody], requestId: 'leak' });
    expect(tracker.part('.nobody')).to.match(/^Not yet assigned: the service desk answers by .*\d\d?:\d\d/);
  });

  it('tells of a pause with its reason and its end', async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const hold = {
      id: 'h',
      at: new Date().toISOString(),
      type: 'status',
      status: 'on-hold',
      text: 'Waiting for a part',
      until,
    } as const;
    const tracker = await openTracker({
      requests: [leak({ status: 'on-hold', history: [...leak().history!, hold] })],
      requestId: 'leak',
    });
    expect(tracker.part('.pause')).to.match(
      /^Paused since .* · Waiting for a part Work should start again on .*\./,
    );
  });

  it('shows photos of before and after, and follows no address that is none', async () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    const photos = [
      { id: 'a', stage: 'before', url: picture },
      { id: 'b', stage: 'after', url: 'https://example.org/b.jpg', thumbnailUrl: picture },
      { id: 'c', url: 'javascript:alert(1)', thumbnailUrl: picture },
    ] as const;
    const tracker = await openTracker({ requests: [leak({ photos })], requestId: 'leak' });
    expect(tracker.all<HTMLImageElement>('img').map(({ alt }) => alt)).to.deep.equal([
      'Before, photo 1',
      'After, photo 1',
      'Photos, photo 1',
    ]);
    expect(tracker.all<HTMLAnchorElement>('.picture-link').map(({ href }) => href)).to.deep.equal([
      picture,
      'https://example.org/b.jpg',
    ]);
  });

  it('shows what came with a message there, and not once more with the report', async () => {
    const [mine, theirs] = [
      { id: 'a', stage: 'before' },
      { id: 'b', stage: 'after' },
    ] as const;
    const done = { id: 'e', at: '2026-11-23T10:00:00Z', type: 'photo', photos: [theirs] } as const;
    const request = leak({ photos: [mine, theirs], history: [done] });
    const tracker = await openTracker({ requests: [request], requestId: 'leak' });
    const pictures = tracker.all('.picture').map(({ textContent }) => textContent.trim());
    expect(pictures).to.deep.equal(['Before, photo 1', 'After, photo 1']);
  });
});
