import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ServiceRequest } from '../../../src/domain/request.js';
import { describePaintedPairs } from '../../support/painted-pairs.js';
import { photoFile } from '../../support/photo-file.js';
import { openForm, type FormDriver } from '../../support/request-form.js';

/** The states of the form that look different, and how to get there. */
const states: Record<string, () => Promise<FormDriver>> = {
  blank: () => openForm(),
  'with questions': async () => {
    const form = await openForm();
    await form.choose('Leak');
    await form.untilText('Since when');
    await form.press('Give exact times');
    await form.press('Use another contact');
    return form;
  },
  'in a common area': async () => {
    const form = await openForm();
    await form.choose('In a common area');
    return form;
  },
  invalid: async () => {
    const form = await openForm();
    await form.press('Send the report');
    return form;
  },
  'with photos': async () => {
    const form = await openForm();
    const notes = new File(['no photo'], 'notes.jpg');
    await form.addPhotos(await photoFile('ceiling.jpg'), notes);
    await form.untilText('Ready');
    await form.untilText('notes.jpg is not a photo');
    return form;
  },
  'with a photo that failed': async () => {
    const form = await openForm({ faults: [{ call: 'photos.upload', error: 'unavailable' }] });
    await form.addPhotos(await photoFile('ceiling.jpg'));
    await form.untilText('was not sent');
    return form;
  },
  sending: async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'hang' }] });
    await form.sendLamp();
    await form.untilText('Sending…');
    return form;
  },
  refused: async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'forbidden' }] });
    await form.sendLamp();
    await form.untilText('Your account may not do this');
    return form;
  },
  'that waits': async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'unauthenticated' }] });
    await form.sendLamp();
    await form.untilText('Not sent yet');
    return form;
  },
  'that waits beside another': async () => {
    const form = await states['that waits']!();
    await form.press('Report something else');
    await form.press('Discard');
    return form;
  },
  'with an emergency': async () => {
    const form = await openForm();
    await form.type('Description', 'I can smell gas');
    await form.untilText('This may be an emergency');
    return form;
  },
  'with an emergency that is not sent': async () => {
    const form = await openForm({ faults: [{ call: 'requests.create', error: 'unauthenticated' }] });
    await form.fillLamp();
    await form.type('Description', 'I can smell gas');
    await form.press('Send the report');
    await form.untilText('NOT sent yet');
    return form;
  },
  'with a neighbour’s report': async () => {
    const form = await openForm();
    form.adapter.requests.similar = async () => [neighbours];
    await form.fillLamp();
    await form.untilText('Is it one of these?');
    return form;
  },
  'sent once already': async () => {
    const form = await states.sent!();
    await form.press('Report something else');
    await form.sendLamp();
    await form.untilText('You sent exactly this');
    return form;
  },
  sent: async () => {
    const form = await openForm();
    await form.sendLamp();
    await form.untilText('We have received it');
    return form;
  },
  'not loaded': () => openForm({ faults: [{ call: 'requests.intake', error: 'unavailable' }] }),
};

const neighbours: ServiceRequest = {
  id: 'n1',
  number: 'R-0101',
  kind: 'repair',
  category: { id: 'lamp', name: 'Lamp' },
  status: 'scheduled',
  description: 'Lamp',
  location: { type: 'area', areaId: 'lift', label: 'Lift B' },
  createdAt: '2026-11-23T08:00:00Z',
  updatedAt: '2026-11-23T08:00:00Z',
};

describePaintedPairs('form', states);

describe('axe finds nothing', () => {
  afterEach(() => {
    document.documentElement.style.colorScheme = '';
    document.body.style.backgroundColor = '';
  });

  for (const [name, reach] of Object.entries(states)) {
    for (const scheme of ['light', 'dark']) {
      it(`in a form ${name}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.backgroundColor = 'Canvas';
        const form = await reach();
        await expect(form.element).to.be.accessible();
      });
    }
  }
});

describe('two forms on one page', () => {
  it('have no landmarks of one name: their parts are groups under headings', async () => {
    const forms = [await openForm(), await openForm()];
    const page = await fixture(html`<main>${forms.map(({ element }) => element)}</main>`);
    await expect(page).to.be.accessible();
    for (const form of forms) {
      const headings = form.all('h3');
      expect(headings).to.have.length.above(3);
      const groups = headings.map(({ id }) => form.all(`[role=group][aria-labelledby=${id}]`).length);
      expect(groups).to.deep.equal(headings.map(() => 1));
    }
  });
});

describe('a narrow screen', () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  const narrow = ['blank', 'with questions', 'with photos', 'invalid', 'sent', 'that waits beside another'];
  for (const name of [...narrow, 'with an emergency', 'with a neighbour’s report']) {
    it(`of 320 px holds a form ${name} without scrolling sideways`, async () => {
      await setViewport({ width: 320, height: 640 });
      const form = await states[name]!();
      const { right } = form.element.getBoundingClientRect();
      const outside = form.all('.base *').filter((one) => {
        const box = one.getBoundingClientRect();
        return box.right > right + 1 && !one.matches('.visually-hidden');
      });
      expect(outside.map(({ className, localName }) => `${localName}.${String(className)}`)).to.deep.equal(
        [],
      );
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  }

  it('has nothing to press that is lower than 24 px, and buttons of 44 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const form = await states['with photos']!();
    for (const one of form.all('button, .chip, .picker, .check, select, textarea, input.control')) {
      const { height } = one.getBoundingClientRect();
      if (height > 0) expect(height, one.textContent.trim()).to.be.at.least(44);
    }
  });
});

describe('the page around', () => {
  it('does not change the size of anything by its root font size', async () => {
    const form = await openForm();
    const heights = () => form.all('.control, .button, .chip, .title').map((one) => one.offsetHeight);
    const before = heights();
    for (const size of ['62.5%', '200%']) {
      document.documentElement.style.fontSize = size;
      expect(heights()).to.deep.equal(before);
    }
    document.documentElement.style.fontSize = '';
  });

  it('does not style what is inside', async () => {
    const form = await openForm();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { color: red !important; letter-spacing: 5px !important; text-transform: uppercase !important; }
      button { background: red !important; border-radius: 0 !important; }
      linli-request-form { text-indent: 40px; font-style: italic; line-height: 3; text-align: center; }
    `);
    document.adoptedStyleSheets.push(sheet);
    const { color, letterSpacing, textTransform, textAlign, textIndent, fontStyle } = getComputedStyle(
      form.control('Description'),
    );
    const { backgroundColor } = getComputedStyle(form.button('Send the report'));
    document.adoptedStyleSheets.pop();
    expect(color).not.to.equal('rgb(255, 0, 0)');
    expect(backgroundColor).not.to.equal('rgb(255, 0, 0)');
    expect([letterSpacing, textTransform, textIndent, fontStyle]).to.deep.equal([
      'normal',
      'none',
      '0px',
      'normal',
    ]);
    expect(textAlign).to.equal('start');
  });

  it('may run from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const form = await states.invalid!();
    const { left, right } = form.element.getBoundingClientRect();
    const label = form.all('.chip')[0]!;
    expect(right - label.getBoundingClientRect().right).to.be.below(
      label.getBoundingClientRect().left - left,
    );
    expect(getComputedStyle(form.control('Description')).borderRightWidth).to.equal('4px');
    document.documentElement.dir = '';
  });
});
