/** What the doctor can speak by itself: a name of an adapter each. */
export const protocolNames = ['rest', 'open311', 'feed', 'icalendar'] as const;
export type ProtocolName = (typeof protocolNames)[number];
