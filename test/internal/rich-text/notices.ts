/** A notice as an estate's staff writes it, and what residents see of it. */
export interface Example {
  name: string;
  html: string;
  /** As XML, without the `dir="auto"` of its blocks. */
  shown: string;
}

const own = 'rel="noopener noreferrer nofollow" target="_self"';
const foreign = 'rel="noopener noreferrer nofollow" target="_blank"';
const lazily = 'loading="lazy" decoding="async" referrerpolicy="no-referrer"';

/** Shown under a heading of level 2, against `base`, with pictures of `imageOrigins`. */
export const base = 'https://estate.example/notices/17/';
export const imageOrigins = ['https://files.estate.example'];

const same = (name: string, html: string): Example => ({ name, html, shown: html });

export const examples: readonly Example[] = [
  same('one paragraph', '<p>Water is off on Friday from 9:00 to 17:30.</p>'),
  same('一段中文', '<p>因二次供水设备检修，3 号楼将于 11 月 27 日 9:00–17:30 停水。</p>'),
  same('text without any element', 'The lift of building 2 works again.'),
  same('an empty notice', ''),
  same('line breaks', '<p>各位业主：<br />  您好！<br />请提前储水。</p>'),
  same(
    'emphasis',
    '<p><strong>Please</strong> <em>do</em> <u>not</u> <s>park</s> <b>here</b>, <i>thanks</i>.</p>',
  ),
  same('formulas', '<p>H<sub>2</sub>O, 35 m<sup>3</sup>, <small>about</small> <mark>¥1,250</mark></p>'),
  same('a list', '<ul><li>Torch</li><li>Water</li><li>Documents</li></ul>'),
  same('步骤', '<ol start="3" type="a"><li value="5">关闭总阀</li><li>通知物业</li></ol>'),
  same('a list counting down', '<ol reversed=""><li>Three</li><li>Two</li></ol>'),
  same('a list within a list', '<ul><li>Building 1<ul><li>Unit 1</li><li>Unit 2</li></ul></li></ul>'),
  same('questions and answers', '<dl><dt>When?</dt><dd>On Friday</dd><dt>Who?</dt><dd>Everybody</dd></dl>'),
  same(
    '收费公示表',
    '<table><caption>2026 年第三季度收支</caption><thead><tr><th scope="col">项目</th><th scope="col">金额（元）</th></tr></thead>' +
      '<tbody><tr><td>物业费</td><td>1,250,000.00</td></tr><tr><td>广告收益</td><td>86,400.50</td></tr></tbody>' +
      '<tfoot><tr><th scope="row">合计</th><td>1,336,400.50</td></tr></tfoot></table>',
  ),
  same(
    'a table with joined cells',
    '<table><tbody><tr><td rowspan="2">Lift</td><td colspan="3">Checked</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>',
  ),
  same('a quotation', '<blockquote><p>业主大会决定……</p></blockquote>'),
  same(
    'preformatted text',
    '<pre>Mon  9–17\nTue  9–17</pre><p><code>#1234*</code> opens <kbd>Gate B</kbd></p>',
  ),
  same('something folded', '<details><summary>常见问题</summary><p>水压不足怎么办？</p></details>'),
  same('something unfolded', '<details open=""><summary>Details</summary><p>Behind building 4</p></details>'),
  same('a date', '<p>Until <time datetime="2026-12-31">the end of the year</time></p>'),
  same('an abbreviation', '<p>The <abbr title="Owners’ Committee">OC</abbr> meets</p>'),
  same('languages', '<p lang="zh-Hans">停水</p><p lang="en-GB">Water off</p><p>ab <bdi>עברית</bdi></p>'),
  same('拼音', '<p><ruby>邻<rp>(</rp><rt>lín</rt><rp>)</rp></ruby></p>'),
  same('a correction', '<p>Back at <del datetime="2026-11-26">16:00</del> <ins>18:00</ins></p><hr />'),
  same('emoji and entities', '<p>👨‍👩‍👧 &amp; 🐕 &lt;3\u00a0kg “welcome” — 5 &gt; 3</p>'),
  {
    name: 'headings, from one below the one above them',
    html: '<h1>停水通知</h1><p>x</p><h3>影响范围</h3><h3>时间</h3><h6>注</h6>',
    shown: '<h3>停水通知</h3><p>x</p><h4>影响范围</h4><h4>时间</h4><h5>注</h5>',
  },
  {
    name: 'links',
    html:
      '<p><a href="rules.pdf">rules</a> <a href="https://estate.example/x?a=1&amp;b=2#c">here</a> ' +
      '<a href=" //city.example/水 " target=_top class=btn>city</a> <a href="mailto:desk@estate.example">mail</a> ' +
      '<a href="tel:400-820 1234">call</a></p>',
    shown:
      `<p><a href="https://estate.example/notices/17/rules.pdf" ${foreign}>rules</a> ` +
      `<a href="https://estate.example/x?a=1&amp;b=2#c" ${foreign}>here</a> ` +
      `<a href="https://city.example/%E6%B0%B4" ${foreign}>city</a> ` +
      `<a href="mailto:desk@estate.example" ${own}>mail</a> <a href="tel:4008201234" ${own}>call</a></p>`,
  },
  {
    name: 'links that lead nowhere keep their text',
    html: '<p><a name=top>Top</a> <a href="#top">up</a> <a href="weixin://x">WeChat</a> <a href="\\\\pc\\x.doc">file</a></p>',
    shown: '<p>Top up WeChat file</p>',
  },
  {
    name: 'a picture from where pictures may come',
    html: '<figure><img src="https://files.estate.example/map.png" width=640 height="480" alt="Map" class=w><figcaption>Map</figcaption></figure>',
    shown: `<figure><img alt="Map" ${lazily} src="https://files.estate.example/map.png" width="640" height="480" /><figcaption>Map</figcaption></figure>`,
  },
  {
    name: 'pictures from elsewhere',
    html: '<p><img src="https://cdn.example/a.png" alt="平面图"> <img src="data:image/png;base64,iVBORw0KGgo=" alt=""> <img src="photo.jpg"></p>',
    shown:
      '<p><span class="picture-hidden">[cdn.example|平面图]</span> <span class="picture-hidden">[none|]</span> ' +
      '<span class="picture-hidden">[estate.example|]</span></p>',
  },
  {
    name: 'pictures of one pixel are not worth a word',
    html: '<p>x<img src="https://count.example/1.gif" width=1 height=1><img src="https://count.example/2.gif" height="0px"></p>',
    shown: '<p>x</p>',
  },
  {
    name: 'what an office program writes',
    html:
      '<!--StartFragment--><p class=MsoNormal style="mso-margin-top-alt:auto;line-height:200%"><span lang=EN-US ' +
      "style='font-size:12.0pt;font-family:\"Times New Roman\"'><o:p>&nbsp;</o:p></span><b style='mso-bidi-font-weight:normal'>" +
      '<span style="font-family:宋体">关于电梯检修的通知</span></b></p><!--EndFragment-->',
    shown: '<p><span lang="EN-US">\u00a0</span><b><span>关于电梯检修的通知</span></b></p>',
  },
  {
    name: '公众号编辑器',
    html:
      '<section data-role="outer" label="edit" style="font-size:16px"><section style="text-align:center"><strong ' +
      'data-brushtype="text">温馨提示</strong></section><p style="text-indent:2em"><font color="#ff0000">请关好门窗</font></p></section>',
    shown: '<div><div><strong>温馨提示</strong></div><p>请关好门窗</p></div>',
  },
  {
    name: 'a page of its own',
    html:
      '<!doctype html><html><head><title>通知</title><style>p{color:red}</style></head><body><header>物业</header>' +
      '<main><article><center>消防演习</center></article></main><nav>x</nav><address>3 号楼</address></body></html>',
    shown: '<div>物业</div><div><div><div>消防演习</div></div></div><div>x</div><div>3 号楼</div>',
  },
  {
    name: 'old elements',
    html: '<p><strike>16:00</strike> <tt>17:00</tt> <big>18:00</big> <acronym title=x>WC</acronym></p>',
    shown: '<p><s>16:00</s> <code>17:00</code> 18:00 WC</p>',
  },
  {
    name: 'what was not closed, or closed twice',
    html: '<ul><li>One<li>Two</ul></p><p>Three<b>bold</p>',
    shown: '<ul><li>One</li><li>Two</li></ul><p></p><p>Three<b>bold</b></p>',
  },
  {
    name: 'figures that are none',
    html: '<table><tr><td colspan="0" rowspan=9999>x</td><td colspan=2.5>y</td></tr></table><ol start=x type=q><li value="">z</li></ol>',
    shown: '<table><tbody><tr><td>x</td><td>y</td></tr></tbody></table><ol><li>z</li></ol>',
  },
  {
    name: 'elements that take the place of what the document is asked for',
    html:
      '<img name=body><form name=createDocumentFragment><input name=firstChild><input name=nextSibling>' +
      '<input name=parentNode></form><form name=querySelector></form><p>检修</p>',
    shown: '<span class="picture-hidden">[none|]</span><p>检修</p>',
  },
  {
    name: 'a film, a form and a frame',
    html: '<p>Before</p><video src=x.mp4 controls></video><iframe src="https://video.example/1"></iframe><form><label>Name</label><input></form><p>After</p>',
    shown: '<p>Before</p>Name<p>After</p>',
  },
];
