/** An event about the community: it bubbles and leaves shadow roots, so that a page can listen in one place. */
export class DomainEvent<Detail> extends Event {
  readonly detail: Detail;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
  }
}
