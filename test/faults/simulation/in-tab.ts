/** The library's own code that runs in a simulated tab. What it asks of the browser is the simulation's. */
export { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
export { outboxOf } from '../../../src/controllers/outbox/outboxes.js';
export { commentChannel } from '../../../src/controllers/outbox/comment-channel.js';
export { lettingFollow } from '../../../src/controllers/outbox/following-photos.js';
export { makeRequestChannel } from '../../../src/controllers/outbox/request-channel.js';
export { toRecord } from '../../../src/controllers/outbox/record.js';
export { fileType } from '../../../src/controllers/draft/draft-record.js';
export { recordStore } from '../../../src/internal/storage/device-store.js';
export { AdapterError } from '../../../src/adapter/errors.js';
