import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { LinliRequestSubmittedEvent } from 'linli';

@Component({
  selector: 'app-report-page',
  // Without this Angular refuses tags with a hyphen that are no components of its own.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="contact.set({ name: 'Li Lei', phone: '139 0000 0000' })">I am Li Lei</button>
    <label>
      <input type="checkbox" [checked]="sharedDevice()" (change)="sharedDevice.set(!sharedDevice())" />
      Terminal in the lobby
    </label>
    <linli-request-form
      kinds="repair complaint"
      [contact]="contact()"
      [attr.shared-device]="sharedDevice()"
      (linli-request-submitted)="onSubmitted($event)"
    />
    <p>Filed: {{ filed() }}</p>
  `,
})
export class ReportPageComponent {
  readonly contact = signal({ name: 'Wang Fang', phone: '138 0000 0000' });
  readonly sharedDevice = signal(false);
  readonly filed = signal('');

  onSubmitted(event: Event): void {
    this.filed.set((event as LinliRequestSubmittedEvent).detail.receipt.state);
  }
}
