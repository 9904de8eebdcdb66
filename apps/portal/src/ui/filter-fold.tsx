// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import classes from './filter-fold.module.css';

interface FilterFoldProps {
  /** How many filters are set. */
  readonly count: number;
  readonly onClear: () => void;
  /** What stands beside the button, whether the filters are open or not. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** Filters behind a button; open from the start where there is room. */
export function FilterFold({ count, onClear, beside, children }: FilterFoldProps) {
  const id = useId();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [toggled, setToggled] = useState<boolean>();
  const opened = toggled ?? isWide;
  return (
    <search>
      <div className={classes['bar']}>
        {beside}
        <Button variant="default" aria-expanded={opened} aria-controls={id} onClick={() => setToggled(!opened)}>
          {count === 0 ? <Trans>Filters</Trans> : <Trans>Filters ({count})</Trans>}
        </Button>
        {count > 0 && (
          <Button variant="subtle" onClick={onClear}>
            <Trans>Remove the filters</Trans>
          </Button>
        )}
      </div>
      <div id={id} hidden={!opened} className={opened ? classes['filters'] : undefined}>
        {children}
      </div>
    </search>
  );
}
