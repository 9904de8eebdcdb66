// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import type { Tlp } from '~/graphql/enums';
import { TlpLabel } from '~/ui/tlp-label';
import { hasMarginBoxes, usePageRules } from './page-rules';
import classes from './print.module.css';

interface PaperProps {
  readonly tlp?: Tlp | undefined;
  /** In the foot of every sheet: the reference and the like. */
  readonly foot: string;
  readonly landscape?: boolean;
  /** On the screen alone: a way back, other choices. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of A4: black on white in both themes, TLP in head and foot of each page, page x of y where browsers can. */
export function Paper({ tlp, foot, landscape = false, tools, children }: PaperProps) {
  usePageRules({ tlp, foot, landscape });
  const [inMargins] = useState(hasMarginBoxes);
  const line = tlp && <TlpLabel tlp={tlp} />;
  return (
    <>
      <Group className={`screen-only ${classes['tools'] ?? ''}`} gap="xs">
        <Button
          onClick={() => {
            print();
          }}
        >
          <Trans>Print</Trans>
        </Button>
        {tools}
      </Group>
      <div
        className={classes['paper']}
        data-landscape={landscape || undefined}
        data-in-margins={inMargins || undefined}
      >
        {/* Heads and feet of a table are repeated on each page by every browser. */}
        <div className={classes['head']}>
          <div className={classes['edge']}>{line}</div>
        </div>
        <div className={classes['body']}>{children}</div>
        <div className={classes['foot']}>
          <div className={classes['edge']}>
            <span>{foot}</span> {line}
          </div>
        </div>
      </div>
    </>
  );
}
