// SPDX-License-Identifier: Apache-2.0
import { defaultStringifySearch } from '@tanstack/react-router';

/** Where a reference or some words lead: PRH-2026-0012 to the advisory, EAST-2026-0007 to the incident. */
export function placeOf(given: string): string {
  const text = given.trim();
  const reference = text.toUpperCase();
  if (/^PRH-\d{4}-\d+$/.test(reference)) return `/advisories/${reference}`;
  if (/^[A-Z][A-Z0-9]{0,15}-\d{4}-\d+$/.test(reference)) return `/incidents/${reference}`;
  return `/incidents${defaultStringifySearch({ search: text })}`;
}
