import { areas, type PortalArea } from './community.js';

/** The area with the id, after those that it is inside of; nothing when there is none. */
export function pathTo(id: string | undefined, tree: readonly PortalArea[] = areas): PortalArea[] {
  for (const area of tree) {
    if (area.id === id) return [area];
    const path = pathTo(id, area.areas ?? []);
    if (path.length > 0) return [area, ...path];
  }
  return [];
}

/** The area with the id, anywhere in the tree. */
export function findArea(id: string | undefined): PortalArea | undefined {
  return pathTo(id).at(-1);
}

/** The ids of an area, of what is inside it and of what it is inside of; none when there is no such area. */
export function areasAround(id: string): string[] {
  const path = pathTo(id);
  return [...path.map((area) => area.id), ...insideOf(path.at(-1))];
}

function insideOf(area: PortalArea | undefined): string[] {
  return (area?.areas ?? []).flatMap((inner) => [inner.id, ...insideOf(inner)]);
}
