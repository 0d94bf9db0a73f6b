import { fixture, html } from '@open-wc/testing';
import type { Clock } from '../../../src/adapter/adapter.js';
import '../../../src/components/provider/provider.define.js';
import '../../../src/components/sla-badge/sla-badge.define.js';
import type { LinliSlaBadge } from '../../../src/components/sla-badge/sla-badge.js';
import type { ServicePromise } from '../../../src/domain/index.js';

/** A badge with a promise of the server, under a clock. */
export async function placeBadge(
  clock: Clock,
  promise: Partial<ServicePromise>,
  lang = 'en',
): Promise<LinliSlaBadge> {
  const whole = { metric: 'response', source: 'server', ...promise } as ServicePromise;
  const provider = await fixture<HTMLElement>(
    html`<linli-provider lang=${lang} time-zone="Asia/Shanghai" .clock=${clock}>
      <linli-sla-badge label="R-42" .promise=${whole}></linli-sla-badge>
    </linli-provider>`,
  );
  const badge = provider.querySelector('linli-sla-badge')!;
  await badge.updateComplete;
  return badge;
}
