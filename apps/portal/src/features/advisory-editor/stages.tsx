// SPDX-License-Identifier: Apache-2.0
import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { AdvisoryStatus } from '~/graphql/enums';
import { useLabels } from '~/ui/labels';
import classes from './advisory-editor.module.css';

const WAY: readonly AdvisoryStatus[] = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'];

/** How far it is on its way; a withdrawn one has left it. */
export function Stages({ status }: { readonly status: AdvisoryStatus }) {
  const { t } = useLingui();
  const labels = useLabels();
  const way = status === 'WITHDRAWN' ? [...WAY, status] : WAY;
  const here = way.indexOf(status);
  return (
    <ol className={classes['steps']} aria-label={t`State`}>
      {way.map((step, index) => (
        <li key={step} className={classes['step']} aria-current={index === here ? 'step' : undefined}>
          <span aria-hidden="true">{index < here ? '✓' : index === here ? '●' : '○'}</span>
          {labels.advisoryStatus[step]}
          {index < here && <VisuallyHidden component="span"> {t`(done)`}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
