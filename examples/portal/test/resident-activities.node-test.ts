import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { ActivityDesk, choir } from './support/activity-desk.js';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { Client } from './support/client.js';
import { textOf } from './support/form-in.js';

describeOn(databasesOfEachKind, 'the resident’s page of activities', (addresses) => {
  let resident: Client;
  let desk: ActivityDesk;
  before(async () => {
    resident = await Client.signIn(addresses[0]!);
    desk = await ActivityDesk.signIn(addresses[0]!);
  });
  const load = (path: string, headers: Readonly<Record<string, string>>, language = 'en') =>
    fetch(`${addresses[0]}${path}`, {
      headers: { ...headers, 'Accept-Language': language },
      redirect: 'manual',
    });
  const pageOf = async (path: string, language?: string) => {
    const reply = await load(path, resident.headers, language);
    assert.equal(reply.status, 200);
    return reply.text();
  };

  it('lists what is next until the calendar is there, in both languages, with nothing as markup', async () => {
    const id = await desk.plan({ ...choir(), title_en: '<b>Choir</b>', title_zh: '合唱团' });
    await desk.do(id, 'cancel', { reason_en: 'Rain' });
    const page = await pageOf('/activities');
    assert.match(textOf(page), /&lt;b&gt;Choir&lt;\/b&gt; Cancelled/);
    assert.match(textOf(await pageOf('/activities', 'zh')), /合唱团 已取消/);
    assert.doesNotMatch(page, /<b>Choir|<script>|<style|\sstyle=|\son\w+=/);
    assert.equal([...page.matchAll(/class="list-group-item"/g)].length, 10);
  });

  it('opens the calendar at the activity of its address', async () => {
    const page = await pageOf('/activities?activity=%22%3E%3Cscript%3E');
    assert.match(page, /activity-id="&quot;&gt;&lt;script&gt;"/);
    assert.match(page, /activity-href="\/activities\?activity=\{id\}"/);
    assert.match(await pageOf('/'), /<a href="\/activities">Activities<\/a>/);
  });

  it('offers the calendar to subscribe to, as the staff’s list does, to whoever is signed in', async () => {
    const linkIn = (page: string) => /href="(\/calendar\/[^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&');
    const [own, staffs] = [await pageOf('/activities'), await desk.staff.page('/staff/activities')].map(
      linkIn,
    );
    assert.equal(own, staffs);
    const reply = await fetch(`${addresses[0]}${own}`);
    assert.equal(reply.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
    assert.match(await reply.text(), /SUMMARY:Cancelled: <b>Choir<\/b>/);
  });

  it('is for residents who are signed in: staff come to their own list', async () => {
    const staff = await Client.signIn(addresses[0]!, 'chen-jing');
    const locations = [{}, staff.headers].map(async (headers) =>
      (await load('/activities', headers)).headers.get('Location'),
    );
    assert.deepEqual(await Promise.all(locations), ['/sign-in', '/staff/activities']);
  });
});
