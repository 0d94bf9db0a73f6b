import type { Intake } from '../../src/domain/index.js';

/** What a form is made of, in names that are much longer than they should be. */
export function longIntake(locale: 'en' | 'zh-Hans'): Intake {
  const say = (english: string, chinese: string) => (locale === 'en' ? english : chinese);
  return {
    categories: [
      { id: 'short', name: say('Lamp', '照明') },
      {
        id: 'long',
        group: say(
          'Electrically-driven, hydraulically-assisted and pneumatically-operated installations',
          '机电设备与弱电智能化系统及消防联动控制设施',
        ),
        name: say(
          'Smoke-extraction-and-ventilation-installation-of-the-underground-garage',
          '地下车库一层至三层机械排烟与通风系统气动执行机构故障',
        ),
      },
    ],
    homes: [
      {
        id: 'home',
        label: say(
          'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Mansions, building 117, staircase 12, flat 2304',
          '新疆维吾尔自治区巴音郭楞蒙古自治州和静县巴音布鲁克镇一百一十七号楼十二单元二千三百零四室',
        ),
      },
    ],
    contact: {
      name: say(
        'Bartholomew Wolfeschlegelsteinhausenbergerdorff-Überbevölkerungsangst',
        '欧阳上官司马诸葛长孙',
      ),
    },
  };
}
