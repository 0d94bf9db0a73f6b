import type { Locator, Page } from 'playwright-core';

/** The page of a request as somebody of the staff works with it: by the names of its fields and buttons. */
export class StaffPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page and waits until it is live. */
  async open(address: string, requestId: string): Promise<void> {
    await this.#live(() => this.page.goto(`${address}/staff/requests/${requestId}`));
  }

  /** Opens the page by a link to it, and waits until it is live. */
  async follow(link: Locator): Promise<void> {
    await this.#live(async () => {
      await link.click();
      await this.page.waitForURL(/\/staff\/requests\//);
    });
  }

  /** A page asks for the table once its line stands. */
  async #live(load: () => Promise<unknown>): Promise<void> {
    const table = this.page.waitForResponse(
      (reply) => /\/staff\/table$/.test(reply.url()) && /\/staff\/requests\//.test(this.page.url()),
    );
    await load();
    await table;
  }

  /** Waits until it says so. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
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

  /** @param until on the clock of the community: "2026-03-01T09:00" */
  async pause(reason: string, until?: string): Promise<void> {
    await this.page.getByLabel('Why it waits').fill(reason);
    if (until) await this.page.getByLabel('Until').fill(until);
    await this.#press('Put on hold');
  }

  async write(text: string, photo?: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel('Write to the resident').fill(text);
    if (photo) await this.page.getByLabel('Photo after the work').setInputFiles(photo);
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
