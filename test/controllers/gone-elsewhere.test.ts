import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { goneElsewhere, isBeside } from '../../src/controllers/gone-elsewhere.js';

/** An element with a button in its shadow root, and a place for what the page puts in it. */
function makeHost(): { host: HTMLElement; button: HTMLButtonElement } {
  const host = document.createElement('div');
  render(html`<button></button><slot></slot>`, host.attachShadow({ mode: 'open' }));
  return { host, button: host.shadowRoot!.querySelector('button')! };
}

/** A part of the page whose shadow root has a field beside the slot. */
async function makeShell(): Promise<{ shell: HTMLElement; field: HTMLInputElement }> {
  const shell = await fixture<HTMLElement>(html`<section></section>`);
  render(html`<div tabindex="-1"><input /><slot></slot></div>`, shell.attachShadow({ mode: 'open' }));
  return { shell, field: shell.shadowRoot!.querySelector('input')! };
}

/** What both say of whoever has pressed the button, and is in another place since. */
function tell(
  host: HTMLElement,
  pressed: HTMLElement,
  place: HTMLElement,
): { gone: boolean; beside: boolean } {
  pressed.focus();
  const isElsewhere = goneElsewhere(host);
  place.focus();
  return { gone: isElsewhere(), beside: isBeside(host) };
}

describe('whoever has pressed something in an element', () => {
  it('is still there, or where nothing has the focus, or in another control of it', async () => {
    const { host, button } = makeHost();
    const other = document.createElement('input');
    host.shadowRoot!.append(other);
    (await fixture(html`<div></div>`)).append(host);
    expect(tell(host, button, button)).to.deep.equal({ gone: false, beside: false });
    expect(tell(host, button, other)).to.deep.equal({ gone: true, beside: false });
    other.blur();
    button.focus();
    const isElsewhere = goneElsewhere(host);
    button.remove();
    expect([isElsewhere(), isBeside(host)]).to.deep.equal([false, false]);
  });

  it('has gone beside it: on the page, out of the shadow root that has it, or in that which it is slotted into', async () => {
    const { host, button } = makeHost();
    const { shell, field } = await makeShell();
    const page = await fixture<HTMLInputElement>(html`<input />`);
    for (const parent of [shell, shell.shadowRoot!]) {
      parent.append(host);
      for (const place of [field, page])
        expect(tell(host, button, place)).to.deep.equal({ gone: true, beside: true });
    }
  });

  it('has not where something around the element takes the focus, as a dialog does', async () => {
    const { host, button } = makeHost();
    const { shell, field } = await makeShell();
    shell.append(host);
    const around = field.parentElement!;
    expect(tell(host, button, around)).to.deep.equal({ gone: false, beside: false });
  });

  it('has not where they press what the page has put into the element', async () => {
    const { host } = makeHost();
    const own = document.createElement('button');
    host.append(own);
    (await fixture(html`<div></div>`)).append(host);
    expect(tell(host, own, own)).to.deep.equal({ gone: false, beside: false });
  });

  it('is asked for though the element has left the page', async () => {
    const { host, button } = makeHost();
    const page = await fixture<HTMLInputElement>(html`<input />`);
    const place = await fixture(html`<div></div>`);
    place.append(host);
    button.focus();
    const isElsewhere = goneElsewhere(host);
    place.remove();
    page.focus();
    expect([isElsewhere(), isBeside(host)]).to.deep.equal([true, true]);
  });
});
