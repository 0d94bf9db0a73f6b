import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { at, notice } from '../support/notice-board.js';
import { replace, restoreAll } from '../support/replace.js';
import { adapterWith, leak } from '../support/request-tracker.js';

const adapter = adapterWith([leak()], { notices: [notice('a')] });

/** What the console is told by elements that are made from now on. */
function warned(): string[] {
  const said: string[] = [];
  replace(console, 'warn', () => (message: string) => said.push(message));
  return said;
}

/** An element as a page of somebody else writes it, with a backend. */
async function placed(name: string, attributes: Readonly<Record<string, string>>): Promise<HTMLElement> {
  const element = document.createElement(`linli-${name}`);
  element.lang = 'en';
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  Object.assign(element, { adapter });
  return fixture(html`${element}`);
}

/** What stands in an attribute, and what the developer is told to write. */
const odd: readonly (readonly [name: string, attribute: string, value: string, choices: string])[] = [
  ['notice-board', 'layout', 'cards', 'list, banner'],
  ['notice-board', 'page-size', 'many', 'a whole number from 1 to 10000'],
  ['notice-board', 'page-size', '0', 'a whole number from 1 to 10000'],
  ['request-tracker', 'filter', 'closed', 'all, open, ended'],
  ['request-form', 'kinds', 'repair reparation', 'repair, complaint, enquiry, suggestion'],
  ['activity-calendar', 'view', 'year', 'auto, agenda, month, week'],
  ['activity-calendar', 'category', 'sports', 'festival'],
  ['sla-badge', 'metric', 'answer', 'response, on-site, resolution'],
];

const good: readonly (readonly [name: string, attributes: Readonly<Record<string, string>>])[] = [
  ['notice-board', { layout: 'list', 'page-size': '5', category: 'no-notice-today' }],
  ['notice-board', { layout: '', 'page-size': '', category: '' }],
  ['request-tracker', { filter: 'ended' }],
  ['request-tracker', { filter: '' }],
  ['request-form', { kinds: 'enquiry, repair' }],
  ['activity-calendar', { view: 'week', category: 'club' }],
  ['sla-badge', { metric: 'on-site' }],
];

describe('an attribute that says nothing', () => {
  afterEach(restoreAll);

  for (const [name, attribute, value, choices] of odd)
    it(`is named in the console, with what it could say: ${name} ${attribute}="${value}"`, async () => {
      const said = warned();
      await placed(name, { [attribute]: value, ...(name === 'sla-badge' && { due: at(3) }) });
      const isTold = () => said.some((message) => message.includes(`${name}: ${attribute}="`));
      await waitUntil(isTold, 'told', { timeout: 25_000 });
      expect(said.join()).to.include(choices);
    });

  for (const [index, [name, attributes]] of good.entries())
    it(`is none of those that say something: ${name} ${JSON.stringify(attributes)}`, async () => {
      const said = warned();
      // What was told once is not told again.
      const other = `odd-${index}`;
      const element = await placed(name, attributes);
      // Whatever is loaded later has looked at them by the time that the next one does, which is told of.
      await placed(name, { [odd.find(([another]) => another === name)![1]]: other, due: at(3) });
      await waitUntil(() => said.some((message) => message.includes(other)), 'told of the other', {
        timeout: 25_000,
      });
      // As templates and frameworks take back what they have written.
      for (const attribute of Object.keys(attributes)) element.removeAttribute(attribute);
      Object.assign(element, { layout: undefined, filter: undefined, metric: undefined });
      await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      const ours = said.filter((message) => message.includes('[linli]') && !message.includes(other));
      expect(ours).to.deep.equal([]);
    });

  it('is as good as none to a badge, which says what is promised', async () => {
    warned();
    const badge = await placed('sla-badge', { metric: 'answer', due: at(2.5) });
    expect(badge.shadowRoot!.textContent).to.include('Response: 2 hours left').and.not.include('undefined');
  });
});
