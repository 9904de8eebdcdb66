// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { graphql } from '~/api/graphql';
import { useLoad } from '~/api/use-load';
import { LoadState } from '~/ui/load-state';
import { Panel } from '~/ui/panel';
import { Time } from '~/ui/time';
import type { ReadAdvisory } from './advisory-document';
import { Differences } from './differences';
import classes from './advisories.module.css';

const AdvisoryRevisionsDocument = graphql(`
  query AdvisoryRevisions($id: ID!) {
    advisory(id: $id) {
      id
      revisions {
        number
        publishedAt
        summary
        kind
        severity
        tlp
        techniques
        references
        title {
          en
          hi
        }
        summaryText {
          en
          hi
        }
        body {
          en
          hi
        }
        vulnerabilities {
          cve
          title
          cvssVector
        }
        products {
          vendor
          product
          versions
        }
        indicators {
          type
          value
          description
          tlp
        }
        recommendations {
          number
          priority
          dueAt
          evidenceRequired
          guidelineClauses
          text {
            en
            hi
          }
        }
      }
    }
  }
`);

/** What the API says of every first revision, which nobody wrote. */
const FIRST = 'First version.';

interface RevisionsProps {
  readonly advisory: Pick<ReadAdvisory, 'id' | 'revisions'>;
}

/** What was published when, why it changed, and the difference between any two. */
export function Revisions({ advisory: { id, revisions } }: RevisionsProps) {
  const { t } = useLingui();
  const [compared, setCompared] = useState<readonly [number, number]>();
  if (revisions.length === 0) return null;
  return (
    <Panel title={t`Revisions`}>
      <ol reversed className={classes['revisions']}>
        {revisions.map(({ number, publishedAt, summary }) => (
          <li key={number} value={number}>
            <div className="typed">{summary === FIRST ? <Trans>First version.</Trans> : summary}</div>
            <div className={classes['quiet']}>
              <Time at={publishedAt} />
            </div>
          </li>
        ))}
      </ol>
      {revisions.length > 1 && <Chooser revisions={revisions} onCompare={setCompared} />}
      {compared && <Comparison id={id} numbers={compared} />}
    </Panel>
  );
}

interface ChooserProps {
  readonly revisions: ReadAdvisory['revisions'];
  readonly onCompare: (numbers: readonly [number, number]) => void;
}

function Chooser({ revisions, onCompare }: ChooserProps) {
  const { t } = useLingui();
  const numbers = revisions.map(({ number }) => String(number));
  const [from, setFrom] = useState(numbers[1] ?? '1');
  const [to, setTo] = useState(numbers[0] ?? '1');
  const data = numbers.map((value) => ({ value, label: t`Revision ${value}` }));
  return (
    <form
      className={classes['compare']}
      onSubmit={(event) => {
        event.preventDefault();
        onCompare([Number(from), Number(to)]);
      }}
    >
      <NativeSelect label={t`From`} data={data} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <NativeSelect label={t`To`} data={data} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      <Button type="submit" variant="default">
        <Trans>Show what changed</Trans>
      </Button>
    </form>
  );
}

interface ComparisonProps {
  readonly id: string;
  readonly numbers: readonly [number, number];
}

function Comparison({ id, numbers: [from, to] }: ComparisonProps) {
  const load = useLoad(AdvisoryRevisionsDocument, { id });
  return (
    <div role="region" aria-live="polite" className={classes['comparison']}>
      <LoadState load={load}>
        {({ advisory }) => {
          const before = advisory.revisions.find(({ number }) => number === from);
          const after = advisory.revisions.find(({ number }) => number === to);
          return before && after ? <Differences before={before} after={after} /> : null;
        }}
      </LoadState>
    </div>
  );
}
