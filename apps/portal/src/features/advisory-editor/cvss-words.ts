// SPDX-License-Identifier: Apache-2.0
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CvssVersion } from './cvss';

/** Names of the metrics; where versions name one differently, that of 2.0 is "2.0 …". */
const METRIC: Readonly<Record<string, MessageDescriptor>> = {
  AV: msg`Attack vector`,
  AC: msg`Attack complexity`,
  AT: msg`Attack requirements`,
  PR: msg`Privileges required`,
  UI: msg`User interaction`,
  Au: msg`Authentication`,
  S: msg`Scope`,
  C: msg`Confidentiality`,
  I: msg`Integrity`,
  A: msg`Availability`,
  VC: msg`Confidentiality of the vulnerable system`,
  VI: msg`Integrity of the vulnerable system`,
  VA: msg`Availability of the vulnerable system`,
  SC: msg`Confidentiality of other systems`,
  SI: msg`Integrity of other systems`,
  SA: msg`Availability of other systems`,
};

const LEVELS: Readonly<Record<string, MessageDescriptor>> = {
  H: msg({ message: 'High', context: 'metric' }),
  M: msg({ message: 'Medium', context: 'metric' }),
  L: msg({ message: 'Low', context: 'metric' }),
  N: msg({ message: 'None', context: 'metric' }),
  P: msg({ message: 'Partial', context: 'metric' }),
  C: msg({ message: 'Complete', context: 'metric' }),
};

const VALUE: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  AV: {
    N: msg`Network`,
    A: msg`Adjacent network`,
    L: msg`Local`,
    P: msg`Physical`,
  },
  AT: { N: msg({ message: 'None', context: 'metric' }), P: msg({ message: 'Present', context: 'metric' }) },
  UI: {
    N: msg({ message: 'None', context: 'metric' }),
    R: msg({ message: 'Required', context: 'metric' }),
    P: msg({ message: 'Passive', context: 'metric' }),
    A: msg({ message: 'Active', context: 'metric' }),
  },
  S: { U: msg({ message: 'Unchanged', context: 'metric' }), C: msg({ message: 'Changed', context: 'metric' }) },
  Au: {
    N: msg({ message: 'None', context: 'metric' }),
    S: msg({ message: 'Single', context: 'metric' }),
    M: msg({ message: 'Multiple', context: 'metric' }),
  },
};

export const metricName = (name: string): MessageDescriptor | undefined => METRIC[name];

export const valueName = (metric: string, value: string): MessageDescriptor | undefined =>
  (VALUE[metric] ?? LEVELS)[value];

export const versionName = (version: CvssVersion): string => `CVSS ${version}`;
