/** What holds the words of an emergency in English and is none. */
export const englishLookAlikes: readonly string[] = [
  // Gas and smoke.
  'gas (?:bills?|fees?|accounts?|cards?|prices?|company|stations?|met(?:er|re) readings?|readings?|payments?)',
  'smoke (?:breaks?|free|shops?|test\\w*)',
  '(?:people|guests?|they|he|she|who|neighbou?rs?|guards?|workers?|visitors?|residents?|staff|teenagers?|allowed to|want to|wants to|not to)(?: always| often| still)? smoke',
  '(?:someone|somebody|people|guys?|teenagers?|neighbou?rs?|residents?|he|she|they|workers?|guards?)(?: is| are| was| were| keeps?)? smoking',
  '(?:no|stop|of) smoking|smoking (?:area|ban|cig\\w*|is|signs?)',
  '(?:cooking|kitchen hood|cig\\w*|tobacco|second ?hand|barbecue|bbq|grill|incense|weed|vap\\w+) smoke',
  'smoke (?:from|of) (?:\\w+ ){0,3}(?:cig\\w*|tobacco|barbecues?|bbqs?|grills?|incense|weed|vap\\w+|smokers?)',
  '(?:smoke|fire|gas|co|carbon monoxide) (?:alarm|detector|sensor)s?(?: \\w+){0,4} (?:batter\\w*|chirp\\w*|test\\w*|replac\\w*|install\\w*|false alarm)',
  'batter\\w* (?:of|in|for) (?:the |my |our )?(?:smoke|fire|gas|co) (?:alarm|detector|sensor)s?',

  // Fire.
  'fire ?(?:drills?|extinguishers?|doors?|exits?|escapes?|hydrants?|hoses?|stations?|brigades?|departments?|fighters?|men)',
  'fire ?(?:safety|insurance|sprinklers?|places?|proof\\w*|works?|lanes?|plans?|training|hazards?|risks?|regulations?|codes?)',
  'fire ?(?:inspections?|trucks?|engines?|lifts?|services?|stairs?|cabinets?|blankets?|wardens?|polic(?:y|ies)|certificates?|pits?|wood|walls?|fl(?:y|ies)|sticks?|tv|prevention|equipment|evacuation|rated|water)',
  'fire (?:him|her|them|the (?:manager|guards?|staff|company|cleaners?|management))',
  '(?:camp|bon|cease|back)[ -]?fires?',
  '(?:risk|hazard|danger) of (?:a )?(?:fire|flood\\w*)',
  '(?:could|may|might|would|can|will) (?:easily )?(?:catch|cause|start) (?:a )?fire',
  '(?:has|have|had|been) put (?:out (?:the|a|our|that) fire|(?:the|a|our|that) fire out)',
  '(?:food|toast|eyes) (?:is |are |was )?burn\\w*|burn(?:ing|ed|t) (?:food|toast|eyes)',
  '(?:inbox|pric\\w*|bills?) (?:is |are |has |have )?explod\\w*',

  // Lifts.
  '(?:lift|elevator) (?:ads?|advert\\w*|cards?|music|posters?|screens?)',
  '(?:give|gave|need|get|want) (?:\\w+ )?a lift',
  '(?:lift|elevator) (?:was|got) stuck (?:\\w+ ){0,8}(?:but|and) (?:works|working|it works|is working)',
  '(?:buttons?|parcels?) (?:is |are |got |gets? )?stuck|stuck buttons?|empty (?:lift|elevator)',

  // Water.
  'flood\\w* (?:with|by|of) (?:\\w+ )?(?:ads?|advert\\w*|e ?mails?|messages?|calls?|complaints?|spam|notifications?|requests?|people|visitors|light)',
  'flood (?:insurance|lights?|risks?|barriers?|sensors?|maps?|plans?|warnings?)',
  'pouring (?:with rain|rain|outside|down outside)',
  '(?:slowly|barely) (?:coming|running)|(?:coming|comes|running|runs|came)(?: \\w+)? (?:through|down|in|out) (?:very )?(?:slowly|weak\\w*|barely)',
  '(?:coming|comes) (?:\\w+ )?in (?:the )?(?:morning|afternoon|evening|week|january)',

  // Electricity.
  'spark(?:ling| plugs?)|spark(?:s|ed|ing)?(?: \\w+)? (?:joy|interest|debate|ideas?)',
  '(?:tv|internet|wi ?fi|phone|network) (?:wir\\w+|cables?)',
  'shock\\w*(?: \\w+){0,4} (?:pric\\w*|bills?|fees?|cost\\w*|rude\\w*|attitude|hear)',

  // What falls.
  'falling asleep|fell asleep|fell (?:ill|sick|behind)|falling (?:leaves|rain|snow|pric\\w*)',
  '(?:pric\\w*|fees?|leaves|apples?|fruits?|nuts|rain|snow) (?:is |are |were |keeps? )?f(?:all\\w*|ell)',
  '(?:bath\\w*|shower|kitchen) (?:wall |floor )?tiles?|tiles? (?:\\w+ ){0,4}(?:bath\\w*|shower|kitchen)',
  'paint (?:is |has )?(?:peeling|falling|coming|come) (?:off|down)|curtains? (?:\\w+ ){0,2}(?:fell|fall\\w*|came)',
  '(?:posters?|pictures?|notices?)(?: (?:about|on|for)(?: \\w+){1,2})? (?:fell|fall\\w*|came|coming) (?:off|down)',
  '(?:throw\\w*|threw) (?:\\w+ ){0,3}away|drop\\w* (?:\\w+ ){0,2}off',

  // Whatever it is: what is over, and what only sounds as if it were not, or not now.
  'not (?:a|just a) (?:drill|test|joke)',
  '(?:fixed|repaired|solved|extinguished) (?:the|a|my|our|that) (?:gas leak|leak|fire|flooding|flood)',
  '(?:leak|fire|flood|flooding|smell) (?:is|was|were|got|has been|have been) (?:fixed|repaired|resolved|solved|put out)(?! badly| wrong)',
  '(?:since|from|like|as|than|fixed|repaired|installed|replaced|renovated|changed|bought|got)(?: \\w+)? last (?:year|month|week|time|winter|summer)',
  '(?:sure|know|as|tell|tell (?:me|us)|even|see|check|wonder(?:ing)?|ask(?:ing)?|clear|if only) if',
  'if (?:possible|its possible|it is possible|(?:you|anyone|someone|somebody) (?:can|could)|you dont mind|its not too much|it is not too much)',
  'never (?:seen|smelled|smelt|had)(?= (?:\\w+ ){1,4}(?:like (?:this|that)|this))',
  '(?:cant|cannot|couldnt|can not) (?:see|breathe)(?= (?:\\w+ )?(?:smoke|fire) (?:is |are )?(?:everywhere|all|in))',
];
