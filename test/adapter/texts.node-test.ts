import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkNotices } from '../../src/adapter/notices-boundary.js';
import type { NoticesPort } from '../../src/adapter/ports.js';

const turned = (words: string) => `\u2067\u202e${words}${'\u0301'.repeat(20)}`;

const notice = {
  id: turned('n'),
  kind: 'notice',
  title: turned('Water'),
  body: { type: 'text', content: turned('From nine') },
  publishedAt: '2026-11-23T08:00:00Z',
  issuer: { name: turned('Li Wei'), role: 'שירות' },
  scope: [{ level: 'building', id: turned('b'), label: turned('Building 3') }],
  attachments: [{ name: turned('plan.pdf'), url: `/${turned('a')}` }],
};

describe('texts of a backend', () => {
  const port = checkNotices(
    { list: () => Promise.resolve({ items: [notice], next: turned('2') }) } as unknown as NoticesPort,
    assert.fail,
  );

  it('reach neither into the words beside them nor over other lines', async () => {
    const [{ title, body, issuer, scope, attachments }] = (await port.list({}, {})).items as [typeof notice];
    assert.deepEqual(
      [title, body.content, issuer, scope[0]!.label, attachments[0]!.name],
      ['Water', 'From nine', { name: 'Li Wei', role: 'שירות' }, 'Building 3', 'plan.pdf'],
    );
  });

  it('are as they were written where the backend or the browser reads them', async () => {
    const { items, next } = await port.list({}, {});
    const [{ id, scope, attachments }] = items as [typeof notice];
    assert.deepEqual(
      [id, scope[0]!.id, attachments[0]!.url, next],
      [turned('n'), turned('b'), `/${turned('a')}`, turned('2')],
    );
  });
});
