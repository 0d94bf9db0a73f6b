import { Component, signal } from '@angular/core';
import { ReportPageComponent } from './report-page.component.js';
import { RequestsPageComponent } from './requests-page.component.js';

@Component({
  selector: 'app-root',
  imports: [ReportPageComponent, RequestsPageComponent],
  host: { '(window:hashchange)': 'follow()' },
  template: `
    <nav><a href="#/">Home</a> <a href="#/report">Report</a> <a href="#/requests">My requests</a></nav>
    @switch (route()) {
      @case ('#/report') {
        <app-report-page />
      }
      @case ('#/requests') {
        <app-requests-page />
      }
      @default {
        <p>Welcome to our portal.</p>
      }
    }
  `,
})
export class AppComponent {
  readonly route = signal(location.hash);

  follow(): void {
    this.route.set(location.hash);
  }
}
