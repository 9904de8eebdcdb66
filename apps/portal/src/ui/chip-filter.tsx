// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './chip-filter.module.css';

interface ChipFilterProps<Value extends string> {
  /** What is chosen here: "Status". */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Several of a few values; what is chosen has a tick and a border, not a colour alone. */
export function ChipFilter<Value extends string>({ label, options, chosen, onChange }: ChipFilterProps<Value>) {
  const toggle = (value: Value) => {
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <fieldset className={classes['set']}>
      <legend className={classes['legend']}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes['chip']} data-chosen={chosen.includes(option.value) || undefined}>
          <input type="checkbox" checked={chosen.includes(option.value)} onChange={() => toggle(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
