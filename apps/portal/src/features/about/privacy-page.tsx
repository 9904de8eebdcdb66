// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Prose, Section } from './prose';

/** What docs/security.md and the migrations say, for those whom it concerns. */
export function PrivacyPage() {
  const { t } = useLingui();
  return (
    <Prose title={t`Privacy`}>
      <p>
        <Trans>
          This page says what Prahari records of the people who work with it, who reads it, and how long it stays. Your
          company and the coordinator answer for its use.
        </Trans>
      </p>
      <Recorded />
      <Readers />
      <HowLong />
      <OnDevice />
      <Section title={t`Personal data in reports`}>
        <p>
          <Trans>
            Write roles, not names, and no data of consumers: a report says what happened, not to whom. Prahari asks for
            the number of people concerned, never for who they are.
          </Trans>
        </p>
      </Section>
      <Section title={t`Your rights`}>
        <p>
          <Trans>
            You see and change your own details in <Link to="/account">your account</Link>. For anything else, ask your
            company: it decides why and how data of its people are used (Digital Personal Data Protection Act 2023).
          </Trans>
        </p>
      </Section>
    </Prose>
  );
}

function Recorded() {
  const { t } = useLingui();
  return (
    <Section title={t`What is recorded of you`}>
      <ul>
        <li>
          <Trans>
            Your account: name, e-mail address, designation, telephone, language, roles, the last sign-in. The password
            only as a hash (argon2id).
          </Trans>
        </li>
        <li>
          <Trans>
            What you do: each change, with your name, the time, and what it was before and after; each sign-in, sign-out
            and failed sign-in.
          </Trans>
        </li>
        <li>
          <Trans>
            What you read: which single report, advisory or file you opened, and when. Not what you search, and not how
            long you look.
          </Trans>
        </li>
        <li>
          <Trans>
            Your network address only while a failed sign-in is counted; the server’s log holds neither it nor your
            name.
          </Trans>
        </li>
      </ul>
    </Section>
  );
}

function Readers() {
  const { t } = useLingui();
  return (
    <Section title={t`Who reads it`}>
      <ul>
        <li>
          <Trans>
            Your details: administrators and the CISO of your company. The coordinator sees of other companies their
            administrators alone.
          </Trans>
        </li>
        <li>
          <Trans>Your name at what you did: whoever may read the report, comment or answer itself.</Trans>
        </li>
        <li>
          <Trans>
            The record of changes: whoever may read an incident sees in its timeline what changed. No page of Prahari
            shows the rest of the record yet, nor what you read: those who run the server can look into its database
            when an incident or a complaint calls for it.
          </Trans>
        </li>
        <li>
          <Trans>
            Nobody else. Nothing goes to another host: no statistics service, no fonts or maps from outside.
          </Trans>
        </li>
      </ul>
    </Section>
  );
}

function HowLong() {
  const { t } = useLingui();
  return (
    <Section title={t`How long it stays`}>
      <ul>
        <li>
          <Trans>Sessions: until they end, at the latest after twelve hours.</Trans>
        </li>
        <li>
          <Trans>Failed sign-ins: counted for 15 minutes. Networks from which you signed in: 30 days, as a hash.</Trans>
        </li>
        <li>
          <Trans>
            Your account: deactivated when you leave, so that nobody signs in with it; your name stays at what you did.
          </Trans>
        </li>
        <li>
          <Trans>
            Reports, comments, answers and the record of changes: they are evidence. They can not be changed or removed
            in Prahari; your company’s rules for records say for how long it keeps them.
          </Trans>
        </li>
        <li>
          <Trans>
            What you read: as long as the database is kept. Prahari has no rule yet that removes it after some time.
          </Trans>
        </li>
      </ul>
    </Section>
  );
}

function OnDevice() {
  const { t } = useLingui();
  return (
    <Section title={t`What is kept on your device`}>
      <ul>
        <li>
          <Trans>
            One cookie for the session, and two that say that there is one and whether the computer is shared. None
            follows you elsewhere.
          </Trans>
        </li>
        <li>
          <Trans>What you typed and did not send: encrypted, for you alone, until it is sent or you sign out.</Trans>
        </li>
        <li>
          <Trans>
            Who you are and what your home page showed last: encrypted, for times without a connection, until you sign
            out.
          </Trans>
        </li>
        <li>
          <Trans>
            The portal’s own files, the language, light or dark, and the coordinator’s telephone numbers for the
            emergency sheet.
          </Trans>
        </li>
        <li>
          <Trans>On a shared computer (say so when you sign in): nothing at all.</Trans>
        </li>
      </ul>
    </Section>
  );
}
