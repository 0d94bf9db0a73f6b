import { expect, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { describePaintedPairs } from '../../support/painted-pairs.js';
import { formWith, openPrompt, type PromptDriver } from '../../support/rating-prompt.js';

/** The states that look different, and how to get there. */
const states: Record<string, () => Promise<PromptDriver>> = {
  asking: () => openPrompt(),
  'asking with faces': () => openPrompt({ rating: { scale: 'emoji' } }),
  'asking for effort': () => openPrompt({ rating: { scale: 'effort' } }),
  'asking for a recommendation': () => openPrompt({ rating: { scale: 'recommendation' } }),
  'with a low score': async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 1);
    await prompt.until(() => prompt.all('.details').length > 0);
    await prompt.tick('It took too long');
    await prompt.choose('dimension-timeliness', 2);
    await prompt.choose('dimension-timeliness-expected', 4);
    await prompt.untilText('It isn’t solved');
    return prompt;
  },
  'with a high score': async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 5);
    await prompt.untilText('Pass on my thanks');
    return prompt;
  },
  'with a reason to reopen': async () => {
    const prompt = await states['with a low score']!();
    await prompt.press('It isn’t solved');
    await prompt.press('Reopen the request');
    await prompt.untilText('Please write in a few words');
    return prompt;
  },
  'with words that are too long': async () => {
    const prompt = await states['with a high score']!();
    await prompt.type('comment', 'x'.repeat(2001));
    await prompt.press('Send');
    await prompt.untilText('Please shorten your words');
    return prompt;
  },
  'put off': async () => {
    const prompt = await openPrompt();
    await prompt.press('Later');
    await prompt.untilText('another day');
    return prompt;
  },
  sending: async () => {
    const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'hang' }] });
    await prompt.choose('score', 4);
    await prompt.press('Send');
    await prompt.untilText('Sending…');
    return prompt;
  },
  waiting: async () => {
    const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'unauthenticated' }] });
    await prompt.rate(4);
    await prompt.untilText('Not sent yet');
    return prompt;
  },
  refused: async () => {
    const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'forbidden' }] });
    await prompt.rate(4);
    await prompt.untilText('Your account may not rate this');
    return prompt;
  },
  sent: async () => {
    const prompt = await states['with a low score']!();
    await prompt.press('Send');
    await prompt.untilText('All residents');
    return prompt;
  },
  replied: async () => {
    const prompt = await states.sent!();
    const { id } = (await prompt.adapter.ratings!.get!('seed-2', {}))!;
    await prompt.adapter.replyToRating(id, 'We are sorry.');
    await prompt.untilText('We are sorry.');
    return prompt;
  },
  editing: async () => {
    const prompt = await states.sent!();
    await prompt.press('Change it');
    await prompt.untilText('Save the change');
    return prompt;
  },
  'in a form, invalid': async () => {
    const { form, driver } = await formWith(
      html`<linli-rating-prompt name="r" required></linli-rating-prompt>`,
    );
    form.reportValidity();
    await driver.untilText('Please choose one');
    return driver;
  },
  'in a form, disabled': async () =>
    (await formWith(html`<linli-rating-prompt name="r" disabled value="4"></linli-rating-prompt>`)).driver,
  'in a form, read-only': async () =>
    (await formWith(html`<linli-rating-prompt name="r" readonly value="4"></linli-rating-prompt>`)).driver,
};

describePaintedPairs('prompt', states);

