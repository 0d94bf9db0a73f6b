/**
 * Brings a text into the one form in which the rules are written: NFKC, lower case, simplified characters, no
 * apostrophes, no spaces within Chinese, "sooo" as "so". Line ends stay: they end a clause.
 */
export function normalize(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u00ad\u200b-\u200f\u2060\ufe0f\ufeff]/g, '')
      .replace(/['\u2018\u2019\u02bc`\u00b4]/g, '')
      .replace(/\p{Script=Han}/gu, simplify)
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[^\S\n]+/g, ' ')
      .replace(spaceInChinese, '$1')
      .replace(/([a-z])\1{2,}/g, '$1')
      // A pause is not the end of a sentence.
      .replace(/\.{2,}/g, ',')
  );
}

/** A space after a Chinese character and before another one. */
const spaceInChinese = /([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g;

/** Traditional characters and the simplified ones in which the rules are written, pair by pair. */
const pairs =
  '氣气電电煙烟燒烧著着滅灭濃浓濕湿觸触線线關关門门開开裡里裏里樓楼層层牆墙墻墙磚砖墜坠墮坠拋抛廣广滿满漲涨災灾無无沒没' +
  '燈灯斷断聞闻見见現现發发過过還还壞坏頭头險险嗎吗問问請请時时個个間间從从會会們们車车響响報报測测應应臺台陽阳戶户頂顶' +
  '脫脱鬆松搖摇棟栋噴喷湧涌洩泄灑洒滲渗傳传練练習习訓训預预擔担後后進进來来塊块樹树龍龙總总閥阀軟软纜缆孫孙爺爷媽妈業业' +
  '處处費费賬账帳账繳缴難难擾扰鍋锅雞鸡嘩哗幾几點点動动機机網网麼么聽听覺觉顯显絲丝熱热講讲課课識识撲扑轉转沖冲衝冲裝装' +
  '換换買买檢检維维飛飞紗纱護护欄栏體体彈弹擊击廂厢貨货員员係是仲还冇没唔不咗了汽气';

let simplified: Map<string, string> | undefined;

function simplify(character: string): string {
  simplified ??= new Map(
    [...pairs.matchAll(/../gu), ['𨋢梯']].map(([pair]) => [...pair!] as [string, string]),
  );
  return simplified.get(character) ?? character;
}
