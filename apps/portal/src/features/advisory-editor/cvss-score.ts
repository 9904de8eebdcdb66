// SPDX-License-Identifier: Apache-2.0
import calculator from 'ae-cvss-calculator';
import type { Severity } from '~/graphql/enums';
import { isComplete, type Vector, writeVector } from './cvss';

/** The score that the API will give it; undefined while base metrics are missing. */
export function scoreOf(vector: Vector): number | undefined {
  if (!isComplete(vector)) return undefined;
  const text = writeVector(vector);
  switch (vector.version) {
    case '4.0':
      return new calculator.Cvss4P0(text).calculateScores().overall;
    case '3.1':
      return new calculator.Cvss3P1(text).calculateScores().base;
    case '3.0':
      return new calculator.Cvss3P0(text).calculateScores().base;
    case '2.0':
      return new calculator.Cvss2(text).calculateScores().base;
  }
}

/** The qualitative scale of CVSS 3.0 and later; 2.0 ends with high. Undefined for 0.0. */
export function severityOf(score: number, { version }: Vector): Severity | undefined {
  if (score >= 9 && version !== '2.0') return 'CRITICAL';
  if (score >= 7) return 'HIGH';
  if (score >= 4) return 'MEDIUM';
  return score > 0 ? 'LOW' : undefined;
}
