import { expect } from '@open-wc/testing';
import { leak, openTracker } from '../../support/request-tracker.js';

describe('photos of a request that come from anywhere', () => {
  it('are not told who looks at them, and lead to no host that looks like another', async () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    const photos = [
      { id: 'a', url: 'https://example.org/a.jpg', thumbnailUrl: picture },
      { id: 'b', url: 'https://bank.example@example.org/b.jpg', thumbnailUrl: picture },
    ];
    const tracker = await openTracker({ requests: [leak({ photos })], requestId: 'leak' });
    const images = tracker.all<HTMLImageElement>('img');
    expect(images.map(({ referrerPolicy }) => referrerPolicy)).to.deep.equal(['no-referrer', 'no-referrer']);
    const links = tracker.all<HTMLAnchorElement>('.picture-link');
    expect(links.map(({ href, rel }) => [href, rel])).to.deep.equal([
      ['https://example.org/a.jpg', 'noopener noreferrer nofollow'],
    ]);
  });
});
