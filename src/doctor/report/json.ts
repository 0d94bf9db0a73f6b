import { exitCodeOf, type Diagnosis } from '../diagnosis.js';

/** The version of the document's shape. Members may be added in it; a change of what one means is another version. */
const version = 1;

/** The report for programs: docs/doctor.md describes it. */
export function jsonReport(diagnosis: Diagnosis, linli: string): string {
  const { examined, kit, findings, ...rest } = diagnosis;
  const document = {
    version,
    linli,
    exitCode: exitCodeOf(diagnosis),
    ...rest,
    protocol: rest.protocol?.name,
    capabilities: examined.map(({ capability: { key, without }, standing, because }) => ({
      key,
      standing,
      because,
      ...(standing === 'missing' && { without }),
    })),
    scenarios: {
      played: kit.played.map(({ key, title, finding }) => ({ key, title, passed: finding === undefined })),
      writing: kit.writing,
      needing: kit.needing,
    },
    findings,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A command line that cannot be followed, for programs. */
export function jsonUsage(message: string, linli: string): string {
  return `${JSON.stringify({ version, linli, exitCode: 2, error: message }, null, 2)}\n`;
}
