// Forms: what did not arrive is said, and what was chosen stays.
import { pause } from './staff-page.js';
import { renew } from './staff-request.js';

const failure = document.getElementById('failure');
const isBusy = new WeakSet();

/** The longest side of a photo that is sent, px, and the quality of its JPEG. */
const [longestSide, quality] = [1600, 0.82];

/** A photo drawn anew: upright, no larger than anybody needs, and without a word of where it was taken. */
async function drawnAnew(file) {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height].map((side) => Math.round(side * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return new File([blob], file.name.replace(/(\.\w+)?$/, '.jpg'), { type: 'image/jpeg' });
}

async function bodyOf(form) {
  const body = new FormData(form);
  const photo = body.get('photo');
  if (photo instanceof File && photo.size > 0) body.set('photo', await drawnAnew(photo));
  return body;
}

async function send(form) {
  if (isBusy.has(form)) return;
  isBusy.add(form);
  failure.hidden = true;
  try {
    const body = await bodyOf(form).catch(() => undefined);
    if (body) await post(form, body);
    else fail('photo');
  } catch {
    fail('lost');
  }
  isBusy.delete(form);
}

async function post(form, body) {
  const reply = await fetch(form.action, { method: 'POST', body, signal: AbortSignal.timeout(3 * pause) });
  const { pathname, search } = new URL(reply.url);
  if (!reply.ok || pathname === '/sign-in') fail(reply.status < 500 ? 'refused' : 'lost');
  else if (search === '') await renew(form);
  else {
    fail('unchanged');
    await renew();
  }
}

function fail(reason) {
  failure.textContent = failure.dataset[reason];
  failure.hidden = false;
}

document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-move]')) return;
  event.preventDefault();
  void send(event.target);
});
