import { css } from 'lit';
import type { BrandInForce } from '../../../adapter/brand.js';
import type { Notice } from '../../../domain/notice.js';
import { nameIn } from '../../../i18n/names.js';
import { joinParts } from '../../../internal/join-parts.js';
import { pageBody } from '../../../internal/page-body.js';
import type { BoardParts } from '../board-parts.js';

const sheet = css`
  @page {
    margin: 20mm;
  }

  body {
    margin: 0;
    color: #000;
    background: #fff;
    font:
      12pt / 1.6 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }

  h1 {
    margin: 0 0 4mm;
    font-size: 20pt;
    line-height: 1.3;
  }

  h3 {
    margin: 6mm 0 2mm;
    font-size: 13pt;
  }

  p,
  ul,
  dl {
    margin: 0 0 3mm;
  }

  .logo {
    max-height: 16mm;
    margin-bottom: 3mm;
  }

  .issuer {
    margin-bottom: 8mm;
    padding-bottom: 3mm;
    border-bottom: 1pt solid #000;
    font-weight: 600;
  }

  .fact {
    display: flex;
    gap: 4mm;
  }

  .fact dt {
    min-width: 30mm;
    font-weight: 600;
  }

  .fact dd {
    margin: 0;
  }

  .text {
    white-space: pre-line;
  }

  /* On paper nobody can follow a link. */
  a[href^='http']::after {
    content: ' (' attr(href) ')';
  }

  table {
    border-collapse: collapse;
  }

  td,
  th {
    padding: 1mm 3mm;
    border: 0.5pt solid #000;
    text-align: start;
  }

  img {
    max-width: 100%;
    height: auto;
  }

  .seal {
    margin-top: 15mm;
    text-align: end;
  }

  .visually-hidden,
  svg,
  .why {
    display: none;
  }

  tr,
  img,
  .seal {
    break-inside: avoid;
  }
`;

/** How long pictures may take to be there, ms. */
const patience = 3000;

/**
 * Prints one notice on a sheet of its own: who puts it up, its title, number and dates, its text, a place for the seal.
 * The page around it is not printed; nothing is when the notice is not shown any more.
 */
export async function printNotice(
  board: BoardParts,
  notice: Notice,
  brand: BrandInForce | undefined,
): Promise<void> {
  const isShown = () => board.host.noticeId === notice.id;
  const shown = board.host.shadowRoot!.querySelector('.whole');
  if (!shown || !isShown()) return;
  const frame = placeFrame();
  const view = frame.contentWindow;
  // A page in a sandbox may not have frames: then the page itself is printed.
  if (!view?.document.body) {
    frame.remove();
    return print();
  }
  let isPrinting = false;
  try {
    fill(view, shown, board, notice, brand);
    await picturesOf(view.document);
    if (!isShown() || !frame.isConnected) return;
    view.addEventListener('afterprint', () => frame.remove());
    view.focus();
    // Some browsers never say that they have printed: the resident is back in the page by then.
    addEventListener('focus', () => frame.remove(), { once: true });
    view.print();
    isPrinting = true;
  } finally {
    if (!isPrinting) frame.remove();
  }
}

/** A frame that nobody sees, in the place of an earlier one. */
function placeFrame(): HTMLIFrameElement {
  document.querySelector('iframe[data-linli=sheet]')?.remove();
  const frame = document.createElement('iframe');
  frame.dataset.linli = 'sheet';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  for (const [name, value] of Object.entries({ position: 'fixed', width: '0', height: '0', border: '0' }))
    frame.style.setProperty(name, value, 'important');
  pageBody().append(frame);
  return frame;
}

function fill(
  view: Window,
  shown: Element,
  { locale }: BoardParts,
  notice: Notice,
  brand: BrandInForce | undefined,
): void {
  const { document } = view;
  const styles = new (view as Window & typeof globalThis).CSSStyleSheet();
  styles.replaceSync(sheet.cssText);
  document.adoptedStyleSheets = [styles];
  document.documentElement.lang = locale.locale;
  document.title = notice.title;
  const copyOf = (selector: string) =>
    [...shown.querySelectorAll(selector)].map((element) => document.importNode(element, true));
  const name = brand?.name && nameIn(brand.name, locale.locale);
  const by = joinParts(name, notice.issuer?.name);
  const words = locale.section('notice');
  document.body.append(
    ...logoOf(document, brand, name ?? '', locale.locale),
    textOf(document, 'p', 'issuer', by),
    textOf(document, 'h1', '', notice.title),
    ...copyOf('.header .corrections, .header .facts, .header .ended'),
    ...copyOf('.text, .rich, .section'),
    textOf(document, 'p', 'seal', `${by} ${locale.dateTime(notice.publishedAt)} ${words.seal}`),
  );
}

/** The company's logo on light ground: paper is white. Of the brand alone, never of the notice. */
function logoOf(
  document: Document,
  brand: BrandInForce | undefined,
  name: string,
  locale: string,
): Element[] {
  if (!brand?.logo) return [];
  const { light, alt } = brand.logo;
  const image = document.createElement('img');
  image.className = 'logo';
  image.alt = alt ? nameIn(alt, locale) : name;
  image.src = new URL(light, globalThis.document.baseURI).href;
  return [image];
}

function textOf(document: Document, name: string, style: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = style;
  element.textContent = text;
  return element;
}

/** Once they are there, or will not come any more. */
async function picturesOf(document: Document): Promise<void> {
  const pictures = [...document.images].map((image) => {
    image.loading = 'eager';
    return image.decode().catch(() => undefined);
  });
  await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, patience))]);
}
