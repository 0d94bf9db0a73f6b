import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Fault, MemoryCall, MemoryOptions } from '../src/adapters/memory/index.js';
import '../src/components/request-form/request-form.define.js';
import type { LinliRequestForm } from '../src/components/request-form/request-form.js';
import { communityOf } from './support/community.js';
import { playgroundOf } from './support/playground.js';
import { addPhotos, drawnPhoto, fillLeast, formIn, pressSend, untilShown } from './support/request-form.js';

interface Args {
  kinds?: string;
  home?: string;
  memory?: MemoryOptions;
}

const meta: Meta<Args> = {
  title: 'Elements/Request form',
  component: 'linli-request-form',
  render: ({ kinds, home, memory: options }, context) =>
    html`<linli-request-form
      kinds=${kinds ?? ''}
      .home=${home}
      .adapter=${communityOf(context, () => options ?? {})}
    ></linli-request-form>`,
};
export default meta;

type Story = StoryObj<Args>;

/** A call that fails in one way. */
const failing = (call: MemoryCall, error: Fault['error'], details?: Fault['details']): MemoryOptions => ({
  faults: [{ call, error, ...(details && { details }) }],
});

/** Every property, to be tried. */
export const Playground: StoryObj = {
  ...playgroundOf('linli-request-form'),
};

/** What a resident sees first. */
export const Blank: Story = {};

/** Only repairs: nothing to choose between. */
export const RepairsOnly: Story = { args: { kinds: 'repair' } };

/** A complaint first. */
export const Complaint: Story = { args: { kinds: 'complaint repair' } };

/** A question needs neither a place nor a time. */
export const Question: Story = { args: { kinds: 'enquiry' } };

/** A suggestion. */
export const Suggestion: Story = { args: { kinds: 'suggestion' } };

/** A category with questions of its own, of every type. */
export const CategoryQuestions: Story = {
  play: async ({ canvasElement }) => {
    const form = await formIn(canvasElement);
    form.root.querySelector<HTMLInputElement>('input[name=category]')!.click();
    await untilShown(canvasElement, '[id^=fields-]');
  },
};

/** The questions of the category could not be loaded; the rest can be used. */
export const CategoryQuestionsFailed: Story = {
  tags: ['state:partial'],
  args: { memory: failing('requests.fields', 'unavailable') },
  play: async ({ canvasElement }) => {
    const form = await formIn(canvasElement);
    form.root.querySelector<HTMLInputElement>('input[name=category]')!.click();
    await untilShown(canvasElement, '[part=error]');
  },
};

/** Nothing known of the resident: no home, no contact, no areas. */
export const NothingKnown: Story = {
  tags: ['state:partial'],
  args: {
    memory: { seed: { intake: { categories: [{ id: 'leak', name: 'Leak' }] } } },
  },
};

/** The backend takes no photos. */
export const WithoutPhotos: Story = { tags: ['state:partial'], args: { memory: { photoLimits: false } } };

/** Words of the page in the three places for them. */
export const WithSlots: Story = {
  render: (_, context) => html`
    <linli-request-form .adapter=${communityOf(context)}>
      <span slot="title">Riverside Garden service desk</span>
      <p slot="intro">Open every day from 8:00 to 20:00.</p>
      <p slot="notes">What you write is seen by the service desk only.</p>
    </linli-request-form>
  `,
};

/** While it loads. */
export const Loading: Story = {
  tags: ['state:loading'],
  args: { memory: failing('requests.intake', 'hang') },
};

/** Loading failed, and can be tried again. */
export const LoadFailed: Story = {
  tags: ['state:retryable'],
  args: { memory: failing('requests.intake', 'unavailable') },
  play: async ({ canvasElement }) => untilShown(canvasElement, '.message button'),
};

/** Signed out before anything was seen. */
export const LoadDenied: Story = {
  tags: ['state:signed-out'],
  args: { memory: failing('requests.intake', 'unauthenticated') },
  play: async ({ canvasElement }) => untilShown(canvasElement, '.message button'),
};

/** The backend offers nothing to report. */
export const Empty: Story = {
  tags: ['state:empty'],
  args: { memory: { seed: { intake: { categories: [] } } } },
};

/** The backend takes no requests at all. */
export const Unsupported: Story = {
  tags: ['state:unsupported'],
  render: () => html`<linli-request-form .adapter=${{ name: 'notices only' }}></linli-request-form>`,
};

