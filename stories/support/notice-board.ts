import type { Notice, Person } from '../../src/domain/index.js';

/** The invented notices of the stories that the invented board has not. */
export type Sample = 'urgent' | 'rich' | 'long';

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** The same in each language. */
export function noticesIn(locale: 'en' | 'zh-Hans', samples: readonly Sample[]): Notice[] {
  const say = (english: string, chinese: string) => (locale === 'en' ? english : chinese);
  const issuer: Person = { name: say('Service office', '物业服务中心') };
  const category = { id: 'safety', name: say('Safety', '安全') };
  const notices: Readonly<Record<Sample, Notice>> = {
    urgent: {
      id: 'urgent',
      kind: 'notice',
      title: say('Storm tonight: close your windows', '今晚大风，请关好门窗'),
      body: {
        type: 'text',
        content: say('Take in what stands on your balcony.', '请收好阳台物品，谨防高空坠物。'),
      },
      priority: 'urgent',
      category,
      issuer,
      publishedAt: at(-0.01),
      scope: [{ level: 'community' }],
    },
    rich: {
      id: 'rich',
      kind: 'notice',
      title: say('Rules for the shared garden', '共享花园使用公约'),
      body: {
        type: 'html',
        content: say(
          '<h2>Opening hours</h2><p>From <b>7</b> to <b>21</b> o’clock.</p><ol><li>Dogs on the lead.</li><li>No ball games after <em>20 o’clock</em>.</li></ol><blockquote>A garden is everybody’s living room.</blockquote><p><img src="https://pictures.example/garden.jpg" alt="The garden in May" width="600" height="300"></p><p>More: <a href="https://example.org/garden">the garden’s page</a></p>',
          '<h2>开放时间</h2><p><b>7</b> 点至 <b>21</b> 点。</p><ol><li>遛狗请牵绳。</li><li><em>20 点</em>后请勿进行球类活动。</li></ol><blockquote>花园是大家的客厅。</blockquote><p><img src="https://pictures.example/garden.jpg" alt="五月的花园" width="600" height="300"></p><p>详见<a href="https://example.org/garden">花园主页</a></p>',
        ),
      },
      category,
      issuer,
      publishedAt: at(-30),
    },
    long: {
      id: 'long',
      kind: 'works',
      title: say(
        'Replacement of the pneumatically-operated, electronically-supervised smoke-extraction-and-ventilation installation',
        '关于地下车库一层至三层机械排烟与通风系统气动执行机构及电子监控装置整体更换改造工程施工期间临时通行安排的通知',
      ),
      body: { type: 'text', content: say('Wordswithoutanyspace'.repeat(20), '超长内容不含标点'.repeat(60)) },
      category: {
        id: 'works',
        name: say('Works on installations of the whole community', '全小区公共设施设备施工维保'),
      },
      issuer: {
        name: say(
          'Department of installations and maintenance of the property company',
          '物业公司工程设施设备维护保养部',
        ),
      },
      number: 'GZ-2026-11-0000000000000042',
      publishedAt: at(-3),
      window: { from: at(40), until: at(90) },
      places: ['B1', 'B2', 'B3'].map((label) => ({
        level: 'community',
        label: say(`Garage level ${label}, east and west wings`, `地下车库 ${label} 层东西两区`),
      })),
      acknowledgement: { until: at(30) },
      corrections: [{ at: at(-1), text: say('The west wing is affected as well.', '西区也受影响。') }],
    },
  };
  return samples.map((sample) => notices[sample]);
}

/** So many notices, a day apart. */
export function manyNotices(locale: 'en' | 'zh-Hans', count: number): Notice[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `many-${index}`,
    kind: 'notice' as const,
    title: locale === 'en' ? `Notice number ${count - index}` : `第 ${count - index} 号通知`,
    body: {
      type: 'text' as const,
      content: locale === 'en' ? 'Something that everybody should know.' : '请各位住户知悉。',
    },
    category:
      index % 2 === 0
        ? { id: 'life', name: locale === 'en' ? 'Community life' : '邻里生活' }
        : { id: 'works', name: locale === 'en' ? 'Works' : '施工维保' },
    publishedAt: at(-24 * (index + 1)),
  }));
}
