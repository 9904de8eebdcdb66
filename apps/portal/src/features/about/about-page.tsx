// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Prose, Section } from './prose';

export function AboutPage() {
  const { t } = useLingui();
  return (
    <Prose title={t`About`}>
      <p>
        <Trans>Prahari is where electric utilities report cyber incidents and share security advisories.</Trans>
      </p>
      <Section title={t`What it does`}>
        <ul>
          <li>
            <Trans>
              A company reports an incident once; the text for CERT-In and the sheet for the file come out of the same
              typing.
            </Trans>
          </li>
          <li>
            <Trans>The clocks of the rules run beside it: what is due, to which authority, and why.</Trans>
          </li>
          <li>
            <Trans>
              The coordinator publishes advisories; companies acknowledge them and answer each recommendation.
            </Trans>
          </li>
        </ul>
      </Section>
      <Section title={t`What it does not do`}>
        <ul>
          <li>
            <Trans>
              It never files with an authority by itself: a named person files, and records here that it was done.
            </Trans>
          </li>
          <li>
            <Trans>
              It gives no legal advice and certifies nobody. It supports what the rules ask, and names the rule.
            </Trans>
          </li>
          <li>
            <Trans>A company never sees what belongs to another one.</Trans>
          </li>
        </ul>
      </Section>
      <Owner />
      <Rules />
      <Section title={t`Free software`}>
        <p>
          <Trans>
            Prahari is free software under the Apache License 2.0. Its Devanagari letters are those of Noto Sans
            Devanagari, SIL Open Font License 1.1.
          </Trans>
        </p>
      </Section>
    </Prose>
  );
}

function Owner() {
  const { t } = useLingui();
  return (
    <Section title={t`Who runs it`}>
      <p>
        <Trans>
          The coordinator, for the companies that take part. Its name and its numbers stand on the{' '}
          <Link to="/emergency">emergency sheet</Link>.
        </Trans>
      </p>
    </Section>
  );
}

function Rules() {
  const { t } = useLingui();
  return (
    <Section title={t`Rules that it supports`}>
      <ul>
        <li>
          <Trans>
            Reports within 6 hours: Directions No. 20(3)/2022-CERT-In of 28 April 2022, under section 70B(6) of the
            Information Technology Act 2000.
          </Trans>
        </li>
        <li>
          <Trans>
            Reports and sabotage: CEA (Cyber Security in Power Sector) Guidelines 2021, articles 10 and 12; from 1 April
            2027 the CEA Regulations 2026.
          </Trans>
        </li>
        <li>
          <Trans>Who may be told: Traffic Light Protocol 2.0 (FIRST).</Trans>
        </li>
      </ul>
    </Section>
  );
}
