// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './field-grid.module.css';

/** Short fields beside each other, as many as fit. */
export const FieldGrid = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes['grid']}>{children}</div>
);
