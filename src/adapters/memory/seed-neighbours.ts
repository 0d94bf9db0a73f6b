import type { Person, ServiceRequest } from '../../domain/index.js';

/** The words of what neighbours reported. */
export interface NeighbourWords {
  category: string;
  place: string;
  nextStep: string;
}

/** What a neighbour of the invented community reported two hours before the given moment: lift B stands still. */
export function neighboursRequests(
  now: number,
  owner: Person,
  { category, place, nextStep }: NeighbourWords,
): ServiceRequest[] {
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
  return [
    {
      id: 'seed-neighbour-1',
      number: 'R-0101',
      kind: 'repair',
      category: { id: 'lift', name: category },
      status: 'scheduled',
      description: category,
      location: { type: 'area', areaId: 'building-3-lift-b', label: place },
      owner,
      nextStep,
      createdAt: hoursAgo(2),
      updatedAt: hoursAgo(1),
    },
  ];
}
