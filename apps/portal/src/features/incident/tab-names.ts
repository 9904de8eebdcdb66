// SPDX-License-Identifier: Apache-2.0

/** Parts of an incident, as they stand in the address. */
export const TABS = ['report', 'thread', 'notes', 'timeline', 'indicators', 'files', 'reports'] as const;
export type Tab = (typeof TABS)[number];

export const tabOf = (given: unknown): Tab | undefined => TABS.find((tab) => tab === given);
