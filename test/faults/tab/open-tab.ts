import { configure } from '../../../src/adapter/settings.js';
import { rest } from '../../../src/adapters/rest/index.js';
import '../../../src/components/request-form/request-form.define.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { photoFile } from '../../support/photo-file.js';
import { FormDriver } from '../../support/request-form.js';

/** Puts a form over a faulty line into the page, and gives what can be done with it. */
export function openTab(settings: URLSearchParams) {
  const adapter = rest({
    baseUrl: `/line/${settings.get('line')}/api/community`,
    resident: () => settings.get('resident') ?? undefined,
  });
  configure({ adapter });
  const element = document.createElement('linli-request-form');
  document.body.append(element);
  const form = new FormDriver(element);
  return {
    /** What the form says. */
    text: () => form.text,
    untilText: (words: string) => form.untilText(words),
    /** Waits until the form says one of these, and gives all that it says. */
    untilOneOf: async (...words: string[]) => {
      await form.until(() => words.some((word) => form.text.includes(word)));
      return form.text;
    },
    /** Waits until the questions are there, and what keeps and sends with them. */
    untilOpen: async () => {
      await form.until(() => form.all('form').length > 0);
      await form.untilReady();
    },
    type: (words: string, text: string) => form.type(words, text),
    choose: (words: string) => form.choose(words),
    press: (words: string) => form.press(words),
    value: (words: string) => form.control(words).value,
    /** Waits until the device has so many files, as they are once they are uploaded. */
    untilUploadsKept: async (count: number) => {
      const prefix = recordKey('file', ownerOf({ adapter }), '');
      const isUploaded = ([, file]: readonly [string, unknown]) =>
        (file as { uploadedId?: string }).uploadedId !== undefined;
      while ((await recordStore(true).list(prefix)).filter(isUploaded).length < count)
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    untilPhotos: (count: number) => form.until(() => form.all('.photo').length === count),
    /** Puts something beside what the form stores. */
    put: (key: string) => recordStore(true).write({ put: [[key, key]] }),
    untilGone: async (key: string) => {
      while ((await recordStore(true).get(key)) !== undefined)
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    /** Begins to read something, as pages do; nobody waits for it. */
    read: (path: string) => void fetch(`/line/${settings.get('line')}/api/community/${path}`),
    addPhotos: async (...names: string[]) =>
      form.addPhotos(...(await Promise.all(names.map((name) => photoFile(name))))),
    /** Deletes all that the form has stored, as another tab would; what is open does not stand in the way. */
    deleteDatabase: () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('linli');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error!);
      }),
  };
}

/** What a test can ask of a tab. */
export type TabCalls = ReturnType<typeof openTab>;
