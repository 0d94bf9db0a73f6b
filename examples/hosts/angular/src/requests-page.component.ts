import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { LinliRequestOpenEvent } from 'linli';

@Component({
  selector: 'app-requests-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <linli-request-tracker form-href="#/report" (linli-request-open)="onOpen($event)" />
    <p>Opened: {{ opened() }}</p>
  `,
})
export class RequestsPageComponent {
  readonly opened = signal('');

  onOpen(event: Event): void {
    this.opened.set((event as LinliRequestOpenEvent).detail.requestId);
  }
}
