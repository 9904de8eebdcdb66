// SPDX-License-Identifier: Apache-2.0
import ae from 'ae-cvss-calculator';

type CvssVersion = '2.0' | '3.0' | '3.1' | '4.0';

export interface ScoredVector {
  /** 0.0 to 10.0: the base score; for 4.0 the one score that it has, over all metrics given. */
  readonly score: number;
}

/** One version of the standard: base metrics, then optional ones, each with the values it may have. */
interface Standard {
  readonly version: CvssVersion;
  readonly prefix: string;
  readonly base: readonly (readonly [string, string])[];
  readonly optional: readonly (readonly [string, string])[];
  readonly ordered: boolean;
  readonly score: (vector: string) => number | undefined;
}

const metrics = (line: string): readonly (readonly [string, string])[] =>
  line.split(' ').map((entry): readonly [string, string] => {
    const [name = '', values = ''] = entry.split('=');
    return [name, values];
  });

const V3 = {
  base: metrics('AV=N,A,L,P AC=L,H PR=N,L,H UI=N,R S=U,C C=N,L,H I=N,L,H A=N,L,H'),
  optional: metrics(
    'E=X,U,P,F,H RL=X,O,T,W,U RC=X,U,R,C CR=X,L,M,H IR=X,L,M,H AR=X,L,M,H MAV=X,N,A,L,P MAC=X,L,H ' +
      'MPR=X,N,L,H MUI=X,N,R MS=X,U,C MC=X,N,L,H MI=X,N,L,H MA=X,N,L,H',
  ),
  ordered: false,
} as const;

// The tables are FIRST's (cvss-v20/v30/v31/v40 JSON schemas and specifications), not the calculator's: its
// parser also takes spaces, brackets, repeats, missing metrics and, in 4.0, the value S where there is none.
const STANDARDS: readonly Standard[] = [
  {
    version: '4.0',
    prefix: 'CVSS:4.0/',
    base: metrics('AV=N,A,L,P AC=L,H AT=N,P PR=N,L,H UI=N,P,A VC=H,L,N VI=H,L,N VA=H,L,N SC=H,L,N SI=H,L,N SA=H,L,N'),
    optional: metrics(
      'E=X,A,P,U CR=X,H,M,L IR=X,H,M,L AR=X,H,M,L MAV=X,N,A,L,P MAC=X,L,H MAT=X,N,P MPR=X,N,L,H MUI=X,N,P,A ' +
        'MVC=X,H,L,N MVI=X,H,L,N MVA=X,H,L,N MSC=X,H,L,N MSI=X,S,H,L,N MSA=X,S,H,L,N ' +
        'S=X,N,P AU=X,N,Y R=X,A,U,I V=X,D,C RE=X,L,M,H U=X,Clear,Green,Amber,Red',
    ),
    ordered: true,
    score: (vector) => new ae.Cvss4P0(vector).calculateScores().overall,
  },
  {
    ...V3,
    version: '3.1',
    prefix: 'CVSS:3.1/',
    score: (vector) => new ae.Cvss3P1(vector).calculateScores().base,
  },
  {
    ...V3,
    version: '3.0',
    prefix: 'CVSS:3.0/',
    score: (vector) => new ae.Cvss3P0(vector).calculateScores().base,
  },
  {
    version: '2.0',
    prefix: '',
    base: metrics('AV=L,A,N AC=H,M,L Au=M,S,N C=N,P,C I=N,P,C A=N,P,C'),
    optional: metrics(
      'E=U,POC,F,H,ND RL=OF,TF,W,U,ND RC=UC,UR,C,ND CDP=N,L,LM,MH,H,ND TD=N,L,M,H,ND ' +
        'CR=L,M,H,ND IR=L,M,H,ND AR=L,M,H,ND',
    ),
    ordered: false,
    score: (vector) => new ae.Cvss2(vector).calculateScores().base,
  },
];

const FORM = /^(?:CVSS:(?:4\.0|3\.[01])\/)?[A-Za-z]{1,3}:[A-Za-z]{1,5}(?:\/[A-Za-z]{1,3}:[A-Za-z]{1,5})*$/;
/** The longest vector there can be (4.0 with every metric) has 212 characters. */
const LONGEST = 256;

/** Reads a CVSS vector strictly, as FIRST writes it, and scores it. `problem` is a sentence that says what to do. */
export function scoreVector(vector: string): ScoredVector | { readonly problem: string } {
  const standard = STANDARDS.find(({ prefix }) => vector.startsWith(prefix));
  if (standard === undefined || vector.length > LONGEST || !FORM.test(vector)) {
    return {
      problem: 'Write the vector as FIRST does, e.g. "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", without spaces.',
    };
  }
  const problem = problemOf(vector, standard);
  if (problem !== null) return { problem };
  const score = standard.score(vector);
  if (score === undefined) throw new Error(`No score for the CVSS vector ${vector}`);
  return { score };
}

function problemOf(vector: string, { version, prefix, base, optional, ordered }: Standard): string | null {
  const known = [...base, ...optional];
  const hint = prefix === '' ? ' A vector of version 3 or 4 begins with its version, e.g. "CVSS:3.1/".' : '';
  const places: number[] = [];
  for (const part of vector.slice(prefix.length).split('/')) {
    const [name = '', value = ''] = part.split(':');
    const place = known.findIndex(([metric]) => metric === name);
    const values = known[place]?.[1];
    if (values === undefined) return `Correct or remove "${part}": CVSS ${version} has no metric "${name}".${hint}`;
    if (!values.split(',').includes(value))
      return `Give ${name} one of the values ${values}; "${value}" is none of CVSS ${version}.`;
    if (places.includes(place)) return `Give ${name} once; it is there twice.`;
    places.push(place);
  }
  const missing = base.filter((_metric, place) => !places.includes(place)).map(([metric]) => metric);
  if (missing.length > 0) return `Add the base metrics that are missing: ${missing.join(', ')}.`;
  const disordered = places.some((place, index) => place < (places[index - 1] ?? 0));
  if (ordered && disordered) return `Put the metrics in the order of the CVSS ${version} specification.`;
  return null;
}
