// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import classes from './report.module.css';

/** The four criteria of what must be reported, by the FAQ of CERT-In on its Directions, question 30. */
export function MustBeReported() {
  return (
    <details className={classes['details']}>
      <summary>
        <Trans>Must this be reported?</Trans>
      </summary>
      <Text size="sm" mt="xs">
        <Trans>It must within 6 hours if one of these holds:</Trans>
      </Text>
      <ul className={classes['gaps']}>
        <li>
          <Trans>it is severe and concerns public information infrastructure;</Trans>
        </li>
        <li>
          <Trans>data was breached or leaked;</Trans>
        </li>
        <li>
          <Trans>it is of large scale, or happens often;</Trans>
        </li>
        <li>
          <Trans>it touches the safety of people.</Trans>
        </li>
      </ul>
      <Text size="sm" mt="xs">
        <Trans>If in doubt, report it: an incomplete report is expected, and is completed later.</Trans>
        <span className={classes['source']}>
          {' '}
          [<Trans>CERT-In Directions 2022, FAQ question 30</Trans>]
        </span>
      </Text>
    </details>
  );
}
