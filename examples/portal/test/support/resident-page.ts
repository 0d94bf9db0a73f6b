import type { Locator, Page } from 'playwright-core';

/** The resident's page as they work with it: by the names of its fields and buttons. */
export class ResidentPage {
  readonly page: Page;
  readonly form: Locator;
  readonly tracker: Locator;
  /** The one that is about the open request. */
  readonly prompt: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.locator('linli-request-form');
    this.tracker = page.locator('linli-request-tracker');
    this.prompt = page.locator('linli-rating-prompt[subject-id]');
  }

  /** Reports a leak in the kitchen, and resolves with its number once it has arrived. */
  async file(description: string): Promise<string> {
    const { form } = this;
    await form.getByText('Leak', { exact: true }).click();
    await form.getByLabel('Description').fill(description);
    await form.getByLabel('Room').selectOption('kitchen');
    await form.getByRole('button', { name: 'Send the report' }).click();
    await form.getByRole('heading', { name: 'We have received it' }).waitFor();
    return (await form.locator('.number').textContent())!;
  }

  /** Shows one request of the list in full. */
  async open(number: string): Promise<void> {
    await this.tracker.getByRole('button', { name: number }).click();
    await this.tracker.getByRole('button', { name: 'All my requests' }).waitFor();
  }

  /** Presses one of the buttons of what can be done with the open request. */
  async press(name: string): Promise<void> {
    await this.tracker.getByRole('button', { name }).click();
  }

  async confirm(): Promise<void> {
    await this.press('It is solved');
  }

  async cancel(): Promise<void> {
    await this.press('Cancel the request');
    await this.press('Yes, cancel it');
  }

  async reopen(reason: string): Promise<void> {
    await this.press('It is not solved');
    await this.tracker.getByRole('textbox', { name: 'What is not solved yet?' }).fill(reason);
    await this.press('Reopen the request');
  }

  /** Answers the question that is there, lowest of all, with a wish to be called. */
  async rateLow(comment: string): Promise<void> {
    const { prompt } = this;
    await prompt.getByRole('radio', { name: 'Very dissatisfied' }).check();
    await prompt.getByLabel('Anything to add?').fill(comment);
    await prompt.getByLabel('Please call me back about this').check();
    await prompt.getByRole('button', { name: 'Send', exact: true }).click();
  }
}
