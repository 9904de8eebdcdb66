// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '~/i18n/format';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import { Time } from '~/ui/time';
import { TlpLabel } from '~/ui/tlp-label';
import { publishedRevision } from './acknowledgement';
import type { ReadAdvisory } from './advisory-document';
import classes from './advisories.module.css';

/** Where it comes from, of when it is, and whom one may tell. */
export function AdvisoryFacts({ advisory }: { readonly advisory: ReadAdvisory }) {
  const { t } = useLingui();
  const labels = useLabels();
  const formats = useFormats();
  const { kind, tlp, source, sourceReference, sourceDate, publishedAt, revisions, techniques } = advisory;
  const newest = revisions[0];
  return (
    <Panel title={t`About this advisory`}>
      <dl className={classes['facts']}>
        <Fact name={<Trans>Kind</Trans>}>{labels.advisoryKind[kind]}</Fact>
        <Fact name={<Trans>Whom you may tell</Trans>}>
          <TlpLabel tlp={tlp} explained />
        </Fact>
        <Fact name={<Trans>Source</Trans>}>
          {labels.advisorySource[source]}
          {sourceReference != null && <span className="mono">, {sourceReference}</span>}
          {sourceDate != null && <>, {formats.day(new Date(sourceDate))}</>}
        </Fact>
        {publishedAt != null && (
          <Fact name={<Trans>Published</Trans>}>
            <Time at={publishedAt} />
          </Fact>
        )}
        {newest && revisions.length > 1 && (
          <Fact name={<Trans>Revision {publishedRevision(advisory)}</Trans>}>
            <Time at={newest.publishedAt} />
          </Fact>
        )}
        {techniques.length > 0 && (
          <Fact name={<Trans>ATT&CK techniques</Trans>}>
            <span className="mono">{techniques.join(', ')}</span>
          </Fact>
        )}
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
