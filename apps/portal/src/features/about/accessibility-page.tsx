// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Prose, Section } from './prose';

export function AccessibilityPage() {
  const { t } = useLingui();
  return (
    <Prose title={t`Accessibility`}>
      <p>
        <Trans>
          Prahari is made to be used by everybody who works with it. It is built towards the Web Content Accessibility
          Guidelines (WCAG) 2.2, levels A and AA, and supports the Guidelines for Indian Government Websites and Apps
          (GIGW) 3.0, which ask for WCAG 2.1 AA.
        </Trans>
      </p>
      <Promises />
      <Section title={t`How it is tested`}>
        <p>
          <Trans>
            With each change, every page is checked by axe in both languages, light and dark, wide and narrow; whole
            jobs are done by keyboard alone. No body has certified it, and a test by people who use a screen reader
            every day is still to come.
          </Trans>
        </p>
      </Section>
      <Section title={t`Known limits`}>
        <ul>
          <li>
            <Trans>The editor for developers (GraphiQL) is made by others and is not part of these tests.</Trans>
          </li>
          <li>
            <Trans>Files that companies attach are as their makers made them.</Trans>
          </li>
          <li>
            <Trans>
              The browser’s own field for day and hour writes them in the browser’s language; the day stands in words
              below it.
            </Trans>
          </li>
        </ul>
      </Section>
      <Section title={t`Something can not be used by you?`}>
        <p>
          <Trans>
            Tell us: <Link to="/contact">contact</Link>. A report of an incident can always be made by telephone or on
            paper: <Link to="/emergency">emergency sheet</Link>.
          </Trans>
        </p>
      </Section>
    </Prose>
  );
}

function Promises() {
  const { t } = useLingui();
  return (
    <Section title={t`What you can count on`}>
      <ul>
        <li>
          <Trans>Everything works by keyboard alone, in the order of the page, with the focus in sight.</Trans>
        </li>
        <li>
          <Trans>
            A screen reader is told of headings, regions, errors and what has changed; the language of each text is
            named.
          </Trans>
        </li>
        <li>
          <Trans>
            Nothing is said by colour alone: states have a sign and a word. There is a light and a dark view.
          </Trans>
        </li>
        <li>
          <Trans>Text can be made twice as large, and the page 320 pixels wide, without losing anything.</Trans>
        </li>
        <li>
          <Trans>Nothing moves by itself, and a wish for less movement is respected.</Trans>
        </li>
        <li>
          <Trans>What you typed survives an error, a reload and a session that ended: nobody has to be fast.</Trans>
        </li>
        <li>
          <Trans>English and Hindi everywhere.</Trans>
        </li>
      </ul>
    </Section>
  );
}