describe('axe finds nothing', () => {
  afterEach(() => {
    document.documentElement.style.colorScheme = '';
    document.body.style.backgroundColor = '';
  });

  for (const [name, reach] of Object.entries(states)) {
    for (const scheme of ['light', 'dark']) {
      it(`in a prompt ${name}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.backgroundColor = 'Canvas';
        const prompt = await reach();
        await expect(prompt.element).to.be.accessible();
      });
    }
  }
});

describe('a narrow screen', () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  for (const [name, reach] of Object.entries(states)) {
    it(`of 320 px holds a prompt ${name} without scrolling sideways`, async () => {
      await setViewport({ width: 320, height: 640 });
      const prompt = await reach();
      const { right } = prompt.element.getBoundingClientRect();
      const outside = prompt
        .all('.base *')
        .filter((one) => one.getBoundingClientRect().right > right + 1 && !one.matches('.visually-hidden'));
      expect(outside.map(({ className, localName }) => `${localName}.${String(className)}`)).to.deep.equal(
        [],
      );
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const one of prompt.all('.button, .chip, .check, .step, .clear, textarea')) {
        const { height, width } = one.getBoundingClientRect();
        expect(height, `${one.className} ${one.textContent}`).to.be.at.least(43.9);
        expect(width, `${one.className} ${one.textContent}`).to.be.at.least(24);
      }
    });
  }
});

describe('by keyboard alone', () => {
  it('a question is reached, answered, explained and sent', async () => {
    const prompt = await openPrompt();
    const before = document.createElement('button');
    before.textContent = 'Before';
    prompt.element.before(before);
    before.focus();
    await sendKeys({ press: 'Tab' });
    expect((prompt.root.activeElement as HTMLInputElement).name).to.equal('score');
    await sendKeys({ press: 'End' });
    expect(prompt.element.value).to.equal('5');
    await prompt.until(() => prompt.all('.details').length > 0);
    const names: string[] = [];
    for (let presses = 0; presses < 20; presses++) {
      await sendKeys({ press: 'Tab' });
      const focused = prompt.root.activeElement as HTMLInputElement | null;
      if (focused?.name === 'reasons' && !names.includes('reasons')) await sendKeys({ press: ' ' });
      if (focused) names.push(focused.name || focused.textContent.trim());
      if (focused?.matches('.primary')) break;
    }
    expect(names[0]).to.equal('Clear');
    expect(names.filter((name) => name.startsWith('dimension-'))).to.have.length.at.least(4);
    expect(names).to.include('comment').and.include('thanks');
    expect(names.at(-1)).to.equal('Send');
    await sendKeys({ press: 'Enter' });
    await prompt.untilText('Thank you');
    const { reasonIds } = (await prompt.adapter.ratings!.get!('seed-2', {}))!;
    expect(reasonIds).to.have.length(1);
  });
});

describe('the page around', () => {
  afterEach(() => {
    document.documentElement.dir = '';
    document.documentElement.style.fontSize = '';
  });

  it('does not change the size of anything by its root font size', async () => {
    const prompt = await states['with a low score']!();
    const heights = () => prompt.all('.face, .button, .chip, .title').map((one) => one.offsetHeight);
    const before = heights();
    for (const size of ['62.5%', '200%']) {
      document.documentElement.style.fontSize = size;
      expect(heights()).to.deep.equal(before);
    }
  });

  it('may run from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const prompt = await openPrompt({ rating: { scale: 'effort' } });
    await prompt.choose('score', 2);
    const place = (score: number) => prompt.radio('score', score).getBoundingClientRect().left;
    expect(place(1)).to.be.above(place(7));
    const { left } = prompt.button('Clear').getBoundingClientRect();
    expect(left - prompt.all('.base')[0]!.getBoundingClientRect().left).to.be.below(60);
  });

  it('may force its colours: what is chosen is told by a border', async () => {
    try {
      await emulateMedia({ forcedColors: 'active' });
    } catch {
      // Only some engines can be told so.
    }
    const prompt = await openPrompt();
    await prompt.choose('score', 2);
    const width = (score: number) =>
      getComputedStyle(prompt.radio('score', score).nextElementSibling!).borderTopWidth;
    const isForced = matchMedia('(forced-colors: active)').matches;
    expect([width(2), width(3)]).to.deep.equal([isForced ? '3px' : '1px', '1px']);
    await emulateMedia({ forcedColors: 'none' }).catch(() => undefined);
  });
});
