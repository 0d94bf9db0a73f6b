import type { Field, Intake, Person, ServiceRequest } from '../../domain/index.js';
import type { MemorySeed } from './options.js';
import { seedLevel } from './seed-level.js';
import { neighboursRequests } from './seed-neighbours.js';

const desk: Person = { name: 'Amy Chen', role: 'Service desk', phone: '400-555-0100' };
const plumber: Person = { name: 'Li Wei', role: 'Plumber', phone: '400-555-0101' };

const intake: Intake = {
  categories: [
    {
      id: 'leak',
      name: 'Leak',
      group: 'Water and heating',
      kinds: ['repair'],
      keywords: ['water', 'pipe', 'tap', 'ceiling', 'drip'],
      hasFields: true,
    },
    {
      id: 'drain',
      name: 'Blocked drain',
      group: 'Water and heating',
      kinds: ['repair'],
      keywords: ['toilet', 'sink', 'smell'],
    },
    {
      id: 'heating',
      name: 'Heating',
      group: 'Water and heating',
      kinds: ['repair', 'complaint'],
      keywords: ['cold', 'radiator', 'warm'],
      hasFields: true,
    },
    {
      id: 'power',
      name: 'Power and sockets',
      group: 'Electricity and gas',
      kinds: ['repair'],
      keywords: ['electricity', 'fuse', 'light'],
    },
    {
      id: 'gas',
      name: 'Smell of gas',
      group: 'Electricity and gas',
      kinds: ['repair'],
      keywords: ['leak', 'danger'],
      emergency: true,
    },
    {
      id: 'lift-trapped',
      name: 'Someone is stuck in a lift',
      group: 'The building',
      kinds: ['repair'],
      keywords: ['elevator', 'trapped'],
      emergency: true,
    },
    {
      id: 'lift',
      name: 'Lift out of order',
      group: 'The building',
      kinds: ['repair', 'complaint'],
      keywords: ['elevator', 'noise'],
    },
    {
      id: 'entrance',
      name: 'Door and intercom',
      group: 'The building',
      kinds: ['repair', 'suggestion'],
      keywords: ['lock', 'key', 'access card', 'bell'],
    },
    {
      id: 'noise',
      name: 'Noise',
      group: 'Living together',
      kinds: ['complaint'],
      keywords: ['loud', 'neighbour', 'night', 'renovation'],
      hasFields: true,
    },
    {
      id: 'parking',
      name: 'Parking',
      group: 'Living together',
      kinds: ['complaint', 'enquiry', 'suggestion'],
      keywords: ['car', 'garage', 'charging'],
      hasFields: true,
    },
    {
      id: 'cleaning',
      name: 'Cleaning and greenery',
      group: 'Living together',
      kinds: ['complaint', 'suggestion'],
      keywords: ['rubbish', 'bins', 'trees', 'pests'],
    },
    {
      id: 'fees',
      name: 'Fees and invoices',
      group: 'Living together',
      kinds: ['enquiry', 'complaint'],
      keywords: ['bill', 'payment', 'receipt'],
    },
  ],
  homes: [
    { id: 'home-3-2-502', label: 'Building 3, unit 2, 502' },
    { id: 'home-8-1-1203', label: 'Building 8, unit 1, 1203' },
  ],
  areas: [
    {
      id: 'building-3',
      label: 'Building 3',
      areas: [
        { id: 'building-3-lobby', label: 'Lobby' },
        { id: 'building-3-lift-a', label: 'Lift A' },
        { id: 'building-3-lift-b', label: 'Lift B' },
        { id: 'building-3-stairs', label: 'Stairs' },
      ],
    },
    {
      id: 'garage',
      label: 'Garage',
      areas: [
        { id: 'garage-b1', label: 'Level B1' },
        { id: 'garage-b2', label: 'Level B2' },
      ],
    },
    {
      id: 'garden',
      label: 'Garden',
      areas: [
        { id: 'garden-playground', label: 'Playground' },
        { id: 'garden-gate', label: 'South gate' },
      ],
    },
  ],
  contact: { name: 'Wang Fang', phone: '138 0000 0000' },
  emergencyPhone: '400-555-0110',
  anonymousKinds: ['complaint', 'suggestion'],
};

