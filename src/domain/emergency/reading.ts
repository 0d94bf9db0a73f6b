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

/** The traditional characters of the simplified ones that the rules use, pair by pair. */
const pairs =
  '氣气電电煙烟燒烧著着滅灭濃浓濕湿觸触線线關关門门開开裡里裏里樓楼層层牆墙墻墙磚砖墜坠墮坠拋抛廣广滿满漲涨災灾無无沒没燈灯斷断聞闻見见現现發发過过還还壞坏頭头險险嗎吗問问請请時时個个間间從从會会們们車车響响報报測测應应臺台' +
  '陽阳戶户頂顶脫脱鬆松搖摇棟栋噴喷湧涌洩泄灑洒滲渗傳传練练習习訓训預预擔担後后進进來来塊块樹树龍龙總总閥阀軟软纜缆孫孙爺爷媽妈業业處处費费賬账帳账繳缴難难擾扰鍋锅雞鸡嘩哗幾几點点動动機机網网麼么聽听覺觉顯显絲丝熱热講讲課课' +
  '識识撲扑轉转沖冲衝冲裝装換换買买檢检維维飛飞紗纱護护欄栏體体彈弹擊击廂厢貨货員员汽气丟丢乾干亂乱佈布兒儿兩两別别剛刚剝剥勢势厲厉嗆呛噹当嚴严囪囱壓压夾夹帶带導导廁厕廚厨彌弥懸悬攝摄於于昇升暈晕東东桿杆條条構构標标樣样櫃柜' +
  '殼壳決决準准溫温溼湿滾滚澆浇濺溅瀰弥為为爐炉異异當当瘋疯癮瘾監监盤盘積积竄窜簾帘終终絕绝統统經经綫线緊紧縫缝繚缭繞绕繫系繼继續续纔才羣群聲声腦脑腳脚膠胶菸烟萬万蓋盖藍蓝虛虚衛卫製制設设許许試试話话該该語语誤误調调責责賣卖' +
  '轎轿週周遊游運运遞递針针鈴铃錶表鍵键鐘钟鐵铁鑰钥閃闪閘闸陞升陣阵隊队隨随隱隐霧雾頓顿題题颳刮養养馬马驚惊髮发麵面簷檐擲掷蘇苏禮礼曬晒燭烛紙纸親亲須须鋁铝舊旧鳴鸣厠厕絶绝竈灶偵侦圖图態态價价邊边衞卫並并瞭了睏困幹干鍾钟槓杠' +
  // Cantonese words for which Mandarin has one as well.
  '係是仲还冇没唔不咗了喺在嚟来佢他哋们睇看俾被瀉泻冧塌掟扔閂关爛坏喉管嘅的';

let simplified: Map<string, string> | undefined;

function simplify(character: string): string {
  simplified ??= new Map(
    [...pairs.matchAll(/../gu), ['𨋢梯']].map(([pair]) => [...pair!] as [string, string]),
  );
  return simplified.get(character) ?? character;
}
