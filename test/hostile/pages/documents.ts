import { clobberingForm } from '../../support/clobbering-form.js';
import type { HostilePage } from '../hostile-page.js';

/** Documents that are not what one expects. */
export const documents: readonly HostilePage[] = [
  { name: 'xhtml', does: 'Is served as XHTML.', isXml: true },
  {
    name: 'xhtml-portal',
    does: 'Is served as XHTML, and talks to its portal.',
    isXml: true,
    backend: 'portal',
  },
  { name: 'quirks', does: 'Has no doctype, and is shown in quirks mode.', doctype: '' },
  {
    name: 'almost-standards',
    does: 'Has a doctype of the year 2000.',
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  },
  {
    name: 'base-elsewhere',
    does: 'Has a base at another server.',
    head: '<base id="base" />',
    after: () => document.getElementById('base')!.setAttribute('href', 'http://127.0.0.1:9/else/'),
    ownChanges: /element base/,
    backend: 'portal',
  },
  {
    name: 'base-of-its-own',
    does: 'Has a base at another folder.',
    head: '<base href="/other/place/" />',
    backend: 'portal',
  },
  { name: 'base-target', does: 'Opens every link in a new window.', head: '<base target="_blank" />' },
  { name: 'no-language', does: 'Says nothing of its language.', attributes: 'class="page"' },
  {
    name: 'nonsense-language',
    does: 'Is in a language that does not exist.',
    attributes: 'lang="x-klingon-12345678901"',
  },
  {
    name: 'right-to-left-document',
    does: 'Is in Arabic, from right to left.',
    attributes: 'lang="ar" dir="rtl"',
    elements: undefined!,
  },
  {
    name: 'not-translated',
    does: 'Asks not to be translated.',
    attributes: 'lang="en" translate="no" class="notranslate"',
  },
  {
    name: 'ids-taken',
    does: 'Has elements with the names of globals and of our ids.',
    body: [
      'linli',
      'description',
      'location',
      'customElements',
      'document',
      'fetch',
      'name',
      'indexedDB',
      'crypto',
    ]
      .map((id) => `<a id="${id}" name="${id}"></a>`)
      .join(''),
  },
  {
    name: 'properties-clobbered',
    does: 'Has forms and images named as properties of the document, though not as `activeElement`.',
    body: ['title', 'forms', 'defaultView', 'head', 'body', 'adoptedStyleSheets']
      .map((name) => `<img name="${name}" alt="" /><form name="${name}"></form>`)
      .join(''),
  },
  { name: 'in-a-form', does: 'Keeps the elements inside a form of its own.', after: wrapIn('form') },
  {
    name: 'in-a-form-of-members',
    does: 'Keeps the elements inside a form whose fields, and itself, are named as members of nodes.',
    after: (place) => {
      const form = clobberingForm(...place.children);
      form.setAttribute('name', 'host');
      place.append(form);
    },
  },
  {
    name: 'in-a-table',
    does: 'Keeps the elements inside the cell of a table.',
    after: wrapIn('table', 'tbody', 'tr', 'td'),
  },
  { name: 'in-a-dialog', does: 'Keeps the elements inside an open dialog.', after: wrapIn('dialog') },
  { name: 'in-a-button', does: 'Keeps the elements inside a label.', after: wrapIn('label') },
  { name: 'in-details', does: 'Keeps the elements inside details that are open.', after: wrapIn('details') },
  {
    name: 'editable',
    does: 'Can be edited as a whole.',
    attributes: 'lang="en" contenteditable="true"',
    hasNoPicture: true,
  },
  {
    name: 'design-mode',
    does: 'Is in design mode.',
    before: () => void (document.designMode = 'on'),
    hasNoPicture: true,
  },
];

/** Puts the elements inside others, one in the other. */
function wrapIn(...names: string[]): (place: HTMLElement) => void {
  return (place) => {
    const elements = [...place.children];
    let innermost: HTMLElement = place;
    for (const name of names) {
      const wrapper = document.createElement(name);
      if (name === 'dialog' || name === 'details') wrapper.setAttribute('open', '');
      innermost.append(wrapper);
      innermost = wrapper;
    }
    innermost.append(...elements);
  };
}
