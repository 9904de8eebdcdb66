// SPDX-License-Identifier: Apache-2.0

/** A revision of an advisory; `companyId` is the coordinator's. */
export interface RevisionKey {
  readonly companyId: string;
  readonly advisoryId: string;
  readonly revision: number;
}
