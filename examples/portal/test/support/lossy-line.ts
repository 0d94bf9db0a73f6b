import { request } from 'node:http';
import { startServer } from '../../../../test/support/local-server.js';

/**
 * A line to a portal that breaks when the portal has answered, before the answer arrives: the portal has done what
 * it was asked to, and the client cannot know.
 */
export function startLossyLine(address: string): Promise<{ address: string; stop: () => Promise<void> }> {
  return startServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const target = new URL(url!, address);
    const options = { method, headers: { ...headers, host: target.host }, agent: false };
    const onward = request(target, options, (answer) => {
      answer.resume();
      answer.once('end', () => outgoing.destroy());
    });
    incoming.pipe(onward);
  });
}
