import type { Person, Photo, RequestEvent, RequestStatus, ServiceRequest } from '../../src/domain/index.js';

/** The invented requests of the stories. */
export type Sample =
  'leak' | 'lift' | 'invoice' | 'new' | 'paused' | 'overdue' | 'reopened' | 'declined' | 'long';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

/** A picture of two colours, as large as it says. */
function photo(id: string, ground: string, spot: string, stage?: 'before' | 'after'): Photo {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 88 88"><rect width="88" height="88" fill="${ground}"/><circle cx="44" cy="50" r="20" fill="${spot}"/></svg>`;
  return { id, thumbnailUrl: `data:image/svg+xml,${encodeURIComponent(drawing)}`, ...(stage && { stage }) };
}

/** The same story in each language. */
export function requestsIn(locale: 'en' | 'zh-Hans', samples: readonly Sample[]): ServiceRequest[] {
  const say = (english: string, chinese: string) => (locale === 'en' ? english : chinese);
  const desk: Person = {
    name: say('Chen Jing', '陈静'),
    role: say('Service desk', '服务中心'),
    phone: '021 5555 0101',
  };
  const plumber: Person = {
    name: say('Li Wei', '李伟'),
    role: say('Plumber', '水电工'),
    phone: '138 0000 0001',
  };
  const event = (hours: number, rest: Partial<RequestEvent>): RequestEvent => ({
    id: `e${hours}`,
    at: at(hours),
    type: 'message',
    ...rest,
  });
  const moved = (hours: number, status: RequestStatus, by = desk, text?: string) =>
    event(hours, { type: 'status', status, by, ...(text && { text }) });
  const owned = (hours: number, owner: Person) => event(hours, { type: 'owner', owner, by: desk });

  const leak: ServiceRequest = {
    id: 'leak',
    number: 'R-2026-0042',
    kind: 'repair',
    category: { id: 'leak', name: say('Leak', '漏水') },
    status: 'in-progress',
    description: say(
      'Water drips from the pipe under the kitchen sink, more when the tap runs. A bucket stands below it.',
      '厨房水槽下的水管滴水，开水龙头时更严重，现在用水桶接着。',
    ),
    location: {
      type: 'home',
      homeId: 'h',
      label: say('Building 3, unit 2, 502', '3 号楼 2 单元 502'),
      detail: say('Kitchen', '厨房'),
    },
    availability: { note: say('weekdays after 6 pm', '工作日 18 点以后') },
    photos: [photo('p1', '#d8dee2', '#4a7fa5', 'before')],
    owner: plumber,
    promises: [
      {
        metric: 'response',
        source: 'server',
        goal: 'PT30M',
        startedAt: at(-5),
        dueAt: at(-4.5),
        stoppedAt: at(-4.7),
      },
      { metric: 'on-site', source: 'server', startedAt: at(-5), dueAt: at(2.4) },
      { metric: 'resolution', source: 'server', startedAt: at(-5), dueAt: at(43) },
    ],
    nextStep: say('Li Wei brings a new seal this afternoon.', '李伟今天下午带新的密封圈上门。'),
    createdAt: at(-5),
    updatedAt: at(-1),
    history: [
      moved(-5, 'submitted'),
      owned(-4.7, desk),
      moved(-4.6, 'acknowledged'),
      owned(-3, plumber),
      event(-2, {
        type: 'message',
        text: say(
          'I have looked at it: the seal is worn. I bring a new one.',
          '已查看，密封圈老化，我带新的来更换。',
        ),
        by: plumber,
      }),
      moved(-1, 'in-progress', plumber),
    ],
  };
  const lift: ServiceRequest = {
    ...leak,
    id: 'lift',
    number: 'R-2026-0038',
    kind: 'complaint',
    category: { id: 'lift', name: say('Lift out of order', '电梯故障') },
    status: 'resolved',
    rawStatus: { code: '1800', label: say('awaiting call-back', '待回访') },
    description: say('Lift A stopped between floors twice this week.', 'A 梯本周两次停在两层之间。'),
    location: { type: 'area', areaId: 'lift', label: say('Lift A', 'A 梯') },
    photos: [photo('b', '#e4ddd2', '#a5684a', 'before')],
    owner: desk,
    promises: [
      { metric: 'resolution', source: 'server', startedAt: at(-72), dueAt: at(-10), stoppedAt: at(-20) },
    ],
    nextStep: say('Please tell us whether it works for you now.', '请告诉我们现在是否正常。'),
    createdAt: at(-72),
    updatedAt: at(-20),
    history: [
      moved(-72, 'submitted'),
      owned(-71, desk),
      moved(-71, 'acknowledged'),
      moved(-30, 'in-progress'),
      {
        ...moved(
          -20,
          'resolved',
          desk,
          say(
            'The maker replaced the door sensor and tested it for an hour.',
            '厂家已更换门传感器，并试运行一小时。',
          ),
        ),
        photos: [photo('a', '#dfe9df', '#4aa56b', 'after')],
      },
    ],
  };
  const fresh: ServiceRequest = {
    ...leak,
    id: 'new',
    number: 'R-2026-0043',
    status: 'submitted',
    promises: [{ metric: 'response', source: 'server', startedAt: at(-0.1), dueAt: at(0.4) }],
    history: [moved(-0.1, 'submitted')],
    createdAt: at(-0.1),
    updatedAt: at(-0.1),
  };
  delete fresh.nextStep;
  delete fresh.owner;
  const reason = say('Waiting for a spare part', '等待配件');
  const all: Record<Sample, ServiceRequest> = {
    leak,
    lift,
    new: fresh,
    invoice: {
      ...lift,
      id: 'invoice',
      number: 'R-2026-0031',
      kind: 'enquiry',
      category: { id: 'fees', name: say('Fees and invoices', '费用与发票') },
      status: 'closed',
      description: say('How do I get an invoice in the name of my company?', '如何开具公司抬头的发票？'),
      promises: [],
      createdAt: at(-240),
      updatedAt: at(-230),
    },
    paused: {
      ...leak,
      id: 'paused',
      status: 'on-hold',
      promises: [
        {
          metric: 'resolution',
          source: 'server',
          startedAt: at(-5),
          dueAt: at(43),
          paused: { since: at(-0.5), until: at(20), reason },
        },
      ],
      history: [...leak.history!, { ...moved(-0.5, 'on-hold', plumber, reason), until: at(20) }],
    },
    overdue: {
      ...leak,
      id: 'overdue',
      promises: [{ metric: 'on-site', source: 'server', startedAt: at(-5), dueAt: at(-0.6) }],
    },
    reopened: {
      ...lift,
      id: 'reopened',
      status: 'in-progress',
      updatedAt: at(-1),
      history: [
        ...lift.history!,
        event(-5, {
          type: 'reopened',
          status: 'acknowledged',
          text: say('It stopped again this morning.', '今天早上又停了。'),
        }),
        moved(-1, 'in-progress'),
      ],
    },
    declined: {
      ...fresh,
      id: 'declined',
      status: 'declined',
      promises: [],
      history: [
        moved(-20, 'submitted'),
        moved(
          -10,
          'declined',
          desk,
          say('The city looks after street lamps. We have told them.', '路灯由市政负责，我们已转告。'),
        ),
      ],
      createdAt: at(-20),
    },
    long: {
      ...leak,
      id: 'long',
      category: {
        id: 'x',
        name: say(
          'Pneumonoultramicroscopicsilicovolcanoconiosis prevention',
          '公共区域通风除尘与空气质量长期监测整治',
        ),
      },
      description: 'W'.repeat(200) + '\n' + leak.description.repeat(12),
      photos: Array.from({ length: 24 }, (_unused, index) =>
        photo(`m${index}`, '#d8dee2', `hsl(${index * 15} 45% 50%)`, index % 2 ? 'after' : 'before'),
      ),
      owner: { ...plumber, name: 'Wolfeschlegelsteinhausenbergerdorff-Überbevölkerungsangst Bartholomew' },
    },
  };
  return samples.map((sample, index) => {
    const request = all[sample];
    return samples.indexOf(sample) === index
      ? request
      : { ...request, id: `${sample}-${index}`, createdAt: at(-5 - index) };
  });
}
