import type { Area, Category, Field, RequestKind } from '../../../../src/domain/index.js';
import type { Language } from './language.js';

/** A text in both languages of the portal. */
export type Text = Readonly<Record<Language, string>>;

/** A category with its texts in both languages and what it asks. */
export interface PortalCategory extends Omit<Category, 'name' | 'group' | 'hasFields'> {
  name: Text;
  group: Text;
  fields?: readonly PortalField[];
}

/** A field with its texts in both languages. */
export interface PortalField extends Omit<Field, 'label' | 'hint' | 'choices'> {
  label: Text;
  hint?: Text;
  choices?: readonly { value: string; label: Text }[];
}

/** An area with its label in both languages. */
export interface PortalArea extends Omit<Area, 'label' | 'areas'> {
  label: Text;
  areas?: readonly PortalArea[];
}

const water: Text = { en: 'Water and heating', zh: '水与供暖' };
const power: Text = { en: 'Electricity and gas', zh: '电与燃气' };
const building: Text = { en: 'The building', zh: '楼内设施' };
const together: Text = { en: 'Living together', zh: '邻里与环境' };

const rooms = [
  { value: 'kitchen', label: { en: 'Kitchen', zh: '厨房' } },
  { value: 'bathroom', label: { en: 'Bathroom', zh: '卫生间' } },
  { value: 'bedroom', label: { en: 'Bedroom', zh: '卧室' } },
  { value: 'balcony', label: { en: 'Balcony', zh: '阳台' } },
];

/** What residents of Riverside Garden can report. */
export const categories: readonly PortalCategory[] = [
  {
    id: 'leak',
    name: { en: 'Leak', zh: '漏水' },
    group: water,
    kinds: ['repair'],
    keywords: ['drip', 'pipe', '渗水', '水管'],
    fields: [
      {
        code: 'advice',
        type: 'information',
        label: {
          en: 'If you can, turn off the tap beside the water meter.',
          zh: '方便的话，请先关闭水表旁的阀门。',
        },
      },
      {
        code: 'room',
        type: 'single-choice',
        required: true,
        label: { en: 'Room', zh: '房间' },
        choices: rooms,
      },
      {
        code: 'wet',
        type: 'multiple-choice',
        label: { en: 'What is wet', zh: '受潮部位' },
        choices: [
          { value: 'floor', label: { en: 'Floor', zh: '地面' } },
          { value: 'wall', label: { en: 'Wall', zh: '墙面' } },
          { value: 'ceiling', label: { en: 'Ceiling', zh: '天花板' } },
        ],
      },
      { code: 'since', type: 'datetime', label: { en: 'Noticed at', zh: '发现时间' } },
    ],
  },
  { id: 'drain', name: { en: 'Blocked drain', zh: '下水道堵塞' }, group: water, kinds: ['repair'] },
  {
    id: 'heating',
    name: { en: 'Heating', zh: '暖气不热' },
    group: water,
    kinds: ['repair'],
    fields: [
      {
        code: 'temperature',
        type: 'number',
        label: { en: 'Room temperature, °C', zh: '室内温度（℃）' },
        min: -20,
        max: 45,
      },
      { code: 'radiator', type: 'string', label: { en: 'Which radiator', zh: '哪一组暖气' }, maxLength: 60 },
    ],
  },
  { id: 'power', name: { en: 'Power and sockets', zh: '电路与插座' }, group: power, kinds: ['repair'] },
  { id: 'lamp', name: { en: 'Light in the stairwell', zh: '楼道照明' }, group: power, kinds: ['repair'] },
  {
    id: 'gas',
    name: { en: 'Smell of gas', zh: '燃气异味' },
    group: power,
    kinds: ['repair'],
    emergency: true,
  },
  {
    id: 'lift-trapped',
    name: { en: 'Someone is stuck in a lift', zh: '电梯困人' },
    group: building,
    kinds: ['repair'],
    emergency: true,
  },
  { id: 'lift', name: { en: 'Lift out of order', zh: '电梯故障' }, group: building, kinds: ['repair'] },
  { id: 'door', name: { en: 'Door and intercom', zh: '门禁与对讲' }, group: building, kinds: ['repair'] },
  { id: 'noise', name: { en: 'Noise', zh: '噪音扰民' }, group: together, kinds: ['complaint'] },
  {
    id: 'cleaning',
    name: { en: 'Cleaning', zh: '保洁' },
    group: together,
    kinds: ['complaint', 'suggestion'],
    fields: [
      {
        code: 'story',
        type: 'text',
        label: { en: 'How often does it happen?', zh: '这种情况多久出现一次？' },
        maxLength: 500,
      },
    ],
  },
  {
    id: 'parking',
    name: { en: 'Parking', zh: '停车' },
    group: together,
    kinds: ['complaint', 'enquiry', 'suggestion'],
  },
  {
    id: 'fees',
    name: { en: 'Fees and bills', zh: '费用与账单' },
    group: together,
    kinds: ['enquiry', 'complaint'],
  },
  { id: 'green', name: { en: 'Garden and playground', zh: '绿化与游乐区' }, group: together },
];

/** Where something can be, outside of the homes. */
export const areas: readonly PortalArea[] = [
  {
    id: 'b3',
    label: { en: 'Building 3', zh: '3 号楼' },
    areas: [
      { id: 'b3-lobby', label: { en: 'Lobby', zh: '大堂' } },
      { id: 'b3-lift-a', label: { en: 'Lift A', zh: 'A 梯' } },
      { id: 'b3-lift-b', label: { en: 'Lift B', zh: 'B 梯' } },
      { id: 'b3-stairs', label: { en: 'Stairwell', zh: '楼梯间' } },
    ],
  },
  { id: 'b5', label: { en: 'Building 5', zh: '5 号楼' } },
  { id: 'garage', label: { en: 'Garage', zh: '地下车库' } },
  { id: 'garden', label: { en: 'Garden', zh: '花园' } },
];

/** The service desk's telephone, staffed day and night. */
export const emergencyPhone = '021-5550-0110';

/** What may be said without a name. */
export const anonymousKinds: readonly RequestKind[] = ['complaint', 'suggestion'];

/** What is taken as photos. */
export const photoLimits = {
  count: 6,
  bytes: 5_000_000,
  types: ['image/jpeg', 'image/png', 'image/webp'],
};

/** How many photos of one resident may wait for a request. */
export const mostWaitingPhotos = 30;

/** A photo of more pixels than this is refused: whoever shows it would have to decode it. */
export const mostPixels = 40_000_000;

/** Whose clock the community lives by, whoever looks and wherever the server stands. */
export const timeZone = 'Asia/Shanghai';

/** Who is named as owner from the first moment: the one that took the request stays responsible (首问负责). */
export const firstOwnerId = 'chen-jing';
