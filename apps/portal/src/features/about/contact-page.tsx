// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Prose, Section } from './prose';

export function ContactPage() {
  const { t } = useLingui();
  return (
    <Prose title={t`Contact`}>
      <Section title={t`An incident that can not wait`}>
        <p>
          <Trans>
            The numbers of CERT-In and of the coordinator stand on the <Link to="/emergency">emergency sheet</Link>.
          </Trans>
        </p>
      </Section>
      <Section title={t`Your account`}>
        <p>
          <Trans>
            A forgotten password, a new colleague, other roles: ask your company’s administrator. Administrators ask the
            coordinator.
          </Trans>
        </p>
      </Section>
      <Section title={t`A question about an advisory or a report`}>
        <p>
          <Trans>Write a comment at the report: the coordinator reads it there, and the answer stays with it.</Trans>
        </p>
      </Section>
      <Section title={t`Something of the portal does not work, or can not be used by you`}>
        <p>
          <Trans>
            Tell your company’s administrator or the coordinator what you wanted to do, the day and hour, and what stood
            on the screen. They pass it on to those who run Prahari.
          </Trans>
        </p>
      </Section>
      <Section title={t`A weakness of Prahari itself`}>
        <p>
          <Trans>
            Tell the coordinator by telephone first, and nobody else until it is mended. The file SECURITY.md of the
            software says how it is handled.
          </Trans>
        </p>
      </Section>
    </Prose>
  );
}
