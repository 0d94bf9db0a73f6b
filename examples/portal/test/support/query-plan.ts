import type { Query } from '../../server/database/database.js';
import { sql, type Statement } from '../../server/database/sql.js';

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** How a database answers what is read: by which indexes, from which tables without one, and how many rows it looks at. */
export async function planOf(query: Query, read: (query: Query) => Promise<unknown>) {
  const nodes: PlanNode[] = [];
  const collect = (node: PlanNode): void => {
    nodes.push(node);
    node.Plans?.forEach(collect);
  };
  await read(async <Row>(statement: Statement, values: readonly unknown[] = []) => {
    const [row] = await query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      sql`explain (analyze, format json) ${statement}`,
      values,
    );
    collect(row!['QUERY PLAN'][0].Plan);
    return query<Row>(statement, values);
  });
  const scans = nodes.filter(
    (node) => node['Relation Name'] !== undefined || node['Index Name'] !== undefined,
  );
  const looked = (node: PlanNode) =>
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  return {
    indexes: [...new Set(scans.flatMap((node) => node['Index Name'] ?? []))],
    tables: scans.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']!),
    // Of a bitmap, what is found by it counts.
    rows: scans
      .filter((node) => node['Node Type'] !== 'Bitmap Index Scan')
      .reduce((sum, node) => sum + looked(node), 0),
  };
}
