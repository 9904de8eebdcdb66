// SPDX-License-Identifier: Apache-2.0
import classes from './phone-line.module.css';

interface PhoneLineProps {
  readonly name: string;
  readonly number?: string;
  readonly mail?: string;
  /** Not to be dialled: a fax. */
  readonly plain?: boolean;
}

/** Large enough to be read from a sheet on the wall, and dialled by a press on a phone. */
export function PhoneLine({ name, number, mail, plain = false }: PhoneLineProps) {
  return (
    <p className={classes['line']}>
      <span className={classes['name']}>{name}</span> {number !== undefined && plain && <strong>{number}</strong>}
      {number !== undefined && !plain && (
        <a className={classes['number']} href={`tel:${number.replace(/[^+\d]/g, '')}`}>
          {number}
        </a>
      )}
      {mail !== undefined && <a href={`mailto:${mail}`}>{mail}</a>}
    </p>
  );
}
