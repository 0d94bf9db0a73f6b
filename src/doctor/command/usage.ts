import { protocolNames } from '../backend/protocol-names.js';

/** What the command says of itself, at most 80 columns wide. */
export const usage = `linli doctor: looks at a running backend as the elements of Linli would

  linli doctor <url>                     finds out what is there, and checks it
  linli doctor --adapter ./mine.js       checks an adapter of your own
  linli doctor <url> --adapter ./mine.js the same, told where its backend is

Nothing is written unless you say --write.

What is there
  --as <protocol>     ${protocolNames.join(', ')}; without it, found out
  --adapter <module>  exports (as default, or as "adapter") an adapter, or a
                      function ({ fetch, baseUrl }) that returns one
  --zone <name>       the zone of a calendar or feed, such as Asia/Shanghai

Who asks
  --header <line>     'Authorization: Bearer …'; may come several times
  --cookie <pairs>    'session=…', as a browser would send it
                      Neither goes anywhere but to the origin of <url>, and no
                      report shows them.
  --locale <tag>      the language to answer in: zh-Hans, en

As a browser meets it
  --origin <origin>   whose page would call it: https://portal.example
  --page <url>        that page itself, whose content security policy is read

How
  --write             also files, changes and removes, and cleans up after it
  --timeout <s>       how long one call may take, in seconds (15)
  --json              one JSON document on the standard output, nothing else
  --no-color          no colours; there are none in a pipe or with NO_COLOR
  -h, --help          this page
  -v, --version       the version

Exit codes
  0  all is well, apart from what is missing or could be better
  1  something is wrong
  2  it cannot be checked: nothing there, not signed in, or bad arguments

docs/doctor.md tells what is looked at, and the shape of the JSON.
There is also: linli brand <brand.json>; linli brand --help tells more.
`;