const fields: Record<string, readonly Field[]> = {
  leak: [
    {
      code: 'stop_valve',
      type: 'information',
      label: 'If you can, close the stop valve first. It is under the kitchen sink.',
    },
    {
      code: 'source',
      type: 'single-choice',
      label: 'Where does the water come from?',
      required: true,
      choices: [
        { value: 'tap', label: 'Tap or shower' },
        { value: 'pipe', label: 'Pipe' },
        { value: 'ceiling', label: 'Ceiling or wall' },
        { value: 'unknown', label: 'I cannot tell' },
      ],
    },
    {
      code: 'rooms',
      type: 'multiple-choice',
      label: 'Which rooms are wet?',
      choices: [
        { value: 'kitchen', label: 'Kitchen' },
        { value: 'bathroom', label: 'Bathroom' },
        { value: 'bedroom', label: 'Bedroom' },
        { value: 'living-room', label: 'Living room' },
      ],
    },
    { code: 'since', type: 'datetime', label: 'Since when?' },
    {
      code: 'buckets',
      type: 'number',
      label: 'How many buckets an hour?',
      hint: 'A rough guess helps us to bring the right tools.',
      min: 0,
      max: 100,
    },
    { code: 'meter', type: 'string', label: 'Number on the water meter', maxLength: 20 },
    { code: 'damage', type: 'text', label: 'What was damaged?', maxLength: 500 },
  ],
  heating: [
    {
      code: 'temperature',
      type: 'number',
      label: 'Temperature in the room, °C',
      required: true,
      min: -20,
      max: 40,
    },
    {
      code: 'extent',
      type: 'single-choice',
      label: 'What stays cold?',
      choices: [
        { value: 'one', label: 'One radiator' },
        { value: 'all', label: 'The whole home' },
      ],
    },
  ],
  noise: [
    { code: 'heard_at', type: 'datetime', label: 'When did you hear it?', required: true },
    { code: 'origin', type: 'string', label: 'Where does it come from, as far as you know?', maxLength: 100 },
  ],
  parking: [
    { code: 'plate', type: 'string', label: 'Number plate', maxLength: 10 },
    { code: 'space', type: 'string', label: 'Number of the parking space', maxLength: 10 },
  ],
};

function requests(now: number): ServiceRequest[] {
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
  return [
    {
      id: 'seed-1',
      number: 'R-0001',
      kind: 'repair',
      category: { id: 'leak', name: 'Leak' },
      status: 'in-progress',
      description: 'Water drips from the pipe under the kitchen sink.',
      fields: { source: 'pipe', rooms: ['kitchen'] },
      location: { type: 'home', homeId: 'home-3-2-502', label: 'Building 3, unit 2, 502', detail: 'Kitchen' },
      owner: plumber,
      promises: [
        {
          metric: 'response',
          goal: 'PT30M',
          startedAt: hoursAgo(3),
          dueAt: hoursAgo(2.5),
          stoppedAt: hoursAgo(2.8),
          source: 'server',
        },
        { metric: 'on-site', goal: 'PT24H', startedAt: hoursAgo(3), dueAt: hoursAgo(-21), source: 'server' },
      ],
      nextStep: 'Li Wei brings a new seal this afternoon.',
      createdAt: hoursAgo(3),
      updatedAt: hoursAgo(1),
      history: [
        { id: 'seed-1-1', at: hoursAgo(3), type: 'status', status: 'submitted' },
        { id: 'seed-1-2', at: hoursAgo(2.8), type: 'owner', owner: plumber, by: desk },
        { id: 'seed-1-3', at: hoursAgo(1), type: 'status', status: 'in-progress', by: plumber },
      ],
    },
    {
      id: 'seed-2',
      number: 'R-0002',
      kind: 'complaint',
      category: { id: 'lift', name: 'Lift out of order' },
      status: 'resolved',
      description: 'Lift A stopped between floors twice this week.',
      location: { type: 'area', areaId: 'building-3-lift-a', label: 'Lift A' },
      owner: desk,
      nextStep: 'Please tell us whether it works for you now.',
      createdAt: hoursAgo(72),
      updatedAt: hoursAgo(20),
      history: [
        { id: 'seed-2-1', at: hoursAgo(72), type: 'status', status: 'submitted' },
        {
          id: 'seed-2-2',
          at: hoursAgo(20),
          type: 'status',
          status: 'resolved',
          by: desk,
          text: 'The maker replaced the door sensor and tested it for an hour.',
        },
      ],
    },
    {
      id: 'seed-3',
      number: 'R-0003',
      kind: 'enquiry',
      category: { id: 'fees', name: 'Fees and invoices' },
      status: 'closed',
      description: 'How do I get an invoice in the name of my company?',
      owner: desk,
      createdAt: hoursAgo(240),
      updatedAt: hoursAgo(230),
      history: [
        { id: 'seed-3-1', at: hoursAgo(240), type: 'status', status: 'submitted' },
        { id: 'seed-3-2', at: hoursAgo(230), type: 'status', status: 'closed', by: desk },
      ],
    },
  ];
}

/** The invented community in English. The times of its requests lie before the given moment. */
export function seed(now: number): MemorySeed {
  return {
    intake: { ...intake, serviceLevel: seedLevel('An answer in 30 minutes, a visit within a day') },
    fields,
    requests: requests(now),
    neighbours: neighboursRequests(now, desk, {
      category: 'Lift out of order',
      place: 'Lift B',
      nextStep: 'The maker’s technician comes this afternoon.',
    }),
    owner: desk,
    nextStep: 'The service desk reads it and calls you to agree on a time.',
  };
}
