import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import { place, type PseudoDriver, type PseudoLocale } from './place.js';

const open = async (locale: PseudoLocale, options: MemoryOptions = {}) => {
  const form = await place('linli-request-form', locale, {}, options);
  await form.until(() => form.root.querySelector('textarea') !== null);
  return form;
};

/** The category of the invented community, by its name. */
async function choose(form: PseudoDriver, name: string): Promise<void> {
  const label = form.all('label').find((one) => one.textContent.trim().startsWith(name));
  if (!label) throw new Error(`nothing is called "${name}"; the form says: ${form.text}`);
  label.click();
  await form.element.updateComplete;
}

const control = (form: PseudoDriver, label: string): HTMLInputElement => {
  const labels = form.all<HTMLLabelElement>('label');
  const found = labels.find(({ textContent }) => textContent.trim().startsWith(label));
  return (found?.control ?? form.root.getElementById(found?.htmlFor ?? '')) as HTMLInputElement;
};

/** A report of a lift, which asks nothing beside. */
async function filled(form: PseudoDriver, description = '电梯门关不上'): Promise<PseudoDriver> {
  const words = form.words('requestForm');
  await choose(form, '电梯故障');
  await form.write(control(form, words.description), description);
  await choose(form, words.whereHome);
  const home = form.root.querySelector<HTMLSelectElement>('select');
  if (home && home.options.length > 1) {
    home.selectedIndex = 1;
    home.dispatchEvent(new Event('change', { bubbles: true }));
    await form.element.updateComplete;
  }
  return form;
}

const send = (form: PseudoDriver) => form.press(form.words('requestForm').send.repair);

export const formStates = {
  'a form, blank': (locale: PseudoLocale) => open(locale),
  'a form with questions': async (locale: PseudoLocale) => {
    const form = await open(locale);
    await choose(form, '漏水');
    await form.until(() => form.text.includes('厨房'));
    return form;
  },
  'a form, invalid': async (locale: PseudoLocale) => {
    const form = await open(locale);
    await send(form);
    await form.until(() => form.all('[aria-invalid=true]').length > 0);
    return form;
  },
  'a form with an emergency': async (locale: PseudoLocale) => {
    const form = await open(locale);
    await form.write(control(form, form.words('requestForm').description), '厨房有煤气味');
    await form.until(() => form.text.includes(form.words('emergency').title));
    return form;
  },
  'a form that is sent': async (locale: PseudoLocale) => {
    const form = await filled(await open(locale));
    await send(form);
    const { sentTitle } = form.words('filing');
    await form.until(() => form.text.includes(sentTitle) && form.root.activeElement?.id === 'title');
    // What it says then would else come once it has left the provider, in another language, into the next test.
    await new Promise((resolve) => setTimeout(resolve));
    return form;
  },
  'a form that waits': async (locale: PseudoLocale) => {
    const form = await filled(
      await open(locale, { faults: [{ call: 'requests.create', error: 'unauthenticated' }] }),
    );
    await send(form);
    await form.until(() => form.text.includes(form.words('outbox').title));
    return form;
  },
  'a form that is refused': async (locale: PseudoLocale) => {
    const form = await filled(
      await open(locale, { faults: [{ call: 'requests.create', error: 'forbidden' }] }),
    );
    await send(form);
    await form.until(() => form.text.includes(form.words('core').errors.forbidden));
    return form;
  },
  'a form that did not load': (locale: PseudoLocale) =>
    place('linli-request-form', locale, {}, { faults: [{ call: 'requests.intake', error: 'unavailable' }] }),
};
