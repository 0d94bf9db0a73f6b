import type { UploadOptions } from '../../adapter/ports.js';
import { encodeText } from '../../internal/encode-text.js';
import { writeHeaders, type HttpClient } from './http.js';
import { withDeadline } from '../../adapter/deadline.js';
import type { Attempt } from '../../adapter/reach.js';
import { readReply, type Answer, type Reply } from './reply.js';

/**
 * Sends a file as it is and tells how far it got. `fetch` cannot tell, so it goes by `XMLHttpRequest` where
 * there is one and the portal did not bring a `fetch` of its own.
 */
export async function upload(
  client: HttpClient,
  photo: { blob: Blob; name: string },
  options: UploadOptions,
  { timeout, ownFetch }: { timeout: number; ownFetch: boolean },
): Promise<Answer> {
  const send = async (signal: AbortSignal, alive: () => void) => {
    const url = client.url('photos');
    const headers = await client.headers(options, {
      'Content-Type': photo.blob.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeFileName(photo.name)}`,
      ...writeHeaders(options),
    });
    // It may have been taken away meanwhile.
    signal.throwIfAborted();
    const onProgress = (share: number) => {
      alive();
      options.onProgress?.(share);
    };
    const { blob } = photo;
    const attempt = { url, method: 'POST', headers, signal };
    const byRequest = !ownFetch && client.credentials !== 'omit' && typeof XMLHttpRequest === 'function';
    if (byRequest) return client.reach.make(attempt, () => sendByRequest(attempt, blob, client, onProgress));
    // Tells of progress once: when there is an answer.
    const reply = await client.exchange({ ...attempt, body: blob });
    onProgress(1);
    return reply;
  };
  const reply = await withDeadline(options.signal, send, timeout);
  return readReply(reply);
}

function sendByRequest(
  { url, headers, signal }: Attempt,
  blob: Blob,
  client: HttpClient,
  onProgress: (share: number) => void,
): Promise<Reply> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.withCredentials = client.credentials === 'include';
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      resolve({
        status: request.status,
        header: (name) => request.getResponseHeader(name),
        text: request.responseText,
        url,
        ledTo: request.responseURL,
      });
    // It follows redirects by itself, and says of none that it ended where no page may read.
    request.onerror = () => resolve(client.fetch(url, { headers, signal }).then(fail));
    signal.addEventListener('abort', () => request.abort());
    request.send(blob);
  });
}

function fail(): never {
  throw new TypeError('XMLHttpRequest failed');
}

/** As RFC 8187 wants it. */
function encodeFileName(name: string): string {
  const encode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeText(name).replace(/['()*]/g, encode);
}
