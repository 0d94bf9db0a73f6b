import { html, type TemplateResult } from 'lit';

/** One of several views at a time, as in the tabs of the WAI-ARIA practices: arrows choose, Tab leads into it. */
export interface Tabs<Name extends string> {
  label: string;
  names: Readonly<Record<Name, string>>;
  chosen: Name;
  /** What each holds. What is not chosen stays drawn, so that nothing in it is lost. */
  panels: Readonly<Record<Name, TemplateResult>>;
  choose(name: Name): void;
}

export function tabsView<Name extends string>(tabs: Tabs<Name>): TemplateResult {
  const names = Object.keys(tabs.names) as Name[];
  const goTo = (event: KeyboardEvent) => {
    const next = destination(event, names.indexOf(tabs.chosen), names.length);
    if (next === undefined) return;
    event.preventDefault();
    tabs.choose(names[next]!);
    const list = event.currentTarget as HTMLElement;
    list.querySelector<HTMLElement>(`#tab-${names[next]}`)!.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${tabs.label} @keydown=${goTo}>
      ${names.map(
        (name) =>
          html`<button
            class="tab"
            type="button"
            role="tab"
            id="tab-${name}"
            aria-controls="panel-${name}"
            aria-selected=${name === tabs.chosen}
            tabindex=${name === tabs.chosen ? 0 : -1}
            @click=${() => tabs.choose(name)}
          >
            ${tabs.names[name]}
          </button>`,
      )}
    </div>
    ${names.map(
      (name) =>
        html`<div
          class="panel"
          role="tabpanel"
          id="panel-${name}"
          aria-labelledby="tab-${name}"
          ?hidden=${name !== tabs.chosen}
        >
          ${tabs.panels[name]}
        </div>`,
    )}`;
}

/** The place of the tab that a key leads to. */
function destination({ key, currentTarget }: KeyboardEvent, from: number, count: number): number | undefined {
  const isRightToLeft = getComputedStyle(currentTarget as HTMLElement).direction === 'rtl';
  const onward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case onward:
      return (from + 1) % count;
    case back:
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
