// SPDX-License-Identifier: Apache-2.0
import { type Load, useLoad } from '~/api/use-load';
import { AdvisoryToEdit } from './documents';
import type { Edited } from './content';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** How an advisory stands in an address: by its reference, and before it is published by its id. */
export const askedBy = (place: string): { readonly id: string } | { readonly reference: string } =>
  ID.test(place) ? { id: place } : { reference: place };

/** For links: the provisional reference of a draft goes with its publication, the id stays. */
export const placeOf = ({ id, reference, publishedAt }: Pick<Edited, 'id' | 'reference' | 'publishedAt'>): string =>
  publishedAt == null ? id : reference;

export function useEditedAdvisory(place: string): Load<{ readonly advisory: Edited }> {
  return useLoad(AdvisoryToEdit, askedBy(place));
}
