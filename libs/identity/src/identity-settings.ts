// SPDX-License-Identifier: Apache-2.0

/** Cost of argon2id: OWASP's minimum (Password Storage Cheat Sheet, 2026), about 20 ms. */
export const ARGON2_COST: Argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface Argon2Cost {
  /** KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** What libs/identity needs to know of the settings. The class is the token under which apps/api provides them. */
export abstract class IdentitySettings {
  /** Where people reach the product, without a slash at the end: links are made of it, never of a Host header. */
  abstract readonly publicUrl: string;
  abstract readonly sessionIdleMinutes: number;
  abstract readonly sessionMaxHours: number;
  /** Absent: ARGON2_COST. Only tests set it, to be fast. */
  readonly argon2?: Argon2Cost;
}
