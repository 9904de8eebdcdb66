// SPDX-License-Identifier: Apache-2.0

/** Traffic Light Protocol 2.0 (FIRST, August 2022), from the widest to the narrowest. */
export const TLP = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'] as const;
export type Tlp = (typeof TLP)[number];

export const SEVERITIES = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const LANGUAGES = ['EN', 'HI'] as const;
export type Language = (typeof LANGUAGES)[number];
