import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Rating, ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import { sql } from '../server/database/sql.js';
import { choir } from './support/activity-desk.js';
import { Client, leak } from './support/client.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';
import { plain } from './support/notice-desk.js';
import { high } from './support/raters.js';
import { StaffClient } from './support/staff-client.js';

const picture = new Uint8Array(await examplePhoto().arrayBuffer());

/** What ends a statement, begins another, is a comment, a place of a value, a pattern, no text at all, or markup. */
const hostile = [
  `'; drop table request_events cascade; --`,
  `" or ""=" /* */ $1 $$ ; delete from people`,
  `\\'; update people set phone = 'x'; --`,
  `'||(select string_agg(phone, '') from people)||'`,
  `a%_\\b`,
  `a\0b'--`,
  `<script>alert(1)</script>{{7*7}}`,
];

/** PostgreSQL keeps no NUL. */
const kept = (text: string) => text.replaceAll('\0', '');

for (const { name, open } of localDatabases) {
  void describe(`hostile text, ${name}`, () => {
    let portal: LocalPortal;
    let resident: Client;
    let staff: StaffClient;
    before(async () => {
      portal = await startLocalPortal(await open());
      resident = await Client.signIn(portal.address);
      staff = await StaffClient.signIn(portal.address);
    });
    after(() => portal.stop());

    /** What nobody here has asked to change. */
    const community = () =>
      portal.database.query(
        sql`select md5(string_agg(people::text, ' ' order by id)) as people,
         (select md5(string_agg(residences::text, ' ' order by person_id, home_id)) from residences) as residences,
         (select count(*)::int from information_schema.tables where table_schema = 'public') as tables
         from people`,
      );

    it('comes back as it was written, wherever somebody writes', async () => {
      const first = await community();
      for (const text of hostile) {
        const contact = { name: text, phone: text, email: text };
        const availability = { note: text };
        const location = { type: 'home', homeId: 'h-3-502', detail: text } as const;
        const photo = await resident.upload(picture, { name: `${text}.jpg` });
        assert.equal(photo.status, 201);
        const { id: photoId } = (await photo.json()) as { id: string };
        const filed = await resident.file({
          ...{ description: text, contact, availability, location },
          photoIds: [photoId],
        });
        const { id } = filed;
        assert.deepEqual(
          [filed.description, filed.contact?.name, filed.contact?.phone, filed.contact?.email],
          Array.from({ length: 4 }, () => kept(text)),
        );
        assert.deepEqual([filed.availability?.note, filed.location?.detail], [kept(text), kept(text)]);
        for (const [action, body] of [
          ['comments', { text }],
          ['reschedule', availability],
        ] as const)
          assert.equal((await resident.act(id, action, body)).status, 200);
        await staff.do(id, 'message', { text });
        await staff.do(id, 'hold', { reason: text });
        await staff.do(id, 'move', { status: 'in-progress', note: text });
        await staff.do(id, 'move', { status: 'resolved', note: text });
        const rating = await resident.rate({ ...high(id), comment: text });
        assert.equal(((await rating.json()) as Rating).comment, kept(text));
        await staff.do(id, 'reply', { text });
        assert.equal((await resident.act(id, 'reopen', { reason: text })).status, 200);
        const request = await resident.read<ServiceRequest>(`/requests/${id}`);
        const said = request.history!.flatMap((event) => event.text ?? []);
        assert.deepEqual(
          said,
          Array.from({ length: 6 }, () => kept(text)),
        );
        assert.equal((await resident.act(id, 'cancel', { reason: text })).status, 200);
      }
      assert.deepEqual(await community(), first);
    });

    it('comes back as it was written in what staff put up', async () => {
      const first = await community();
      for (const text of hostile) {
        const titles = { title_en: text, title_zh: text, body_en: text, body_zh: text };
        const notice = await staff.send('/staff/notices/new', '/staff/notices', { ...plain, ...titles });
        const noticeId = notice.headers.get('Location')!.split('/').at(-1)!;
        const { title } = await resident.read<{ title: string }>(`/notices/${noticeId}`);
        assert.equal(title, kept(text));
        const activity = await staff.send('/staff/activities/new', '/staff/activities/new', {
          ...choir(),
          title_en: text,
          place_en: text,
          fee_en: text,
        });
        const activityId = activity.headers.get('Location')!.split('/').at(-1)!;
        const told = await resident.read<{ title: string; place: string }>(`/activities/${activityId}`);
        assert.deepEqual([told.title, told.place], [kept(text), kept(text)]);
      }
      assert.deepEqual(await community(), first);
    });

    it('finds nothing but itself, and is refused where it is no choice', async () => {
      const first = await community();
      const ask = (path: string, init: RequestInit = {}) =>
        fetch(`${portal.address}${path}`, {
          redirect: 'manual',
          ...init,
          headers: { ...resident.headers, ...init.headers },
        });
      for (const text of hostile) {
        const word = encodeURIComponent(text);
        const { items } = (await (await ask(`/api/community/requests?search=${word}&limit=100`)).json()) as {
          items: ServiceRequest[];
        };
        for (const { description, number, category } of items)
          assert.ok(
            `${description} ${number} ${category?.name}`.includes(kept(text)),
            `${text}: ${description}`,
          );
        const id = `00000000-0000-4000-8000-000000000007${word}`;
        const paths = [
          ...['status', 'cursor', 'limit'].map((name) => `requests?${name}=${word}`),
          ...['search', 'categoryId', 'cursor', 'expired'].map((name) => `notices?${name}=${word}`),
          ...['text', 'categoryId', 'areaId', 'homeId'].map(
            (name) => `requests/similar?kind=repair&${name}=${word}`,
          ),
          `requests/similar?kind=${word}`,
          ...['from', 'until', 'category', 'cursor'].map((name) => `activities?${name}=${word}`),
          ...['from', 'until'].map((name) => `activity-frequency?${name}=${word}`),
          `ratings?subjectId=${word}`,
          `ratings/invitations?cursor=${word}`,
          `categories/${word}/fields`,
          ...['requests', 'notices', 'activities', 'activity-series', 'photos'].map(
            (kind) => `${kind}/${id}`,
          ),
        ].map((path) => `/api/community/${path}`);
        const pages = [
          `/?request=${word}&notice=${word}&lang=${word}&scheme=${word}`,
          `/activities?activity=${word}`,
        ];
        for (const path of [...paths, ...pages, `/calendar/riverside-garden.ics?key=${word}&lang=${word}`])
          assert.ok((await ask(path)).status < 500, path);
        const body = new URLSearchParams({ person: text });
        assert.equal((await ask('/sign-in', { method: 'POST', body })).headers.get('Location'), '/sign-in');
        for (const [name, value] of [
          ['Accept-Language', kept(text)],
          ['Linli-Resident', word],
          ['Last-Event-ID', kept(text)],
        ] as const)
          assert.ok((await ask('/api/community/intake', { headers: { [name]: value } })).status < 500);
      }
      assert.deepEqual(await community(), first);
    });

    it('is refused as an id of what is chosen, and is a key like any other', async () => {
      for (const text of hostile) {
        for (const input of [
          { ...leak, categoryId: text },
          { ...leak, location: { type: 'home', homeId: text } },
          { ...leak, location: { type: 'area', areaId: text } },
          { ...leak, photoIds: [text] },
          { ...leak, fields: { room: text } },
          { ...leak, fields: { [text]: 'kitchen' } },
        ])
          assert.equal((await resident.post(input)).status, 422, JSON.stringify(input));
        assert.equal((await resident.markRead({ ids: [text] })).status, 204);
        assert.equal((await resident.rate({ ...high(text) })).status, 404);
      }
      const key = `';drop/**/table/**/requests;--"$1%_`;
      const once = await resident.post({ ...leak, description: 'By a strange key' }, key);
      const twice = await resident.post({ ...leak, description: 'By a strange key' }, key);
      assert.equal(await once.text(), await twice.text());
    });
  });
}
