// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';

/** The id of who is signed in, for what belongs to a person on the device; undefined outside. */
const Owner = createContext<string | undefined>(undefined);

export const OwnerProvider = Owner.Provider;
export const useOwner = (): string | undefined => useContext(Owner);
