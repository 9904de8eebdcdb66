// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useViewer } from '~/session/viewer';
import { Panel } from '~/ui/panel';
import { type Edited, isRevised, workingStatus } from './content';
import { Decide } from './decide';
import { SubmitForReview } from './submit-for-review';
import { placeOf } from './use-edited-advisory';
import { Withdraw } from './withdraw';

export interface StepProps {
  readonly advisory: Edited;
  readonly onReload: () => void;
}

/** What may be done next, and who does it where it is not this person. */
export function NextStep({ advisory, onReload }: StepProps) {
  const { may } = useViewer();
  const status = workingStatus(advisory);
  return (
    <>
      {status === 'DRAFT' && <OfDraft advisory={advisory} onReload={onReload} />}
      {status === 'IN_REVIEW' &&
        (may('advisory:approve') ? (
          <Decide advisory={advisory} onReload={onReload} />
        ) : (
          <Panel title={<Trans>In review</Trans>}>
            <Text>
              <Trans>
                Somebody with the role “Advisory approver” who did not write it reads it now, and approves or returns
                it.
              </Trans>
            </Text>
          </Panel>
        ))}
      {status === 'APPROVED' && <OfApproved advisory={advisory} onReload={onReload} />}
      {status === 'PUBLISHED' && <OfPublished advisory={advisory} />}
      {advisory.status === 'WITHDRAWN' && <OfWithdrawn advisory={advisory} />}
      {advisory.status === 'PUBLISHED' && may('advisory:withdraw') && (
        <Withdraw advisory={advisory} onReload={onReload} />
      )}
    </>
  );
}

function OfDraft({ advisory, onReload }: StepProps) {
  const { may } = useViewer();
  if (may('advisory:write')) return <SubmitForReview advisory={advisory} onReload={onReload} />;
  return (
    <Panel title={<Trans>Being written</Trans>}>
      <Text>
        <Trans>Its authors are working on it. It can be approved once they have submitted it for review.</Trans>
      </Text>
    </Panel>
  );
}

function OfApproved({ advisory, onReload }: StepProps) {
  const { may } = useViewer();
  return (
    <>
      <Panel title={<Trans>Approved</Trans>} edge="done">
        <Stack gap="sm">
          <Text>
            <Trans>It can be published. The next page says who will get it.</Trans>
          </Text>
          {may('advisory:publish') && (
            <Button
              w="fit-content"
              renderRoot={(props) => (
                <Link {...props} to="/advisories/$reference/publish" params={{ reference: placeOf(advisory) }} />
              )}
            >
              <Trans>Go to the publication</Trans>
            </Button>
          )}
        </Stack>
      </Panel>
      {may('advisory:approve') && <Decide advisory={advisory} onReload={onReload} />}
    </>
  );
}

function OfPublished({ advisory }: { readonly advisory: Edited }) {
  const { may } = useViewer();
  const params = { reference: placeOf(advisory) };
  return (
    <Panel title={<Trans>Published</Trans>} edge="done">
      <Stack gap="sm">
        <Text>
          <Trans>Its readers have it.</Trans>{' '}
          <Link to="/advisories/$reference" params={params}>
            <Trans>Read it, and see who acknowledged it</Trans>
          </Link>
        </Text>
        {may('advisory:write') && (
          <Button
            variant="default"
            w="fit-content"
            renderRoot={(props) => <Link {...props} to="/advisories/$reference/edit" params={params} />}
          >
            <Trans>Write a new revision</Trans>
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

function OfWithdrawn({ advisory }: { readonly advisory: Edited }) {
  return (
    <Panel title={<Trans>Withdrawn</Trans>} edge="soon">
      <Text className="typed">{advisory.withdrawalNote}</Text>
      {isRevised(advisory) && (
        <Text size="sm">
          <Trans>It stays readable, marked as withdrawn; nothing in it is due any more.</Trans>{' '}
          <Link to="/advisories/$reference" params={{ reference: placeOf(advisory) }}>
            <Trans>To the advisory</Trans>
          </Link>
        </Text>
      )}
    </Panel>
  );
}
