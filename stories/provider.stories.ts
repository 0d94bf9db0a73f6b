import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/notice-board/notice-board.define.js';
import '../src/components/provider/provider.define.js';
import '../src/components/rating-prompt/rating-prompt.define.js';
import '../src/components/request-form/request-form.define.js';
import '../src/components/sla-badge/sla-badge.define.js';
import { brands } from './brands/brands.js';
import { communityOf, storyLocale } from './support/community.js';
import { playgroundOf } from './support/playground.js';
import { playing } from './support/shown.js';

const meta: Meta = {
  title: 'Elements/Provider',
  component: 'linli-provider',
};
export default meta;

type Story = StoryObj;

const form = playing('linli-request-form');

const inFourHours = () => new Date(Date.now() + 4 * 3_600_000).toISOString();

/** Every property, to be tried. */
export const Playground: StoryObj = {
  ...playgroundOf('linli-provider', {
    content: () => document.createElement('linli-notice-board'),
  }),
};

/** One backend for everything inside. */
export const OneBackend: Story = {
  render: (_, context) =>
    html`<linli-provider .adapter=${communityOf(context)}>
      <linli-notice-board layout="banner"></linli-notice-board>
      <linli-request-form kinds="repair"></linli-request-form>
    </linli-provider>`,
  play: form.untilShown('form'),
};

/** Two brands, each with its own words, on one page. */
export const TwoBrands: Story = {
  render: () =>
    html`<linli-provider>
      ${[brands.qingan!, brands['cedar-lane']!].map(
        ({ title, brand }) =>
          html`<section aria-label=${title}>
            <linli-provider .brand=${brand}>
              <linli-rating-prompt name=${title} value="4" comment></linli-rating-prompt>
            </linli-provider>
          </section>`,
      )}
    </linli-provider>`,
  play: playing('linli-rating-prompt').untilShown('input'),
};

/** A part of the page in another language, and in the building's zone. */
export const AnotherLanguage: Story = {
  render: () =>
    html`<p lang="zh-Hans">
      <linli-provider locale="zh-Hans" time-zone="Asia/Shanghai">
        <linli-sla-badge size="inline" due=${inFourHours()}></linli-sla-badge>
      </linli-provider>
    </p>`,
};

/** Larger letters and targets for older eyes in one part of the page. */
export const ElderPart: Story = {
  render: (_, context) =>
    html`<linli-provider density="elder" .adapter=${communityOf(context)}>
      <linli-notice-board layout="banner"></linli-notice-board>
    </linli-provider>`,
  play: playing('linli-notice-board').untilShown('.banner'),
};

/** A backend that has some ports and lacks others: what is missing says so, and the rest works. */
export const WithoutRequests: Story = {
  tags: ['state:partial'],
  render: (_, context) => {
    const { name, notices } = communityOf(context);
    return html`<linli-provider .adapter=${{ name, notices }}>
      <linli-request-form></linli-request-form>
      <linli-notice-board></linli-notice-board>
    </linli-provider>`;
  },
  play: playing('linli-notice-board').untilShown('.card'),
};

/** A backend that can do nothing of what the elements ask. */
export const WithoutPorts: Story = {
  tags: ['state:unsupported'],
  render: () =>
    html`<linli-provider .adapter=${{ name: 'nothing' }}>
      <linli-request-form></linli-request-form>
    </linli-provider>`,
  play: form.untilShown('.message'),
};

/** Nothing is inside, nothing is set: it takes no room. */
export const Empty: Story = {
  tags: ['state:empty'],
  render: () => html`<linli-provider></linli-provider>`,
};

/** What a server has written stands where the backend is silent: words in the form, first answers in the board. */
export const ServerRendered: Story = {
  name: 'Server-rendered',
  render: () => {
    const [title, content, call] =
      storyLocale() === 'en'
        ? [
            'No water in building 3',
            'Until 18:00.',
            'Something is broken? Call 0755 1234 5678, day and night.',
          ]
        : ['3 号楼停水', '至 18:00。', '设施损坏？请拨打服务热线 0755 1234 5678，全天接听。'];
    const publishedAt = new Date().toISOString();
    const item = { id: 'water', kind: 'outage', title, body: { type: 'text', content }, publishedAt };
    const data = document.createElement('script');
    data.type = 'application/json';
    data.dataset['linli'] = '';
    data.textContent = JSON.stringify({ notices: { list: { items: [item] }, current: [], categories: [] } });
    const never = () => new Promise<never>(() => undefined);
    const adapter = {
      name: 'silent',
      notices: { list: never, get: never, current: never },
      requests: { intake: never, create: never, get: never, list: never },
    };
    return html`<linli-provider .adapter=${adapter}>
      ${data}
      <linli-notice-board></linli-notice-board>
      <linli-request-form><p>${call}</p></linli-request-form>
    </linli-provider>`;
  },
  play: playing('linli-notice-board').untilShown('.card-open'),
};
