import type { Capability, PortName } from './capability.js';

/** News as they happen, of any port. */
export function liveUpdates(port: PortName, without: string): Capability {
  return {
    key: `${port}.subscribe`,
    port,
    title: 'live updates',
    without,
    async read({ adapter, untilAnswered }) {
      const end = adapter[port]!.subscribe!(() => undefined);
      await untilAnswered();
      end();
    },
  };
}
