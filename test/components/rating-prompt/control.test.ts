import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { formWith, type PromptDriver } from '../../support/rating-prompt.js';

const entries = (form: HTMLFormElement) => [...new FormData(form)].map(([name, value]) => [name, value]);

const dimensions = [
  { id: 'quality', label: 'The work', askExpectation: true },
  { id: 'attitude', label: 'The people' },
];
const reasons = [
  { id: 'slow', label: 'Too slow', for: 'low' },
  { id: 'quick', label: 'Quick', for: 'high' },
] as const;

const focused = ({ root }: PromptDriver) => (root.activeElement as HTMLInputElement | null)?.value;

describe('<linli-rating-prompt> as a control of a form', () => {
  const scales: [scale: string, steps: number, words: readonly string[]][] = [
    ['satisfaction', 5, ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied']],
    ['emoji', 5, ['Very poor', 'Poor', 'Fair', 'Good', 'Very good']],
    ['effort', 7, ['1, Very difficult', '2', '3', '4', '5', '6', '7, Very easy']],
    [
      'recommendation',
      11,
      ['0, Not at all likely', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10, Extremely likely'],
    ],
  ];
  for (const [scale, steps, words] of scales) {
    it(`asks on the scale of ${scale}, with words for each answer and nothing chosen`, async () => {
      const { form, driver } = await formWith(
        html`<linli-rating-prompt name="r" scale=${scale}></linli-rating-prompt>`,
      );
      const labels = driver
        .all('.step')
        .map((step) => step.querySelector('.word, .visually-hidden')!.textContent.trim());
      expect(labels).to.deep.equal(words);
      expect([driver.chosen(), entries(form)]).to.deep.equal([undefined, []]);
      const last = driver.all<HTMLInputElement>('input').at(-1)!;
      last.click();
      expect(entries(form)).to.deep.equal([['r', last.value]]);
      expect(driver.all('input')).to.have.length(steps);
    });
  }

  it('puts the way to clear an answer beside the question, over none of the answers', async () => {
    const { form, driver } = await formWith(
      html`<linli-rating-prompt name="r" .dimensions=${dimensions}></linli-rating-prompt>`,
    );
    await driver.choose('score', 1);
    await driver.until(() => driver.all('.details').length > 0);
    await driver.choose('dimension-quality', 5);
    await driver.until(() => driver.all('.clear').length === 2);
    for (const width of [320, 640]) {
      form.style.inlineSize = `${width}px`;
      const clear = driver.all('.clear').map((button) => button.getBoundingClientRect());
      const faces = driver.all('.face').map((face) => face.getBoundingClientRect());
      const covers = (one: DOMRect, other: DOMRect) =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
      // The button is as high as a finger; its word stands in its middle.
      const words = clear.map(({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2;
        return DOMRect.fromRect({ x: left, y: middle - 8, width: right - left, height: 16 });
      });
      expect(words.filter((word) => faces.some((face) => covers(word, face)))).to.deep.equal([]);
    }
  });

  it('sends the score, and beside it dimensions, expectations, reasons and words under names of their own', async () => {
    const { form, driver } = await formWith(
      html`<linli-rating-prompt
        name="r"
        comment
        .dimensions=${dimensions}
        .reasons=${reasons}
      ></linli-rating-prompt>`,
    );
    await driver.choose('score', 2);
    await driver.until(() => driver.all('.details').length > 0);
    await driver.tick('Too slow');
    await driver.choose('dimension-quality', 2);
    await driver.choose('dimension-quality-expected', 4);
    await driver.choose('dimension-attitude', 5);
    await driver.type('comment', ' Late ');
    expect(entries(form)).to.deep.equal([
      ['r', '2'],
      ['r.quality', '2'],
      ['r.quality.expected', '4'],
      ['r.attitude', '5'],
      ['r.reasons', 'slow'],
      ['r.comment', 'Late'],
    ]);
    expect(driver.element.rating).to.deep.equal({
      scale: 'satisfaction',
      score: 2,
      dimensions: [
        { id: 'quality', perceived: 2, expected: 4 },
        { id: 'attitude', perceived: 5 },
      ],
      reasonIds: ['slow'],
      comment: 'Late',
    });
    // The reason of a low score is not one of a high one; it comes back with the score.
    await driver.choose('score', 5);
    expect(entries(form).some(([name]) => name === 'r.reasons')).to.equal(false);
    await driver.choose('score', 1);
    expect(entries(form).some(([name]) => name === 'r.reasons')).to.equal(true);
  });

  it('asks what was expected only after what was met, and only where it is asked', async () => {
    const { form, driver } = await formWith(
      html`<linli-rating-prompt name="r" .dimensions=${dimensions}></linli-rating-prompt>`,
    );
    await driver.choose('score', 3);
    await driver.until(() => driver.all('.details').length > 0);
    expect(driver.text).not.to.contain('And what had you expected?');
    await driver.choose('dimension-attitude', 3);
    expect(driver.text).not.to.contain('And what had you expected?');
    await driver.choose('dimension-quality', 3);
    expect(driver.text).to.contain('And what had you expected?');
    await driver.choose('dimension-quality-expected', 5);
    // What is hidden with its question is not sent, and comes back with it.
    await driver.choose('dimension-quality', 3);
    expect([...new FormData(form).keys()].filter((name) => name.startsWith('r.quality'))).to.deep.equal([]);
    await driver.choose('dimension-quality', 2);
    expect(entries(form)).to.deep.include(['r.quality.expected', '5']);
  });

  it('can be cleared by the button, by a press on what is chosen, and by the keyboard', async () => {
    const { form, driver } = await formWith(html`<linli-rating-prompt name="r"></linli-rating-prompt>`);
    const ways: Record<string, () => Promise<void>> = {
      button: () => driver.press('Clear'),
      press: () => driver.choose('score', 4),
      Backspace: async () => {
        driver.radio('score', 4).focus();
        await sendKeys({ press: 'Backspace' });
      },
      Delete: async () => {
        driver.radio('score', 4).focus();
        await sendKeys({ press: 'Delete' });
      },
    };
    for (const [way, clear] of Object.entries(ways)) {
      await driver.choose('score', 4);
      expect(driver.element.value, way).to.equal('4');
      await clear();
      await driver.element.updateComplete;
      expect([driver.element.value, driver.chosen(), entries(form)], way).to.deep.equal(['', undefined, []]);
    }
    await driver.choose('score', 4);
    driver.button('Clear').focus();
    await driver.press('Clear');
    expect(focused(driver)).to.equal('1');
  });

  it('goes by arrow keys, Home and End, and sends nothing by itself', async () => {
    const { form, driver } = await formWith(html`<linli-rating-prompt name="r"></linli-rating-prompt>`);
    let submitted = 0;
    form.addEventListener('submit', (event) => (event.preventDefault(), submitted++));
    driver.radio('score', 2).focus();
    const after: (string | undefined)[] = [];
    for (const press of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'End', 'Home', ' ']) {
      await sendKeys({ press });
      await driver.element.updateComplete;
      after.push(driver.element.value);
    }
    expect(after.slice(0, 5)).to.deep.equal(['3', '4', '3', '5', '1']);
    expect(submitted).to.equal(0);
  });

  it('fires input and change for each change by a person, and none for the page’s own', async () => {
    const { driver } = await formWith(html`<linli-rating-prompt name="r" comment></linli-rating-prompt>`);
    const events: string[] = [];
    for (const type of ['input', 'change'])
      driver.element.addEventListener(type, ({ target }) =>
        events.push(`${type} ${(target as Element).localName}`),
      );
    driver.element.value = '3';
    await driver.element.updateComplete;
    expect(events).to.deep.equal([]);
    await driver.choose('score', 4);
    expect(events).to.deep.equal(['input linli-rating-prompt', 'change linli-rating-prompt']);
    await driver.until(() => driver.root.getElementById('comment') !== null);
    await driver.type('comment', 'Hm');
    expect(events).to.have.length(4);
  });

  it('stands against sending a form while it is required and empty, in the language of the page', async () => {
    const { form, driver } = await formWith(
      html`<linli-rating-prompt name="r" required></linli-rating-prompt>`,
    );
    const { element } = driver;
    expect([element.checkValidity(), element.validity!.valueMissing]).to.deep.equal([false, true]);
    expect(element.validationMessage).to.equal('Please choose one of the answers.');
    expect(form.reportValidity()).to.equal(false);
    await driver.untilText('Please choose one of the answers.');
    expect(driver.root.querySelector('fieldset')!.getAttribute('aria-invalid')).to.equal('true');
    element.lang = 'zh-CN';
    await driver.untilText('请选择一项。');
    await driver.choose('score', 4);
    expect([form.checkValidity(), driver.text.includes('请选择一项。')]).to.deep.equal([true, false]);
    element.value = '';
    expect(element.checkValidity()).to.equal(false);
    element.required = false;
    await element.updateComplete;
    expect(element.checkValidity()).to.equal(true);
  });

  it('keeps a score that is not on the scale out of the form, and says so', async () => {
    const { form, driver } = await formWith(
      html`<linli-rating-prompt name="r" value="9"></linli-rating-prompt>`,
    );
    expect(driver.element.validity!.badInput).to.equal(true);
    expect([entries(form), driver.chosen()]).to.deep.equal([[], undefined]);
    driver.element.scale = 'recommendation';
    await driver.element.updateComplete;
    expect([driver.element.checkValidity(), entries(form)]).to.deep.equal([true, [['r', '9']]]);
    driver.element.scale = 'stars' as 'emoji';
    await driver.element.updateComplete;
    expect(driver.element.scale).to.equal('satisfaction');
  });

  it('goes back with the form to what its attribute says', async () => {
    const { form, driver } = await formWith(
      html`<linli-rating-prompt name="r" value="2" comment></linli-rating-prompt>`,
    );
    expect([driver.chosen(), entries(form)]).to.deep.equal([2, [['r', '2']]]);
    await driver.choose('score', 5);
    await driver.until(() => driver.root.getElementById('comment') !== null);
    await driver.type('comment', 'Hm');
    form.reset();
    await driver.element.updateComplete;
    expect([driver.chosen(), entries(form)]).to.deep.equal([2, [['r', '2']]]);
  });

  it('is fixed and not sent while disabled, by itself or by a fieldset, and sent while read-only', async () => {
    const { form, driver } = await formWith(
      html`<fieldset><linli-rating-prompt name="r" value="4"></linli-rating-prompt></fieldset>`,
    );
    const { element } = driver;
    const isFixed = () => driver.root.querySelector('fieldset')!.disabled;
    const set = form.querySelector('fieldset')!;
    set.disabled = true;
    await driver.until(isFixed);
    expect(entries(form)).to.deep.equal([]);
    set.disabled = false;
    element.disabled = true;
    element.setAttribute('disabled', '');
    await driver.until(isFixed);
    expect(entries(form)).to.deep.equal([]);
    element.setAttribute('disabled', 'false');
    element.removeAttribute('disabled');
    element.readonly = true;
    await driver.until(() => driver.root.querySelector('[aria-readonly=true]') !== null);
    await driver.choose('score', 2);
    expect([entries(form), driver.all('button')]).to.deep.equal([[['r', '4']], []]);
  });

  it('takes its question from a label of the page, which leads to it', async () => {
    const { form, driver } = await formWith(
      html`<label for="rating">How was the party?</label
        ><linli-rating-prompt id="rating" name="r"></linli-rating-prompt>`,
    );
    expect(driver.root.querySelector('legend')!.textContent.trim()).to.equal('How was the party?');
    form.querySelector('label')!.click();
    expect(document.activeElement === driver.element).to.equal(true);
    driver.element.label = 'And the food?';
    await driver.element.updateComplete;
    expect(driver.root.querySelector('legend')!.textContent.trim()).to.equal('And the food?');
  });

  it('belongs to its form, needs no adapter, and asks none', async () => {
    const { form, driver } = await formWith(html`<linli-rating-prompt name="r"></linli-rating-prompt>`);
    let calls = 0;
    driver.element.adapter = {
      name: 'x',
      get ratings() {
        calls++;
        return undefined;
      },
    };
    await driver.element.updateComplete;
    expect([driver.element.form, calls]).to.deep.equal([form, 0]);
    expect(driver.all('.footer, .header')).to.deep.equal([]);
  });
});
