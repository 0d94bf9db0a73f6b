import type { Page } from 'playwright-core';

/** The page of a request as somebody of the staff works with it: by the names of its fields and buttons. */
export class StaffPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page and waits until it is live. */
  async open(address: string, requestId: string): Promise<void> {
    const table = this.page.waitForResponse(/\/staff\/table$/);
    await this.page.goto(`${address}/staff/requests/${requestId}`);
    await table;
  }

  /** Waits until it says so, as long as a change may take to appear: two seconds. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: 2000 });
  }

  async takeOver(): Promise<void> {
    await this.#press('I look after it');
  }

  /** @param name as the list shows it: "Sun Yue (Building services)" */
  async handOver(name: string): Promise<void> {
    await this.page.getByLabel('Hand over to').selectOption({ label: name });
    await this.#press('Hand over to');
  }

  /** @param status as the list shows it: "In progress" */
  async moveOn(status: string): Promise<void> {
    await this.page.getByLabel('Move on to').selectOption({ label: status });
    await this.#press('Move on to');
  }

  async pause(reason: string): Promise<void> {
    await this.page.getByLabel('Why it waits').fill(reason);
    await this.#press('Put on hold');
  }

  async write(text: string): Promise<void> {
    await this.page.getByLabel('Write to the resident').fill(text);
    await this.#press('Send');
  }

  async replyToRating(text: string): Promise<void> {
    await this.page.getByLabel('Answer to the rating').fill(text);
    await this.#press('Answer');
  }

  #press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }
}
