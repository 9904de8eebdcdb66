// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import { useFormats } from '~/i18n/format';
import { PageTitle } from '~/ui/page-title';
import classes from './prose.module.css';

/** When one of these pages was last changed: GIGW 3.0 asks for the date. */
const LAST_CHANGED = '2026-11-24T00:00:00+05:30';

interface ProseProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page to be read: one column, headings, and the day of its last change. */
export function Prose({ title, children }: ProseProps) {
  const formats = useFormats();
  const day = formats.day(new Date(LAST_CHANGED));
  return (
    <>
      <PageTitle title={title} />
      <div className={classes['prose']}>
        {children}
        <Text size="sm" c="dimmed" mt="lg">
          <Trans>Last changed on {day}.</Trans>
        </Text>
      </div>
    </>
  );
}

export const Section = ({ title, children }: ProseProps) => (
  <section>
    <Title order={2} size="h3" mt="lg" mb="xs">
      {title}
    </Title>
    {children}
  </section>
);
