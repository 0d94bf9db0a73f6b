import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.js';
import { seed } from '../../support/request-form.js';
import type { FormDriver } from '../../support/request-form.js';
import { watch } from '../harness/watch.js';
import { settings, warmUp } from './elements.js';
import { Misbehaving } from './misbehaving.js';

const [setting] = settings;

/** A form over an adapter whose answers to one call wait until they are let go. */
async function slow(name: string) {
  const backend = memory({ seed });
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const faulty = new Misbehaving(backend, (call) =>
    call.name === name ? held.then(() => call.really()) : call.really(),
  );
  const { driver, subject } = await setting!.open(faulty.adapter, backend);
  return { form: driver as unknown as FormDriver, subject, letGo };
}

/** Where something stands, from the top of the form. */
const topOf = (form: FormDriver, control: Element) =>
  control.getBoundingClientRect().top - form.element.getBoundingClientRect().top;

describe('adapters that are slow to say what a form asks', () => {
  before(async function () {
    this.timeout(0);
    await warmUp();
  });
  it('K105: says that the form is on its way, and then shows it', async () => {
    const { form, subject, letGo } = await slow('intake');
    await form.untilText('Loading');
    expect(form.element.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(form.all('form')).to.have.length(0);
    const watched = watch(subject);
    letGo();
    await form.untilText('Send the report');
    expect(form.text).not.to.contain('Loading');
    await watched.check();
  });

  it('K105: leaves what was typed where it is, and the focus in it, when the questions come', async () => {
    const { form, subject, letGo } = await slow('fields');
    await form.untilText('Send the report');
    await form.untilReady();
    const watched = watch(subject);
    const category = form.control('Leak');
    await form.choose('Leak');
    await form.untilText('Loading');
    await form.type('Description', 'Water comes through the ceiling.');
    const description = form.control<HTMLTextAreaElement>('Description');
    description.focus();
    description.setSelectionRange(5, 5);
    const before = topOf(form, category);
    letGo();
    await form.untilText('Since when');
    expect(form.control<HTMLTextAreaElement>('Description') === description).to.equal(true);
    expect(description.value).to.equal('Water comes through the ceiling.');
    expect(form.root.activeElement === description).to.equal(true);
    expect(description.selectionStart).to.equal(5);
    expect(topOf(form, category)).to.equal(before);
    await watched.check();
  });
});
