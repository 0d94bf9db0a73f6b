import { expect } from '@open-wc/testing';
import { open311 } from '../../../src/adapters/open311/index.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { canned, record } from '../../support/georeport/canned.js';

// What only a page has: other origins, and modules that are loaded when they are needed.

const input = { kind: 'repair', categoryId: '001', description: 'It drips.' } as const;
const key = { idempotencyKey: 'k' };

/** Keeps the calls as a browser would make them. */
function line() {
  const asked: Request[] = [];
  const bodies: unknown[] = [];
  const fetch = async (url: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(url, init);
    asked.push(request);
    bodies.push(init?.body);
    const answers: Record<string, unknown> = {
      '/v2/services.json': [{ service_code: '001' }],
      '/v2/requests/17.json': [record()],
    };
    if (request.method === 'POST') return Response.json([{ service_request_id: 17 }]);
    return Response.json(answers[new URL(request.url).pathname] ?? []);
  };
  return { fetch, asked, bodies };
}

describe('open311: in a page', () => {
  it('needs no leave of another origin for its headers and forms', async () => {
    const { fetch, asked } = line();
    const { requests } = open311({ endpoint: 'https://town.example/v2', fetch, apiKey: 'secret' });
    expect((await requests.create(input, { ...key, locale: 'zh-Hans' })).state).to.equal('recorded');
    for (const { headers, url } of asked) {
      const names = [...headers.keys()].filter((name) => name !== 'content-type');
      expect(names).to.deep.equal(['accept', 'accept-language']);
      expect(url).not.to.contain('secret');
    }
    const posted = asked.find(({ method }) => method === 'POST')!;
    expect(posted.headers.get('content-type')).to.match(/^application\/x-www-form-urlencoded/);
    expect(await posted.text()).to.contain('api_key=secret');
  });

  it('takes a relative address for one of the page', () => {
    expect(open311({ endpoint: 'georeport' }).portal).to.equal(new URL('georeport/', location.href).href);
  });

  it('says what to mend where the server does not allow the page', async () => {
    const endpoint = `${location.protocol}//localhost:${location.port}/no-such-town`;
    const { retryable, message } = await expectRejection(
      open311({ endpoint }).requests.intake({}),
      'unavailable',
    );
    expect(retryable).to.equal(false);
    expect(message).to.contain('CORS').and.to.contain(location.origin);
  });

  it('loads what reads XML when an answer is XML', async () => {
    const { adapter } = canned(
      { 'GET services.xml': '<services><service><service_code>001</service_code></service></services>' },
      { format: 'xml' },
    );
    const { categories } = await adapter.requests.intake({});
    expect(categories.map(({ id }) => id)).to.deep.equal(['001']);
  });

  it('sends photos as files of a form', async () => {
    const limits = { count: 1, bytes: 1000, types: ['image/jpeg'] };
    const { fetch, asked, bodies } = line();
    const { requests } = open311({ endpoint: 'https://town.example/v2', fetch, photos: { limits } });
    const blob = new Blob(['x'], { type: 'image/jpeg' });
    const { id } = await requests.photos!.upload({ blob, name: 'tap.jpg' }, key);
    await requests.create({ ...input, photoIds: [id] }, key);
    const form = bodies.find((body) => body instanceof FormData)!;
    expect(asked.find(({ method }) => method === 'POST')!.headers.get('content-type')).to.match(
      /^multipart\/form-data/,
    );
    expect((form.get('media') as File).name).to.equal('tap.jpg');
  });
});
