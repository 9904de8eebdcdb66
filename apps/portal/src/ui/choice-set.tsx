// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './choice-set.module.css';

interface ChoiceSetProps {
  readonly label: ReactNode;
  /** Of the field, for the link of the error summary. */
  readonly id?: string | undefined;
  readonly error?: ReactNode;
  readonly children: ReactNode;
}

/** Fields that belong together under one name: checkboxes, or what is known of one person. */
export const ChoiceSet = ({ label, id, error, children }: ChoiceSetProps) => (
  <fieldset className={classes['set']} id={id} tabIndex={-1}>
    <legend className={classes['legend']}>{label}</legend>
    {error && <p className={classes['error']}>{error}</p>}
    {children}
  </fieldset>
);
