import { lockFolder } from '../../server/database/folder-lock.js';

/** A process that tries to get into the folders that it is told of, says whether it could, and leaves when it is told to. */
let unlock: (() => Promise<void>) | undefined;
process.on('message', ({ folder }: { folder?: string }) => {
  void (async () => {
    await unlock?.();
    unlock = undefined;
    if (folder !== undefined) unlock = await lockFolder(folder).catch(() => undefined);
    process.send!(unlock !== undefined);
  })();
});
process.send!('ready');
