import { exitCodeOf } from '../diagnosis.js';
import { diagnose } from '../doctor.js';
import { jsonReport, jsonUsage } from '../report/json.js';
import { plain, wrapped } from '../report/layout.js';
import { textReport } from '../report/text.js';
import { readArguments, UsageError, type Options } from './options.js';
import { usage } from './usage.js';

/** Sockets, and timers of adapters, would keep the process alive. */
function end(text: string, code: number): void {
  process.exitCode = code;
  process.stdout.write(text, () => process.exit(code));
}

function refuse(message: string, typed: readonly string[], version: string): void {
  if (typed.includes('--json')) return end(jsonUsage(message, version), 2);
  process.stderr.write(`${wrapped(plain(message), 'linli doctor: ', '  ')}\n\n  linli --help tells more\n`);
  end('', 2);
}

async function examine(options: Options, version: string): Promise<void> {
  const stopping = new AbortController();
  // What was made is taken back first; whoever cannot wait presses again.
  process.once('SIGINT', () => stopping.abort());
  const diagnosis = await diagnose(options, stopping.signal);
  const isColored = options.color && process.stdout.isTTY && !process.env.NO_COLOR;
  const text = options.json ? jsonReport(diagnosis, version) : textReport(diagnosis, version, isColored);
  end(text, exitCodeOf(diagnosis));
}

/**
 * `linli doctor`, as it was typed after the name of the program. It ends the process: sockets would keep it alive.
 *
 * @param version of the package
 */
export async function runDoctor(typed: readonly string[], version: string): Promise<void> {
  // An adapter of one's own may print; the standard output is the report's.
  console.log = console.info = console.debug = console.error;
  process.on('unhandledRejection', (reason) => {
    process.stderr.write(`left unhandled by the adapter: ${plain(String(reason))}\n`);
  });
  process.removeAllListeners('warning');

  try {
    const options = readArguments(typed);
    if (options === 'help') end(usage, 0);
    else if (options === 'version') end(`${version}\n`, 0);
    else await examine(options, version);
  } catch (thrown) {
    if (thrown instanceof UsageError) return refuse(thrown.message, typed, version);
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    refuse(`it broke down itself: ${reason}`, typed, version);
  }
}
