// SPDX-License-Identifier: Apache-2.0
import '@mantine/core/styles/Table.css';
import type { ReactNode } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack, Table, Text, Title } from '@mantine/core';
import { useFormats } from '~/i18n/format';
import { joined } from '~/ui/joined';
import { useLabels } from '~/ui/labels';
import { localized } from '~/ui/localized-text';
import { Markdown } from '~/ui/markdown';
import { Panel } from '~/ui/panel';
import { SeverityMark } from '~/ui/severity-mark';
import { Time } from '~/ui/time';
import { TlpLabel } from '~/ui/tlp-label';
import type { Content } from './content';
import classes from './advisory-editor.module.css';

/** All of a revision in both languages, as it will be read. */
export function ContentView({ content, title }: { readonly content: Content; readonly title: ReactNode }) {
  return (
    <Panel title={title}>
      <Stack gap="lg">
        <Facts content={content} />
        <BothLanguages content={content} />
        <Recommendations content={content} />
        <Vulnerabilities content={content} />
        <Lists content={content} />
      </Stack>
    </Panel>
  );
}

function Facts({ content }: { readonly content: Content }) {
  const labels = useLabels();
  const { i18n } = useLingui();
  const names = content.audience?.map(({ name, code }) => `${localized(name, i18n.locale).text} (${code})`);
  return (
    <dl className={classes['facts']}>
      <dt>
        <Trans>Kind</Trans>
      </dt>
      <dd>{labels.advisoryKind[content.kind]}</dd>
      <dt>
        <Trans>Severity</Trans>
      </dt>
      <dd>
        <SeverityMark severity={content.severity} />
      </dd>
      <dt>
        <Trans>TLP</Trans>
      </dt>
      <dd>
        <TlpLabel tlp={content.tlp} explained />
      </dd>
      <dt>
        <Trans>Audience</Trans>
      </dt>
      <dd>{names === undefined ? <Trans>Every company</Trans> : names.join('; ')}</dd>
      <dt>
        <Trans>Source</Trans>
      </dt>
      <dd>
        {labels.advisorySource[content.source]} <bdi>{content.sourceReference}</bdi>{' '}
        {content.sourceDate != null && <Time at={content.sourceDate} />}
      </dd>
    </dl>
  );
}

function BothLanguages({ content: { title, summary, body } }: { readonly content: Content }) {
  const order = title.original === 'HI' ? (['hi', 'en'] as const) : (['en', 'hi'] as const);
  return (
    <div className={classes['two']}>
      {order.map((language) => {
        const isThere = [title, summary, body].some((text) => (text[language] ?? '') !== '');
        return (
          <div key={language} className={classes['side']}>
            <Text size="sm" c="dimmed">
              {language === 'en' ? <Trans>English</Trans> : <Trans>Hindi</Trans>}
            </Text>
            {isThere ? (
              <div lang={language}>
                <Title order={3}>{title[language]}</Title>
                <Text my="sm" fw={500} className="typed">
                  {summary[language]}
                </Text>
                <Markdown text={body[language] ?? ''} lang={language} />
              </div>
            ) : (
              <Text size="sm">
                <Trans>Not written in this language: its readers see the other one, marked.</Trans>
              </Text>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Recommendations({ content: { recommendations } }: { readonly content: Content }) {
  const { t } = useLingui();
  const labels = useLabels();
  const formats = useFormats();
  return (
    <div>
      <Title order={3} mb="xs">
        <Trans>Recommendations</Trans>
      </Title>
      {recommendations.length === 0 && (
        <Text size="sm">
          <Trans>None: the companies have nothing to answer.</Trans>
        </Text>
      )}
      <ol className={classes['plain']}>
        {recommendations.map(({ number, text, priority, dueAt, evidenceRequired, guidelineClauses }) => (
          <li key={number} value={number}>
            {text.en != null && (
              <div lang="en" className="typed">
                {text.en}
              </div>
            )}
            {text.hi != null && (
              <div lang="hi" className="typed">
                {text.hi}
              </div>
            )}
            <Text size="sm" c="dimmed">
              {joined([
                labels.recommendationPriority[priority],
                ...(dueAt == null ? [] : [formats.dateTime(new Date(dueAt))]),
                ...guidelineClauses,
                ...(evidenceRequired ? [t`Evidence is needed`] : []),
              ])}
            </Text>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Vulnerabilities({ content: { vulnerabilities } }: { readonly content: Content }) {
  const formats = useFormats();
  if (vulnerabilities.length === 0) return null;
  return (
    <div>
      <Title order={3} mb="xs">
        <Trans>Vulnerabilities</Trans>
      </Title>
      <ul className={classes['plain']}>
        {vulnerabilities.map(({ cve, title, cvssScore, cvssVector, knownExploited }, index) => (
          <li key={index}>
            {cve != null && <code>{cve}</code>} <bdi>{title}</bdi>{' '}
            {cvssScore != null && <Trans>Score {formats.number(cvssScore)}</Trans>}{' '}
            {cvssVector != null && <code>{cvssVector}</code>}{' '}
            {knownExploited && (
              <strong>
                <Trans>known to be exploited</Trans>
              </strong>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const SHOWN = 100;

function Lists({ content }: { readonly content: Content }) {
  const { products, indicators, techniques, references } = content;
  const labels = useLabels();
  const { t } = useLingui();
  return (
    <>
      <PlainList
        title={t`Products`}
        lines={products.map(({ vendor, product, versions }) => [vendor, product, versions ?? ''].join(' '))}
      />
      {indicators.length > 0 && (
        <div>
          <Title order={3} mb="xs">
            <Trans>Indicators</Trans>
          </Title>
          <Table>
            <Table.Tbody>
              {indicators.slice(0, SHOWN).map(({ id, type, value, description, tlp }) => (
                <Table.Tr key={id}>
                  <Table.Td>{labels.indicatorType[type]}</Table.Td>
                  <Table.Td>
                    <code>{value}</code> <bdi>{description}</bdi>
                  </Table.Td>
                  <Table.Td>{tlp !== content.tlp && <TlpLabel tlp={tlp} />}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {indicators.length > SHOWN && (
            <Text size="sm">
              <Plural value={indicators.length - SHOWN} one="and one more" other="and # more" />
            </Text>
          )}
        </div>
      )}
      <PlainList title={t`ATT&CK techniques`} lines={techniques} />
      <PlainList title={t`References`} lines={references} />
    </>
  );
}

function PlainList({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Title order={3} mb="xs">
        {title}
      </Title>
      <ul className={classes['plain']}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
