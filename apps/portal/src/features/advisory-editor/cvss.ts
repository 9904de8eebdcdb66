// SPDX-License-Identifier: Apache-2.0
// Reads and writes CVSS vectors, metric by metric. What is right and what not is the API's to say.

export type CvssVersion = '4.0' | '3.1' | '3.0' | '2.0';

export const VERSIONS: readonly CvssVersion[] = ['3.1', '4.0', '3.0', '2.0'];

interface Metric {
  readonly name: string;
  readonly values: readonly string[];
}

const metrics = (line: string): readonly Metric[] =>
  line.split(' ').map((entry) => {
    const [name = '', values = ''] = entry.split('=');
    return { name, values: values.split(',') };
  });

const OF_3 = metrics('AV=N,A,L,P AC=L,H PR=N,L,H UI=N,R S=U,C C=H,L,N I=H,L,N A=H,L,N');

/** The base metrics of each version, in its specification's order (FIRST). */
export const BASE_METRICS: Readonly<Record<CvssVersion, readonly Metric[]>> = {
  '4.0': metrics('AV=N,A,L,P AC=L,H AT=N,P PR=N,L,H UI=N,P,A VC=H,L,N VI=H,L,N VA=H,L,N SC=H,L,N SI=H,L,N SA=H,L,N'),
  '3.1': OF_3,
  '3.0': OF_3,
  '2.0': metrics('AV=N,A,L AC=L,M,H Au=N,S,M C=C,P,N I=C,P,N A=C,P,N'),
};

export interface Vector {
  readonly version: CvssVersion;
  readonly values: ReadonlyMap<string, string>;
}

/** Undefined where it is none. Metrics that the calculator does not show are kept. */
export function readVector(text: string): Vector | undefined {
  const [, given, rest = ''] = /^(?:CVSS:(4\.0|3\.[01])\/)?(?!CVSS:)(.*)$/.exec(text.trim()) ?? [];
  const parts = rest.split('/').map((part) => part.split(':'));
  if (parts.some((part) => part.length !== 2 || part.includes(''))) return undefined;
  const version = (given ?? '2.0') as CvssVersion;
  const values = new Map(parts as [string, string][]);
  const known = BASE_METRICS[version].some(({ name }) => values.has(name));
  return known ? { version, values } : undefined;
}

/** Base metrics in their order, then the others as they came; those without a value are left out. */
export function writeVector({ version, values }: Vector): string {
  const base = BASE_METRICS[version].map(({ name }) => name);
  const order = [...base, ...[...values.keys()].filter((name) => !base.includes(name))];
  const written = order.flatMap((name) => (values.get(name) ? [`${name}:${values.get(name) ?? ''}`] : []));
  if (written.length === 0) return '';
  return (version === '2.0' ? '' : `CVSS:${version}/`) + written.join('/');
}

export const isComplete = ({ version, values }: Vector): boolean =>
  BASE_METRICS[version].every((metric) => metric.values.includes(values.get(metric.name) ?? ''));

/** To another version: what both know under the same name and value stays. */
export function toVersion({ values }: Vector, version: CvssVersion): Vector {
  const kept = BASE_METRICS[version].flatMap(({ name, values: known }) => {
    const value = values.get(name) ?? '';
    return known.includes(value) ? [[name, value] as const] : [];
  });
  return { version, values: new Map(kept) };
}
