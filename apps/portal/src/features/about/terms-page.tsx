// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Prose, Section } from './prose';

export function TermsPage() {
  const { t } = useLingui();
  return (
    <Prose title={t`Terms`}>
      <Section title={t`Who may use it`}>
        <p>
          <Trans>
            People whom a participating company or the coordinator has invited, for the work of that company. An account
            is for one person: passwords and links are not passed on.
          </Trans>
        </p>
      </Section>
      <Section title={t`What you find here`}>
        <p>
          <Trans>
            Each advisory and report carries a TLP label. It says who may be told, and it binds whoever reads it: also
            on paper, in mails and in talk.
          </Trans>
        </p>
        <p>
          <Trans>
            Advisories are given with care and without warranty. Try a measure where it can do no harm before you take
            it to systems on which supply depends.
          </Trans>
        </p>
      </Section>
      <Section title={t`What you report`}>
        <p>
          <Trans>
            Report what you know, as soon as you know it, and say what you do not know yet. A report here does not take
            the place of a filing that the law asks for: a named person files, and records it here.
          </Trans>
        </p>
        <p>
          <Trans>What was submitted stays as it was. Corrections follow as further reports.</Trans>
        </p>
      </Section>
      <Section title={t`What is not allowed`}>
        <p>
          <Trans>
            To look for what belongs to other companies, to test the security of Prahari without the coordinator’s
            written leave, to send files that are meant to do harm other than as evidence marked as such.
          </Trans>
        </p>
      </Section>
      <Section title={t`Law`}>
        <p>
          <Trans>
            The law of India applies. Duties to report under the Information Technology Act 2000 and the Electricity Act
            2003 stay with each company.
          </Trans>
        </p>
      </Section>
    </Prose>
  );
}
