const list = (text: string) => text.split(' ');

/** What notices are made of. */
export const ordinary = list(
  'p div span a img br ul ol li h1 h2 h3 h6 blockquote pre details summary figure figcaption hr q',
);

/** What parsers open anew where it was not closed (HTML, section 13.2.4.3). */
export const formattings = list('a b big code em font i nobr s small strike strong tt u');

/** What moves out of tables, and what ends what is open. */
export const tables = list(
  'table caption colgroup col tbody thead tfoot tr td th select option optgroup button form p',
);

/** Other namespaces, the ways into them, and those back. */
export const foreign = list(
  'svg math foreignObject desc title annotation-xml mtext mi mo mn ms mglyph malignmark semantics maction use animate set ' +
    'image feImage a style script g path text animateTransform mpadded',
);

/** What is read as text, in one document or another. */
export const rawTexts = list(
  'style script xmp iframe noembed noframes noscript title textarea template plaintext select',
);

/** What does something by itself, or what few think of. */
export const odd = list(
  'base link meta object embed applet param frameset frame body html head image isindex marquee slot dialog picture source ' +
    'video audio track input keygen portal fencedframe x-element font-face font-face-src color-profile bgsound layer ilayer ' +
    'basefont menuitem output progress meter map area canvas data dfn hgroup menu search selectedcontent permission',
);

export const attributes = list(
  'href src srcset style onerror onload onclick onfocus onpointerover ontoggle onbegin onanimationstart onbeforetoggle ' +
    'background ping action formaction poster xlink:href attributionsrc is slot part id name class dir lang width height ' +
    'shadowrootmode popover popovertarget autofocus contenteditable draggable tabindex usemap target rel dynsrc lowsrc ' +
    'data code archive manifest profile cite longdesc imagesrcset sandbox srcdoc http-equiv content title alt colspan ' +
    'rowspan start value type open datetime encoding definitionURL attributeName to from values begin xmlns xml:base ' +
    'color size face align bgcolor hidden inert nonce fetchpriority loading elementtiming exportparts accesskey itemid',
);

const attack = '<img src=x onerror=alert(1)>';

/** What attributes say. `evil.example` is aimed at the server that counts. */
export const values = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\x01javascript:alert(1)',
  ],
  ...[
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'vbscript:alert(1)',
    'blob:x',
    'file:///etc/passwd',
  ],
  ...[
    'http://evil.example/1.gif',
    '//evil.example/2',
    '\\\\evil.example\\3',
    '/\\evil.example/4',
    'http:evil.example/5',
    'http://a:b@evil.example/6',
  ],
  ...[
    'http://evil.example/1.png 1x, http://evil.example/2.png 2x',
    '#x',
    '?',
    '',
    'a',
    '100%',
    '99999',
    '-1',
    '1',
  ],
  ...[
    'alert(1)',
    'alert(1)//',
    '{alert(1)}',
    'position:fixed;inset:0;z-index:99999',
    'margin:-9999px',
    'background:url(http://evil.example/7)',
  ],
  ...[
    '@import "http://evil.example/8"',
    '0;url=http://evil.example/9',
    'refresh',
    'text/html',
    'application/xhtml+xml',
    'stylesheet',
    'preload',
  ],
  ...[
    'open',
    'closed',
    'body',
    'attributes',
    'parentNode',
    'cookie',
    'nodeName',
    '__proto__',
    'constructor',
    'picture-hidden',
    'base',
    'manual',
  ],
  ...[
    attack,
    `</style>${attack}`,
    `</title>${attack}`,
    `</noscript>${attack}`,
    `</textarea>${attack}`,
    `--!>${attack}`,
    `-->${attack}`,
    `]]>${attack}`,
  ],
  ...[
    `</xmp>${attack}`,
    `</template>${attack}`,
    `</math>${attack}`,
    `</svg>${attack}`,
    `</iframe>${attack}`,
    `">${attack}`,
    `'>${attack}`,
    `\`>${attack}`,
  ],
];

/** What stands between tags. */
export const words = [
  ...[
    '停水通知',
    '各位业主',
    'Water is off',
    '9:00–17:30',
    ' ',
    '\n',
    '&nbsp;',
    '&amp;',
    '&lt;',
    '&',
    '<',
    '>',
    '\0',
    '\ufffd',
    '\u202e',
    '🚰',
  ],
  ...[
    '&lt;img src=x onerror=alert(1)&gt;',
    attack,
    'x=alert(1)',
    ']]>',
    '-->',
    '--!>',
    '{{alert(1)}}',
    '${alert(1)}',
    '@import url(http://evil.example/10);',
  ],
  ...[
    '*{background:url(http://evil.example/11)}',
    'alert(1)',
    '</',
    '<!',
    '<?',
    '<a',
    '<a href=',
    '&#x3c;',
    '&#60',
    '&lt',
    '&bogus;',
    '\u2028',
  ],
];