/** No adapter: what the page's developer forgot, said to the resident after three seconds. */
export const Unconfigured: Story = {
  render: () => html`<linli-request-form></linli-request-form>`,
};

/** Sent too early: what is missing is said at each control. */
export const Invalid: Story = {
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    pressSend(canvasElement);
    await untilShown(canvasElement, '.alert');
  },
};

/** An attempt is under way. */
export const Sending: Story = {
  args: { memory: failing('requests.create', 'hang') },
  play: async ({ canvasElement }) => {
    await fillLeast(canvasElement);
    pressSend(canvasElement);
    await untilShown(canvasElement, '[aria-busy=true]');
  },
};

/** A refusal of each kind: the form stays filled, and the words say what to do. */
const failed = (error: Fault['error'], details?: Fault['details'], shows = '.alert'): Story => ({
  args: { memory: failing('requests.create', error, details) },
  play: async ({ canvasElement }) => {
    await fillLeast(canvasElement);
    pressSend(canvasElement);
    await untilShown(canvasElement, shows);
  },
});

/** What may pass by itself: it waits, says so, and is sent again. */
export const WaitingOffline: Story = { ...failed('offline', undefined, '.waiting'), tags: ['state:offline'] };
export const WaitingUnavailable: Story = {
  ...failed('unavailable', undefined, '.waiting'),
  tags: ['state:retryable'],
};
export const WaitingTimeout: Story = failed('timeout', undefined, '.waiting');
export const WaitingSignedOut: Story = {
  ...failed('unauthenticated', undefined, '.waiting'),
  tags: ['state:signed-out'],
};
export const WaitingTooOften: Story = failed('rate-limited', { retryAfterMs: 3_600_000 }, '.waiting');
export const FailedForbidden: Story = { ...failed('forbidden'), tags: ['state:denied'] };
export const FailedConflict: Story = { ...failed('conflict'), tags: ['state:refused'] };
export const FailedDuplicate: Story = failed('duplicate', { originalId: 'r1' });
export const FailedTooLarge: Story = { ...failed('too-large'), tags: ['state:refused'] };
export const FailedUnreadable: Story = failed('garbage');
export const FailedFields: Story = failed('invalid', { fields: { description: 'too-long' } });

/** Photos that are ready. */
export const Photos: Story = {
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    await addPhotos(canvasElement, await drawnPhoto('ceiling.jpg'), await drawnPhoto('floor.jpg'));
    await untilShown(canvasElement, '.photo + .photo canvas');
  },
};

/** A photo on its way. */
export const PhotoUploading: Story = {
  args: { memory: failing('photos.upload', 'hang') },
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    await addPhotos(canvasElement, await drawnPhoto('ceiling.jpg'));
    await untilShown(canvasElement, 'progress');
  },
};

/** A photo that did not get through can be sent again or removed. */
export const PhotoFailed: Story = {
  args: { memory: failing('photos.upload', 'unavailable') },
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    await addPhotos(canvasElement, await drawnPhoto('ceiling.jpg'));
    await untilShown(canvasElement, '.photo .error');
  },
};

/** Files that are no photos are refused by name; the good one stays. */
export const PhotosRefused: Story = {
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    const notes = new File(['Tuesday: called the plumber'], 'notes.jpg', { type: 'image/jpeg' });
    await addPhotos(canvasElement, notes, new File([], 'empty.png'), await drawnPhoto('ceiling.jpg'));
    await untilShown(canvasElement, '.refusals .error + .error');
  },
};

/** The proof. */
const sent = (options: MemoryOptions, change?: (form: LinliRequestForm) => void): Story => ({
  args: { memory: options },
  play: async ({ canvasElement }) => {
    change?.((await formIn(canvasElement)).element);
    await fillLeast(canvasElement);
    pressSend(canvasElement);
    await untilShown(canvasElement, '.sent');
  },
});

export const Sent: Story = sent({});

/** Nobody is named yet and nothing is promised. */
export const SentUnassigned: Story = sent({
  seed: { intake: { categories: [{ id: 'leak', name: 'Leak' }], contact: { phone: '138 0000 0000' } } },
});

/** A backend that numbers later. */
export const SentWithoutNumber: Story = sent({}, ({ adapter }) => {
  adapter!.requests!.create = async () => ({ state: 'accepted' });
});
