import type { UploadOptions } from '../../adapter/ports.js';
import { connectionError, type HttpClient } from './http.js';
import { limited } from './limit.js';
import { readReply, type Answer, type Reply } from './reply.js';

interface Upload {
  url: string;
  headers: Headers;
  blob: Blob;
  signal: AbortSignal;
}

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
  const reply = await limited(options.signal, timeout, async (signal, alive) => {
    const url = client.url('photos');
    const headers = await client.headers(options, {
      'Content-Type': photo.blob.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeFileName(photo.name)}`,
      'Idempotency-Key': options.idempotencyKey,
    });
    const onProgress = (share: number) => {
      alive();
      options.onProgress?.(share);
    };
    const outgoing = { url, headers, blob: photo.blob, signal };
    const byRequest = !ownFetch && client.credentials !== 'omit' && typeof XMLHttpRequest === 'function';
    return byRequest
      ? sendByRequest(outgoing, client.credentials === 'include', onProgress)
      : sendByFetch(outgoing, client, onProgress);
  });
  return readReply(reply);
}

function sendByRequest(
  { url, headers, blob, signal }: Upload,
  withCredentials: boolean,
  onProgress: (share: number) => void,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.withCredentials = withCredentials;
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      resolve({
        status: request.status,
        header: (name) => request.getResponseHeader(name),
        text: request.responseText,
        askedUrl: url,
        url: request.responseURL,
        wasRedirected: request.responseURL !== url,
      });
    request.onerror = () => reject(connectionError(undefined, url));
    signal.addEventListener('abort', () => request.abort());
    request.send(blob);
  });
}

/** Tells of progress once: when there is an answer. */
async function sendByFetch(
  { url, headers, blob, signal }: Upload,
  client: HttpClient,
  onProgress: (share: number) => void,
): Promise<Reply> {
  const { credentials } = client;
  const reply = await client.exchange(url, { method: 'POST', headers, body: blob, credentials, signal });
  onProgress(1);
  return reply;
}

/** As RFC 8187 wants it. Half of a surrogate pair, which some file names hold, cannot be encoded. */
function encodeFileName(name: string): string {
  const encode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\u{FFFD}')).replace(/['()*]/g, encode);
}
