/** One page with every element, as it comes over a slow line. */
export interface PageKind {
  /** Whether it links first-paint.css. */
  sheet?: boolean;
  /** Whether the server has put something to read inside the elements. */
  isRendered?: boolean;
  /** How many of the elements that mostly come first come last: another stands where the page is seen first. */
  turned?: number;
}

const list = (count: number, what: string) => {
  const items = Array.from(
    { length: count },
    (_, index) => `<li><p>${what} ${index + 1}</p><p>What it is about.</p></li>`,
  );
  return `<h2>${what}s</h2><ul>${items.join('')}</ul>`;
};

/** In the order in which they mostly stand, each with what a server puts inside it. */
export const elements: readonly (readonly [tag: string, inside: string])[] = [
  ['sla-badge due="2030-01-01T12:00:00Z"', 'Reply by noon'],
  ['notice-board', list(6, 'Notice')],
  ['request-tracker', list(6, 'Request')],
  ['activity-calendar', list(6, 'Activity')],
  ['request-form', '<p>Call the service desk: <a href="tel:123">0755 1234 5678</a></p>'],
];

/** The scripts come only after the page was painted, and the backend's answers take their time. */
export const pageWith = ({
  sheet = false,
  isRendered = false,
  turned = 0,
}: PageKind): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Our portal</title>
    ${sheet ? '<link rel="stylesheet" href="./first-paint.css">' : ''}
    <style>body { margin: 0; font: 16px/1.6 system-ui, sans-serif; }</style>
    <script>
      window.shifts = [];
      new PerformanceObserver((entries) => {
        for (const { value, sources } of entries.getEntries())
          window.shifts.push({ value, of: sources.map(({ node }) => node?.localName ?? 'text') });
      }).observe({ type: 'layout-shift', buffered: true });
    </script>
  </head>
  <body>
    <h1>Our portal</h1>
    ${[...elements.slice(turned), ...elements.slice(0, turned)]
      .map(([tag, inside]) => `<linli-${tag}>${isRendered ? inside : ''}</linli-${tag.split(' ')[0]}>`)
      .join('\n    <p>Words between them.</p>\n    ')}
    <p>Our address.</p>
    <script type="module">
      const painted = () => new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(tell)));
      await painted();
      const { configure, memory } = await import('./linli.js');
      await painted();
      configure({ adapter: memory({ locale: 'en', latency: 100 }) });
      let height;
      while (height !== (height = document.documentElement.scrollHeight) || height < 2000)
        await new Promise((tell) => setTimeout(tell, 500));
      window.isSettled = true;
    </script>
  </body>
</html>`;
